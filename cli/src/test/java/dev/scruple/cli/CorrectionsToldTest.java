// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people corrected is told by every command that rests on it. */
class CorrectionsToldTest {
  private static final String REASON = "The author said so in a letter";

  @TempDir private Path folder;

  @BeforeEach
  void makeProjects() throws IOException {
    for (String name : new String[] {"sample", "other"}) {
      Path project = Files.createDirectories(folder.resolve(name));
      Files.writeString(project.resolve("LICENSE"), "SPDX-License-Identifier: Apache-2.0\n");
      Files.writeString(project.resolve("main.py"), "print('hello')\n");
      Files.writeString(project.resolve("README.md"), "# Sample\n\nA sample of nothing at all.\n");
    }
  }

  private void correct(String expires) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve(".scruple")).resolve("curations.yaml"),
        """
        curations:
          - component: code
            concluded: MIT
            target: sample
            reason: The author said so in a letter.
            author: the platform team
            expires: %s
        """
            .formatted(expires));
  }

  private String run(String arguments) {
    Shell.Run run = new Shell(folder).run(arguments.split(" ", -1));
    assertThat(run.errors()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate sample",
        "evaluate sample --quiet",
        "evaluate sample --verbose",
        "evaluate sample --check one-clear-licence",
        "evaluate sample --check one-clear-licence --quiet",
        "evaluate sample --format markdown",
        "evaluate sample --format html",
        "evaluate sample --format sarif",
        "evaluate sample --format csv",
        "evaluate sample --format json",
        "compare sample other",
        "compare sample other --width 60",
        "compare sample other --format csv",
        "compare sample other --format json",
        "guide sample",
        "guide sample --format json",
        "guide sample --lesson",
        "guide sample --lesson --answers",
        "ask sample",
        "ask sample licences",
        "ask sample sell",
        "ask sample licences --format json",
        "plan sample",
        "plan sample --format markdown",
        "plan sample --format json",
      })
  void correctionIsToldWithItsReason(String command) throws IOException {
    correct("2027-01-31");

    assertThat(run(command)).contains(REASON).contains("the platform team");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare sample other", "guide sample", "ask sample sell", "plan sample"})
  void correctionThatIsOverIsToldToo(String command) throws IOException {
    correct("2026-11-22");

    assertThat(run(command)).contains("a correction that ended on 2026-11-22");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask sample licences", "guide sample --lesson --answers"})
  void correctedLicenceIsNotToldAsWhatAFileShows(String command) throws IOException {
    correct("2027-01-31");

    assertThat(run(command))
        .contains("MIT, as the platform team corrected it until 2027-01-31 (found: Apache-2.0)")
        .doesNotContain("as LICENSE");
  }

  @Test
  void correctedLicenceOfAPartOfAStackIsToldAlike() throws IOException {
    correct("2027-01-31");
    Files.writeString(
        folder.resolve("stack.yaml"),
        """
        stack: thing
        builds: {form: hosted, license: LicenseRef-proprietary}
        components:
          - {id: app, role: CODE, target: ./sample}
        use: saas
        """);

    assertThat(run("ask stack.yaml licences"))
        .contains("app: MIT, as the platform team corrected it until 2027-01-31");
    assertThat(run("guide stack.yaml"))
        .contains("Not told of a list of components")
        .doesNotContain("Nowhere is it said where to ask", "No rules");
  }

  @Test
  void differenceNamesWhatIsCorrectedAndWhy() throws IOException {
    run("evaluate sample --format json -o old.json");
    correct("2027-01-31");
    run("evaluate sample --format json -o new.json");
    correct("2026-11-22");
    run("evaluate sample --format json -o late.json");

    assertThat(run("diff old.json new.json"))
        .contains("curation new: code: APPLIED, MIT until 2027-01-31, because: " + REASON);
    assertThat(run("diff old.json late.json")).contains("curation new: code: EXPIRED", REASON);
    assertThat(run("diff new.json new.json")).contains("Corrected by people", REASON);
  }

  @Test
  void noticesAreMadeOfFilesAlone() throws IOException {
    String before = run("notice sample");
    correct("2027-01-31");

    assertThat(run("notice sample")).isEqualTo(before).contains("Apache-2.0");
    assertThat(new Shell(folder).run("notice", "sample", "--curations", "mine.yaml").code())
        .isEqualTo(2);
  }
}
