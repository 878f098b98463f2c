// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.checks.CheckTester.AS_OF;
import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import org.junit.jupiter.api.Test;

class ChangesReviewedTest {
  private static Fact marks(int commits, int approved, int proposed, int applied, int visible) {
    return new HistoryFact.ReviewMarks(
        AS_OF.minus(365, DAYS), AS_OF, commits, approved, proposed, applied, visible, 0);
  }

  @Test
  void passesWhereThreeQuartersCouldBeSeen() {
    check()
        .with(marks(420, 5, 419, 0, 419))
        .answers(PASS)
        .because(
            "100 % of 420 commits",
            "5 name a reviewer and 419 came by a pull or merge request",
            "whether they looked, the forge knows");
  }

  @Test
  void warnsWhereMoreThanAQuarterCould() {
    var outcome = check().with(marks(100, 0, 0, 74, 74)).answers(WARN);
    outcome.because("74 were committed by another than the author");
    assertThat(outcome.outcome().reason()).doesNotContain("request");
  }

  @Test
  void failsWhereHardlyAnyShowsATrace() {
    check().with(marks(100, 0, 24, 0, 24)).answers(FAIL).next("who approved them");
  }

  @Test
  void saysWhenNoneDoes() {
    check().with(marks(100, 0, 0, 0, 0)).answers(FAIL).because("0 % of 100 commits");
  }

  @Test
  void doesNotJudgeAHandfulOfCommits() {
    check().with(marks(9, 0, 9, 0, 9)).answers(UNKNOWN).because("9 of 9");
  }

  @Test
  void doesNotApplyWithoutCommits() {
    check().with(marks(0, 0, 0, 0, 0)).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotJudgeAShallowHistory() {
    CheckTester.of(new ChangesReviewed())
        .with(marks(50, 0, 0, 0, 0), NewcomersArriveTest.activity(HistoryState.SHALLOW, 50))
        .answers(UNKNOWN)
        .next("--unshallow");
  }

  @Test
  void doesNotKnowWithoutAHistory() {
    CheckTester.of(new ChangesReviewed()).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new ChangesReviewed())
        .with(NewcomersArriveTest.activity(HistoryState.COMPLETE, 100));
  }
}
