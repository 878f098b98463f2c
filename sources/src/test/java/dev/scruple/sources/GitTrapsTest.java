// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.history.History;
import dev.scruple.history.HistoryOptions;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.GitTraps;
import dev.scruple.testkit.repository.HostileFolders;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A repository may be armed; opening it runs, follows and writes nothing. */
@Timeout(60)
class GitTrapsTest {
  private static final Author ADA = Author.named("Ada Example");
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path temporary;
  private Path folder;
  private Path canary;

  @BeforeEach
  void makeProject() {
    folder = temporary.resolve("project");
    canary = temporary.resolve("canary");
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.file("a.txt", "a").file("b.txt", "b");
      repository.commit(ADA, AT);
      repository.tag("v1.0.0");
    }
  }

  private void openAndReadEverything() throws Exception {
    for (String revision : new String[] {null, "v1.0.0"}) {
      SourceOptions options = Opened.options(folder).withRevision(revision);
      try (Opened opened = Opened.at(new Target.Folder(folder), options)) {
        opened.snapshot().digest();
        for (SnapshotFile file : opened.snapshot().files()) {
          file.content().head(100);
        }
        Snapshot.HistorySource source = opened.snapshot().history().orElseThrow();
        History.read(source.repository(), source.commit(), HistoryOptions.asOf(AT));
      }
    }
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        contents.put(
            file.toString(), Files.isRegularFile(file) ? Files.getLastModifiedTime(file) + "" : "");
      }
    }
    return contents;
  }

  @Test
  void noCommandOfTheConfigurationRuns() throws Exception {
    GitTraps.commands(folder.resolve(".git"), canary);
    Files.writeString(folder.resolve(".gitattributes"), "* filter=trap diff=trap\n");
    Files.writeString(folder.resolve("a.txt"), "changed");

    openAndReadEverything();

    assertThat(canary).doesNotExist();
  }

  @Test
  void nothingIsWrittenIntoTheTarget() throws Exception {
    Map<String, String> before = contents(folder);
    openAndReadEverything();
    assertThat(contents(folder)).isEqualTo(before);
  }

  @Test
  void includedFilesAreNotRead() throws Exception {
    GitTraps.include(folder.resolve(".git"), HostileFolders.pipe(temporary.resolve("pipe")));
    openAndReadEverything();
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("a.txt", "b.txt");
    }
  }

  @Test
  void aWorkTreeElsewhereIsNotRead() throws Exception {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("secret"), "s");
    GitTraps.workTree(folder.resolve(".git"), elsewhere);
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("a.txt", "b.txt");
    }
  }

  @Test
  void alternatesAreNotReadAndToldWithTheRemedy() throws Exception {
    Path other = temporary.resolve("other");
    String blob;
    try (RepositoryBuilder repository = RepositoryBuilder.at(other)) {
      repository.file("secret", "secret of another").commit(ADA, AT);
      blob = repository.blob("secret");
    }
    GitTraps.alternates(folder.resolve(".git"), other.resolve(".git/objects"));
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.gap(".git").orElseThrow().reason()).contains("alternates");
      assertThat(opened.gap(".git").orElseThrow().remedy()).startsWith("git repack");
      assertThat(
              opened
                  .snapshot()
                  .history()
                  .orElseThrow()
                  .repository()
                  .blobSizes(java.util.List.of(blob)))
          .containsExactly(-1L);
    }
  }

  @Test
  void alternatesThatAreAPipeAreNotOpened() throws Exception {
    Files.createDirectories(folder.resolve(".git/objects/info"));
    HostileFolders.pipe(folder.resolve(".git/objects/info/alternates"));
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("a.txt", "b.txt");
      assertThat(opened.gap(".git")).isPresent();
    }
  }

  @Test
  void pipesInPlaceOfGitsOwnFilesAreNotOpened() throws Exception {
    for (String name : new String[] {"HEAD", "config", "index", "packed-refs", "shallow"}) {
      Path file = folder.resolve(".git").resolve(name);
      Path kept = temporary.resolve("kept");
      boolean existed = Files.exists(file);
      if (existed) {
        Files.move(file, kept);
      }
      HostileFolders.pipe(file);
      try (Opened opened = Opened.folder(folder)) {
        assertThat(opened.paths()).as(name).containsExactly("a.txt", "b.txt");
      }
      Files.delete(file);
      if (existed) {
        Files.move(kept, file);
      }
    }
  }

  @Test
  void aPipeInPlaceOfRulesIsNotOpened() throws Exception {
    HostileFolders.pipe(folder.resolve(".gitignore"));
    HostileFolders.pipe(folder.resolve(".gitattributes"));
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("a.txt", "b.txt");
      assertThat(opened.gap(".gitignore")).isPresent();
    }
  }

  @Test
  void linkedObjectStoresAreNotFollowed() throws Exception {
    Path moved = temporary.resolve("objects");
    Files.move(folder.resolve(".git/objects"), moved);
    Files.createSymbolicLink(folder.resolve(".git/objects"), moved);
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("a.txt", "b.txt");
      assertThat(opened.snapshot().history()).isEmpty();
      assertThat(opened.gap(".git").orElseThrow().reason()).contains("link");
    }
  }

  @Test
  void aGitFileThatNamesAnotherRepositoryIsNotFollowed() throws Exception {
    Path thief = Files.createDirectory(temporary.resolve("thief"));
    Files.writeString(thief.resolve("x"), "x");
    Files.writeString(thief.resolve(".git"), "gitdir: " + folder.resolve(".git") + "\n");
    try (Opened opened = Opened.folder(thief)) {
      assertThat(opened.paths()).containsExactly("x");
      assertThat(opened.snapshot().history()).isEmpty();
      assertThat(opened.gap(".git").orElseThrow().reason()).contains("does not name this folder");
    }
  }

  @Test
  void aCommonDirectoryElsewhereIsNotFollowed() throws Exception {
    Path thief = temporary.resolve("thief");
    RepositoryBuilder.at(thief).file("x", "x").close();
    Files.writeString(thief.resolve(".git/commondir"), folder.resolve(".git") + "\n");
    try (Opened opened = Opened.folder(thief)) {
      assertThat(opened.snapshot().history()).isEmpty();
    }
  }

  @Test
  void referencesDoNotClimbOut() throws Exception {
    Files.writeString(temporary.resolve("outside"), "0".repeat(40));
    Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/../../../outside\n");
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.snapshot().history()).isEmpty();
    }
    assertThatThrownBy(() -> Opened.folder(folder.resolve(".git")))
        .isInstanceOf(TargetException.class);
  }
}
