// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code --check}, {@code --area} and corrections, through the whole program. */
class ChoosingChecksTest {
  private static final String CORRECTION =
      """
      curations:
        - component: sample
          concluded: MIT
          reason: The author said so in a letter.
          author: the platform team
          expires: 2027-01-31
        - check: code-of-conduct
          value: PASS
          reason: The organisation has one for all its projects.
          author: the platform team
          expires: %s
      """;

  @TempDir private Path temporary;
  private Trial trial;
  private Path project;

  @BeforeEach
  void makeProject() throws IOException {
    trial = new Trial(temporary);
    project = Files.createDirectories(trial.folder().resolve("sample"));
    Files.writeString(project.resolve("main.py"), "print('hello')\n");
    Files.writeString(project.resolve("README.md"), "# Sample\n\nA sample of nothing at all.\n");
  }

  @Test
  void onlyTheNamedCheckIsAsked() throws Exception {
    assertThat(checks(trial.evaluate("sample", "--check", "one-clear-licence")))
        .containsExactly("one-clear-licence");
  }

  @Test
  void areaAndCheckAddUp() throws Exception {
    List<String> asked =
        checks(trial.evaluate("sample", "--area", "licence", "--check", "code-of-conduct"));

    assertThat(asked)
        .contains("one-clear-licence", "code-of-conduct")
        .doesNotContain("not-retired");
  }

  @Test
  void areaGoesByTheNameThatReportsGiveIt() throws Exception {
    assertThat(checks(trial.evaluate("sample", "--area", "data handling")))
        .isEqualTo(checks(trial.evaluate("sample", "--area", "DATA")))
        .isNotEmpty();
  }

  @Test
  void slipsAreRefusedWithTheNearest() throws Exception {
    assertThat(trial.refuse(2, "sample", "--check", "one-clear-license").errors())
        .contains("nearest: one-clear-licence");
    assertThat(trial.refuse(2, "sample", "--area", "securty").errors())
        .contains("nearest: security");
    assertThat(trial.refuse(2, "sample", "--check", "nope").errors()).contains("nearest: ");
  }

  @Test
  void correctionHoldsAndIsTold() throws Exception {
    correct("2027-01-31");

    JsonNode document = trial.evaluate("sample").document();

    assertThat(document.at("/components/0/concluded").stringValue()).isEqualTo("MIT");
    assertThat(document.at("/verdict/value").stringValue()).isNotEqualTo("NO_GO");
    assertThat(document.get("curations"))
        .extracting(each -> each.get("finding").stringValue() + each.get("state").stringValue())
        .containsExactlyInAnyOrder("code-of-conductAPPLIED", "sampleAPPLIED");
  }

  @Test
  void correctionThatIsOverNoLongerHoldsAndIsTold() throws Exception {
    correct("2026-11-22");

    JsonNode curations = trial.evaluate("sample").document().get("curations");

    assertThat(curations)
        .filteredOn(each -> each.get("finding").stringValue().equals("code-of-conduct"))
        .extracting(each -> each.get("state").stringValue())
        .containsExactly("EXPIRED");
  }

  @Test
  void correctionsOfTheTargetItselfDoNotCount() throws Exception {
    Path own = Files.createDirectories(project.resolve(".scruple"));
    Files.writeString(own.resolve("curations.yaml"), CORRECTION.formatted("2027-01-31"));

    JsonNode document = trial.evaluate("sample").document();

    assertThat(document.get("curations")).isEmpty();
    assertThat(document.at("/components/0/concluded").stringValue()).isEqualTo("NONE");
  }

  @Test
  void correctionsCanBeLeftOut() throws Exception {
    correct("2027-01-31");

    assertThat(trial.evaluate("sample", "--curations", "none").document().get("curations"))
        .isEmpty();
  }

  @Test
  void fileOfCorrectionsThatIsNamedMustBeThere() throws Exception {
    assertThat(trial.refuse(2, "sample", "--curations", "nowhere.yaml").errors())
        .contains("nowhere.yaml does not exist");
  }

  private void correct(String expires) throws IOException {
    Path folder = Files.createDirectories(trial.folder().resolve(".scruple"));
    Files.writeString(folder.resolve("curations.yaml"), CORRECTION.formatted(expires));
  }

  private static List<String> checks(Trial.Run run) {
    List<String> checks = new ArrayList<>();
    run.document().get("outcomes").forEach(each -> checks.add(each.get("check").stringValue()));
    return checks;
  }

  @Test
  void areaThatIsNamedAsACheckIsPointedOut() throws Exception {
    assertThat(trial.refuse(2, "sample", "--check", "model-safety").errors())
        .contains("it is an area: --area model-safety");
  }
}
