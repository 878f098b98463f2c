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
import dev.scruple.model.HistoryFact;
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

  @Test
  void looksAtThreeYearsWhereOneHasTooLittle() {
    check()
        .with(activity(HistoryState.COMPLETE, 9, 1, 1, 1), years(40, 3, 0.2))
        .answers(PASS)
        .because(
            "factor 3", "40 commits by 7 people from 17 Nov 2023", ", commits by bots left out");
  }

  @Test
  void saysTheFactorOverThreeYears() {
    check()
        .with(activity(HistoryState.COMPLETE, 421, 112, 2, 0.41), years(1_200, 4, 0.2))
        .answers(PASS)
        .because("over 36 months the factor is 4", "421 commits");
  }

  private static Fact years(int commits, int factor, double share) {
    return new HistoryFact.Work(
        36, AS_OF.minus(1080, DAYS), AS_OF, commits, 7, factor, share, 0, 0, false);
  }

  private static CheckTester check() {
    return CheckTester.of(new WorkIsShared());
  }
}
