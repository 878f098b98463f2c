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
import java.util.List;
import org.junit.jupiter.api.Test;

class NewcomersArriveTest {
  static Fact activity(HistoryState state, int commits) {
    return new Fact.Activity(
        state, AS_OF.minus(365, DAYS), AS_OF, false, false, commits, 9, 3, 2, 0.4);
  }

  private static Fact turnover(int newcomers, int before, int returned, boolean comparable) {
    return new HistoryFact.Turnover(
        AS_OF.minus(365, DAYS), AS_OF, newcomers, before, returned, 4, 3, List.of("x"), comparable);
  }

  @Test
  void passesWithSeveralNewcomers() {
    check()
        .with(turnover(96, 64, 10, true), activity(HistoryState.COMPLETE, 40))
        .answers(PASS)
        .because("96 people made their first commit", "64 people in the 12 before", "10 came back");
  }

  @Test
  void warnsWithOneOrTwo() {
    check().with(turnover(2, 0, 0, true), activity(HistoryState.COMPLETE, 40)).answers(WARN);
  }

  @Test
  void failsWhereNobodyCame() {
    check()
        .with(turnover(0, 0, 0, true), activity(HistoryState.COMPLETE, 40))
        .answers(FAIL)
        .because("Nobody made a first commit", "nobody in the 12 before");
  }

  @Test
  void doesNotApplyToAYoungProject() {
    check()
        .with(turnover(9, 0, 0, false), activity(HistoryState.COMPLETE, 40))
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWhereNobodyWorked() {
    check()
        .with(turnover(0, 4, 0, true), activity(HistoryState.COMPLETE, 0))
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowFromAShallowHistory() {
    check()
        .with(turnover(9, 9, 9, true), activity(HistoryState.SHALLOW, 40))
        .answers(UNKNOWN)
        .next("--unshallow");
  }

  @Test
  void doesNotKnowWithoutAHistory() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new NewcomersArrive());
  }
}
