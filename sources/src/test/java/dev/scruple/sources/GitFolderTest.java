// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.content.Content;
import dev.scruple.content.ContentDigest;
import dev.scruple.content.Digests;
import dev.scruple.history.GitRepository;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import dev.scruple.testkit.repository.SystemCommand;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFolderTest {
  private static final Author ADA = Author.named("Ada Example");
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = temporary.resolve("project");
  }

  private RepositoryBuilder project() {
    RepositoryBuilder repository = RepositoryBuilder.at(folder);
    repository.file("README.md", "read me").file("src/a.py", "a = 1\n").file("big/b.txt", "b");
    repository.file(".gitignore", "*.log\nbuild/\n");
    repository.commit(ADA, AT);
    return repository;
  }

  private String git(Path where, String... arguments) {
    return SystemCommand.run(where, "git", arguments);
  }

  @Test
  void readsTheWorkTreeAsItStands() throws Exception {
    try (RepositoryBuilder repository = project()) {
      repository.file("new.py", "x").file("a.log", "ignored").file("build/x", "ignored");
      repository.file("src/a.py", "a = 2\n");
      Files.delete(folder.resolve("big/b.txt"));
      try (Opened opened = Opened.folder(folder)) {
        assertThat(opened.paths()).containsExactly(".gitignore", "README.md", "new.py", "src/a.py");
        assertThat(opened.text("src/a.py")).isEqualTo("a = 2\n");
        assertThat(opened.snapshot().description().kind()).isEqualTo(TargetKind.REPOSITORY);
        assertThat(opened.snapshot().history()).isPresent();
        assertThat(opened.snapshot().notes())
            .containsExactly(
                "the work tree has uncommitted changes: 1 files modified, 1 deleted, 1 untracked,"
                    + " 0 staged");
      }
    }
  }

  @Test
  void aCleanTreeHasNoNotesAndTheSameDigestAsItsCommit() throws Exception {
    try (RepositoryBuilder repository = project()) {
      Path bare = repository.bareCopy(temporary.resolve("bare.git"));
      try (Opened here = Opened.folder(folder);
          Opened there = Opened.folder(bare)) {
        assertThat(here.snapshot().notes()).isEmpty();
        assertThat(there.snapshot().description().kind()).isEqualTo(TargetKind.REPOSITORY);
        assertThat(there.paths()).isEqualTo(here.paths());
        assertThat(there.text("README.md")).isEqualTo("read me");
        assertThat(there.snapshot().digest()).isEqualTo(here.snapshot().digest());
      }
    }
  }

  @Test
  void filesThatGitLastSawHaveTheirBlobIdWithoutReading() throws Exception {
    git(temporary, "init", "-q", "project");
    Path file = folder.resolve("large.bin");
    // Larger than what is hashed, so that a digest can only come from the index.
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(65L << 20);
    }
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", "x");
    // Git takes files as young as its index for possibly changed.
    Files.setLastModifiedTime(
        folder.resolve(".git/index"), FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
    String id = git(folder, "rev-parse", "HEAD:large.bin");
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.file("large.bin").content().digestIfKnown())
          .contains(new ContentDigest("git-sha1", id));
    }
    Files.setLastModifiedTime(file, FileTime.from(AT));
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.file("large.bin").content().digestIfKnown()).isEmpty();
    }
  }

  @Test
  void anIndexFromElsewhereIsNotBelieved() throws Exception {
    try (RepositoryBuilder repository = project()) {
      // Same size, same times: what a packed folder can forge. The inode's change time is not.
      Path file = folder.resolve("src/a.py");
      FileTime time = Files.getLastModifiedTime(file);
      Files.writeString(file, "a = 9\n");
      Files.setLastModifiedTime(file, time);
      try (Opened opened = Opened.folder(folder)) {
        assertThat(opened.file("src/a.py").content().digestIfKnown())
            .contains(new ContentDigest("git-sha1", repositoryId(file)));
        assertThat(opened.snapshot().notes().getFirst()).contains("1 files modified");
      }
      assertThat(repository.folder()).isEqualTo(folder);
    }
  }

  private String repositoryId(Path file) {
    return git(folder, "hash-object", file.toString());
  }

  @Test
  void aRevisionIsReadFromTheObjects() throws Exception {
    try (RepositoryBuilder repository = project()) {
      repository.tag("v1");
      repository.file("README.md", "changed").commit(ADA, AT.plusSeconds(60));
      SourceOptions options = Opened.options(folder).withRevision("v1");
      try (Opened opened = Opened.at(new Target.Folder(folder), options)) {
        assertThat(opened.text("README.md")).isEqualTo("read me");
      }
      assertThatThrownBy(
              () -> Opened.at(new Target.Folder(folder), options.withRevision("no-such")))
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("no branch, tag or commit no-such");
    }
  }

  @Test
  void abbreviatedIdsAreRevisions() throws Exception {
    try (RepositoryBuilder repository = project();
        GitRepository git = GitRepository.open(repository.gitDirectory())) {
      String head = git.resolve("HEAD").orElseThrow();
      assertThat(git.resolve(head.substring(0, 8))).contains(head);
      assertThat(git.resolve("main")).contains(head);
      assertThat(git.resolve("../HEAD")).isEmpty();
    }
  }

  @Test
  void aRepositoryWithoutCommitIsAFolder() throws Exception {
    RepositoryBuilder.at(folder).file("a", "1").close();
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("a");
      assertThat(opened.snapshot().history()).isEmpty();
      assertThat(opened.gap(".git").orElseThrow().reason()).contains("no commit");
    }
  }

  @Test
  void aMissingBlobOfABareRepositoryIsAGap() throws Exception {
    try (RepositoryBuilder repository = project()) {
      repository.lose(repository.blob("README.md"));
      SourceOptions options = Opened.options(folder).withRevision("main");
      try (Opened opened = Opened.at(new Target.Folder(folder), options)) {
        assertThat(opened.paths()).doesNotContain("README.md").contains("src/a.py");
        assertThat(opened.gap("README.md").orElseThrow().reason()).contains("missing");
      }
      try (Opened opened = Opened.folder(folder)) {
        assertThat(opened.text("README.md")).isEqualTo("read me");
      }
    }
  }

  @Test
  void blobLessClonesNameTheRemedy() throws Exception {
    project().close();
    git(folder, "config", "uploadpack.allowFilter", "true");
    git(
        temporary,
        "clone",
        "-q",
        "--bare",
        "--filter=blob:none",
        "file://" + folder,
        "partial.git");
    try (Opened opened = Opened.folder(temporary.resolve("partial.git"))) {
      assertThat(opened.paths()).isEmpty();
      assertThat(opened.snapshot().unexamined()).hasSize(4);
      assertThat(opened.gap("README.md").orElseThrow().remedy()).contains("git fetch --refetch");
    }
  }

  @Test
  void sparseCheckoutsAreCompletedFromTheObjects() throws Exception {
    project().close();
    git(temporary, "clone", "-q", "file://" + folder, "sparse");
    Path sparse = temporary.resolve("sparse");
    git(sparse, "sparse-checkout", "set", "--sparse-index", "src");
    assertThat(sparse.resolve("big/b.txt")).doesNotExist();
    try (Opened opened = Opened.folder(sparse);
        Opened whole = Opened.folder(folder)) {
      assertThat(opened.paths()).isEqualTo(whole.paths());
      assertThat(opened.text("big/b.txt")).isEqualTo("b");
      assertThat(opened.snapshot().digest()).isEqualTo(whole.snapshot().digest());
      assertThat(opened.snapshot().notes()).noneMatch(note -> note.contains("uncommitted"));
    }
  }

  @Test
  void sparseAndBlobLessNamesTheRemedy() throws Exception {
    project().close();
    git(folder, "config", "uploadpack.allowFilter", "true");
    git(temporary, "clone", "-q", "--filter=blob:none", "--sparse", "file://" + folder, "part");
    try (Opened opened = Opened.folder(temporary.resolve("part"))) {
      assertThat(opened.paths()).contains("README.md").doesNotContain("src/a.py");
      assertThat(opened.gap("src/a.py").orElseThrow().remedy())
          .isEqualTo("git sparse-checkout disable");
    }
  }

  @Test
  void linkedWorkTreesHaveTheirHistory() throws Exception {
    project().close();
    git(folder, "worktree", "add", "-q", "-b", "other", "../linked");
    try (Opened opened = Opened.folder(temporary.resolve("linked"))) {
      assertThat(opened.snapshot().history()).isPresent();
      assertThat(opened.snapshot().notes()).isEmpty();
      assertThat(opened.paths()).contains("src/a.py");
    }
  }

  @Test
  void submodulesAreListedAndNotEntered() throws Exception {
    project().close();
    RepositoryBuilder part = RepositoryBuilder.at(temporary.resolve("part"));
    part.file("inner.py", "x").commit(ADA, AT);
    part.close();
    git(
        folder,
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "-q",
        "add",
        "file://" + temporary.resolve("part"),
        "part");
    try (Opened opened = Opened.folder(folder);
        Opened submodule = Opened.folder(folder.resolve("part"))) {
      assertThat(opened.file("part").mode()).isEqualTo(Mode.SUBMODULE);
      assertThat(opened.gap("part").orElseThrow().reason()).contains("submodule");
      assertThat(opened.paths()).doesNotContain("part/inner.py");
      assertThat(submodule.snapshot().history()).isPresent();
      assertThat(submodule.paths()).containsExactly("inner.py");
    }
  }

  @Test
  void anotherRepositoryInsideIsAGap() throws Exception {
    project().close();
    RepositoryBuilder.at(folder.resolve("vendor/other")).file("x", "1").close();
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.gap("vendor/other").orElseThrow().reason()).contains("another git");
    }
  }

  @Test
  void aTruncatedPackLeavesTheFilesReadable() throws Exception {
    try (RepositoryBuilder repository = project()) {
      Path pack = repository.pack();
      assertThat(pack.toFile().setWritable(true)).isTrue();
      try (RandomAccessFile file = new RandomAccessFile(pack.toFile(), "rw")) {
        file.setLength(40);
      }
      try (Opened opened = Opened.folder(folder)) {
        assertThat(opened.text("README.md")).isEqualTo("read me");
        assertThat(opened.snapshot().history()).isEmpty();
        assertThat(opened.gap(".git").orElseThrow().reason()).contains("history");
      }
      Path bare = folder.resolve(".git");
      assertThatThrownBy(() -> Opened.folder(bare)).isInstanceOf(TargetException.class);
    }
  }

  @Test
  void aBrokenIndexFallsBackToTheCommit() throws Exception {
    project().close();
    Files.writeString(folder.resolve(".git/index"), "no index");
    Files.writeString(folder.resolve("a.log"), "ignored");
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths())
          .containsExactly(".gitignore", "README.md", "big/b.txt", "src/a.py");
      assertThat(opened.snapshot().notes().getFirst()).contains("index was not used");
    }
  }

  @Test
  void unpackedLargeFilesHaveTheDigestOfTheirPointer() throws Exception {
    String text = "large file\n";
    try (RepositoryBuilder repository = project()) {
      String real = sha256(text);
      repository.file(
          "m.bin",
          "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n"
              .formatted(real, text.length()));
      repository.commit(ADA, AT.plusSeconds(1));
      Files.writeString(folder.resolve("m.bin"), text);
      try (Opened opened = Opened.folder(folder)) {
        assertThat(opened.file("m.bin").lfs()).isNull();
        assertThat(opened.file("m.bin").content().digestIfKnown())
            .contains(new ContentDigest("sha256", real));
        assertThat(opened.snapshot().unexamined()).extracting(Unexamined::path).isEmpty();
        assertThat(opened.snapshot().notes()).isEmpty();
      }
    }
  }

  private static String sha256(String text) throws Exception {
    return Digests.sha256(Content.of(text.getBytes(StandardCharsets.UTF_8))).hex();
  }
}
