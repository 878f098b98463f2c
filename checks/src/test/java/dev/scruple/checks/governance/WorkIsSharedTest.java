// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.checks.CheckTester.AS_OF;
import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;
import static java.time.temporal.ChronoUnit.DAYS;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryState;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class WorkIsSharedTest {
  private static Fact activity(
      HistoryState state, int commits, int people, int factor, double share) {
    return new Fact.Activity(
        state, AS_OF.minus(365, DAYS), AS_OF, false, false, commits, people, 3, factor, share);
  }

  @Test
  void passesWithAFactorOfTwo() {
    check()
        .with(activity(HistoryState.COMPLETE, 421, 112, 2, 0.41))
        .answers(PASS)
        .because(
            "Contributor absence factor 2",
            "41 %",
            "421 commits by 112 people",
            "merges left out",
            "3 commits by bots left out",
            "no .mailmap");
  }

  @Test
  void warnsWithAFactorOfOne() {
    check()
        .with(activity(HistoryState.COMPLETE, 63, 18, 1, 0.51))
        .answers(WARN)
        .because("factor 1");
  }

  @Test
  void failsWhereOnePersonDoesThreeQuarters() {
    check().with(activity(HistoryState.COMPLETE, 40, 3, 1, 0.75)).answers(FAIL);
  }

  @Test
  void doesNotJudgeAHandfulOfCommits() {
    check()
        .with(activity(HistoryState.COMPLETE, 9, 1, 1, 1))
        .answers(UNKNOWN)
        .because("Too little work");
  }

  @Test
  void judgesTenCommits() {
    check().with(activity(HistoryState.COMPLETE, 10, 1, 1, 1)).answers(FAIL);
  }

  @Test
  void doesNotApplyWhereNobodyWorked() {
    check().with(activity(HistoryState.COMPLETE, 0, 0, 0, 0)).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotJudgeAShallowHistory() {
    check().with(activity(HistoryState.SHALLOW, 50, 1, 1, 1)).answers(UNKNOWN).next("--unshallow");
  }

  @Test
  void doesNotKnowWithoutAHistory() {
    check().on(TargetKind.MODEL_FILE).answers(UNKNOWN).because("no history here");
  }

  private static CheckTester check() {
    return CheckTester.of(new WorkIsShared());
  }
}
