// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataRole;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class EvaluationDataApartTest {
  @Test
  void failsOnAFileThatIsInBoth() {
    check()
        .with(new DataFact.SharedData("data/train/a.csv"), "data/eval/a.csv")
        .answers(FAIL)
        .because("1 file for evaluation has the same bytes", "data/eval/a.csv", "data/train/a.csv")
        .resting(1);
  }

  @Test
  void leavesFilesOfTestsOut() {
    check()
        .with(new DataFact.SharedData("tests/data/train.csv"), "tests/data/eval.csv")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void failsWhereTheProjectSaysThatTheyWereMixed() {
    check()
        .with(
            new DataFact.DataStatement(DataTopic.MIXED, "A data leakage problem was found."),
            "README.md")
        .answers(FAIL)
        .because("data leakage");
  }

  @Test
  void warnsWhereItSaysBoth() {
    check()
        .with(
            new DataFact.DataStatement(DataTopic.MIXED, "A data leakage problem was found."),
            "README.md")
        .with(new DataFact.DataStatement(DataTopic.KEPT_APART, "Held-out set."), "README.md")
        .answers(WARN)
        .because("Held-out set», but", "data leakage");
  }

  @Test
  void passesWhereItSaysThatTheyWereKeptApart() {
    check()
        .with(
            new DataFact.DataStatement(DataTopic.KEPT_APART, "Benchmarks were removed."),
            "README.md")
        .answers(PASS);
  }

  @Test
  void differentNamesAloneShowNothing() {
    check()
        .with(named("org/train", DataRole.TRAINING), "train.py")
        .with(named("org/bench", DataRole.EVALUATION), "eval.py")
        .answers(UNKNOWN)
        .because("org/train", "org/bench", "is not said")
        .resting(2);
  }

  @Test
  void oneNameForBothMayBeOfDifferentParts() {
    check()
        .with(named("org/d", DataRole.TRAINING), "train.py")
        .with(named("Org/D", DataRole.EVALUATION), "eval.py")
        .answers(UNKNOWN)
        .because("org/d is named for training and for evaluation")
        .next("eval.py");
  }

  @Test
  void doesNotKnowWhereOnlyOneIsNamed() {
    check()
        .with(named("org/bench", DataRole.EVALUATION), "eval.py")
        .answers(UNKNOWN)
        .because("what it was trained on is not named");
  }

  @Test
  void doesNotKnowOfACardThatNamesNeither() {
    check().document(DocumentKind.MODEL_CARD, "MODEL_CARD.md").answers(UNKNOWN);
  }

  @Test
  void doesNotApplyWhereNothingIsTrainedOrMeasured() {
    check().answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new EvaluationDataApart()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static DataFact named(String name, DataRole role) {
    return new DataFact.DataSetNamed(name, role, null);
  }

  private static CheckTester check() {
    return CheckTester.of(new EvaluationDataApart()).files(FileKind.SOURCE, 3);
  }
}
