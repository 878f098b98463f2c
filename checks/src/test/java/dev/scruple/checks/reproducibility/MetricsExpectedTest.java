// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class MetricsExpectedTest {
  @Test
  void passesOnFigures() {
    training()
        .with(new OpennessFact.ResultStated("BLEU", "| a | 27.3 |"), "README.md")
        .with(new OpennessFact.ResultStated("val loss", "loss of ~2.85"), "docs/results.md")
        .answers(PASS)
        .because("2 tables or sentences with figures (BLEU and val loss): README.md")
        .resting(2);
  }

  @Test
  void countsPlacesThatOneCanLookAt() {
    training()
        .with(new OpennessFact.ResultStated("loss", "loss of 2.85"), "README.md")
        .with(new OpennessFact.ResultStated("loss", "loss of 3.11"), "README.md")
        .answers(PASS)
        .because("1 table or sentence with figures (loss): README.md.");
  }

  @Test
  void failsWithoutAny() {
    training().answers(FAIL).because("gives a figure that a run should come near");
  }

  @Test
  void showsHostileWordsOnOneLine() {
    training()
        .with(new OpennessFact.ResultStated("F1\u001b[31m\n" + "x".repeat(300), "1.0"), "README.md")
        .answers(PASS);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    training().on(TargetKind.ARCHIVE).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToALibrary() {
    CheckTester.of(new MetricsExpected()).files(FileKind.SOURCE, 40).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new MetricsExpected()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester training() {
    return CheckTester.of(new MetricsExpected())
        .files(FileKind.SOURCE, 1)
        .with(
            new OpennessFact.ComponentSeen(ModelComponent.TRAINING_CODE, true, ".backward("),
            "train.py");
  }
}
