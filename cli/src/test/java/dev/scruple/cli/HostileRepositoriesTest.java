// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.GitTraps;
import dev.scruple.testkit.repository.HostileFolders;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Repositories that harm a careless reader. What each test holds is listed in hostile-inputs.md.
 */
@Timeout(120)
class HostileRepositoriesTest {
  private static final Author ADA = Author.named("Ada Example");
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path temporary;
  private Trial trial;
  private Path project;
  private Path git;
  private Path canary;
  private String commit;

  @BeforeEach
  void makeProject() throws Exception {
    trial = new Trial(temporary);
    project = trial.folder().resolve("project");
    git = project.resolve(".git");
    canary = trial.folder().resolve("canary");
    try (RepositoryBuilder repository = RepositoryBuilder.at(project)) {
      repository.file("a.py", "# SPDX-License-Identifier: MIT\nx = 1\n").file("b.py", "y = 2\n");
      commit = repository.commit(ADA, AT);
      repository.tag("v1.0.0");
    }
  }

  @Test
  void commandsOfTheConfigurationAndHooksDoNotRun() throws Exception {
    GitTraps.commands(git, canary);
    Files.writeString(project.resolve(".gitattributes"), "* filter=trap diff=trap\n");
    Files.writeString(project.resolve("b.py"), "y = 3\n");
    Trial.Run run = trial.evaluate("project");
    // The files and the history were read all the same: nothing is left unexamined.
    assertThat(run.gaps()).isEmpty();
    assertThat(trial.evaluate("project", "--revision", "v1.0.0").gaps()).isEmpty();
    assertThat(trial.evaluate(project.toUri().toString()).gaps()).isEmpty();
    assertThat(canary).doesNotExist();
  }

  @Test
  void includedFilesAreNotRead() throws Exception {
    Path included = Files.writeString(trial.folder().resolve("included"), "[core]\n bare = true\n");
    GitTraps.include(git, included);
    assertThat(trial.keepClosed(included).evaluate("project").gaps()).isEmpty();
  }

  @Test
  void aPipeThatIsIncludedIsNotOpened() throws Exception {
    GitTraps.include(git, HostileFolders.pipe(trial.folder().resolve("pipe")));
    assertThat(trial.evaluate("project").gaps()).isEmpty();
  }

  @Test
  void aWorkTreeElsewhereIsNotRead() throws Exception {
    Path elsewhere = Files.createDirectory(trial.folder().resolve("elsewhere"));
    Path secret = Files.writeString(elsewhere.resolve("secret.py"), "s");
    GitTraps.workTree(git, elsewhere);
    Trial.Run run = trial.keepClosed(secret).evaluate("project");
    assertThat(run.gaps()).isEmpty();
    assertThat(run.out()).contains("a.py").doesNotContain("secret.py");
  }

  @Test
  void alternatesAreNotReadAndTold() throws Exception {
    Path other = trial.folder().resolve("other");
    Path pack;
    try (RepositoryBuilder repository = RepositoryBuilder.at(other)) {
      repository.file("secret", "secret of another").commit(ADA, AT);
      pack = repository.pack();
    }
    GitTraps.alternates(git, other.resolve(".git/objects"));
    String reason =
        "objects borrowed from another repository (objects/info/alternates) are not read";
    assertThat(trial.keepClosed(pack).evaluate("project").gaps())
        .containsExactlyInAnyOrder("files .git: " + reason, "history -: " + reason);
  }

  @ParameterizedTest
  @CsvSource({".pack, 60", ".pack, 0", ".idx, 1000", ".idx, 0"})
  void aTruncatedPackIsAGapAndTheFilesAreReadAllTheSame(String ending, int length)
      throws Exception {
    Path pack = pack();
    cut(pack.resolveSibling(pack.getFileName().toString().replace(".pack", ending)), length);
    Trial.Run run = trial.evaluate("project");
    assertThat(run.gaps())
        .containsExactlyInAnyOrder(
            "files .git: the history: revision HEAD can't be read: object "
                + commit
                + " is missing or broken",
            "history -: there is no history here");
    assertThat(run.document().at("/target/kind").stringValue()).isEqualTo("FOLDER");
    assertThat(trial.refuse(3, "project", "--revision", "v1.0.0").errors())
        .contains("object " + commit + " is missing or broken");
  }

  /** Where only an old file's bytes are broken, nothing is missing: the work tree has the file. */
  @Test
  void aBrokenPackNeverEndsTheRunWhereverItIsBroken() throws Exception {
    Path pack = pack();
    byte[] whole = Files.readAllBytes(pack);
    for (int i = 12; i < whole.length - 20; i += 29) {
      byte[] broken = whole.clone();
      broken[i] ^= 0x55;
      Files.delete(pack);
      Files.write(pack, broken);
      Trial.Run run = trial.evaluate("project");
      assertThat(run.document().at("/evidence").findValuesAsString("language")).contains("Python");
    }
  }

  private Path pack() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(project)) {
      return repository.pack();
    }
  }

  /** Packs are read-only, and may be linked to: a new file takes the place. */
  private static void cut(Path file, int length) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    Files.write(file, Arrays.copyOf(whole, length));
  }
}
