// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.activity;

import static dev.scruple.checks.CheckTester.AS_OF;
import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryState;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class RecentlyActiveTest {
  private static Fact activity(
      HistoryState state, int commits, int people, int factor, double share) {
    return new Fact.Activity(
        state, AS_OF.minus(365, DAYS), AS_OF, false, false, commits, people, 3, factor, share);
  }

  private static Fact last(long daysAgo) {
    return new Fact.LastCommit("0123456789abcdef", AS_OF.minus(daysAgo, DAYS));
  }

  @Test
  void passesOnACommitOfTheLastNinetyDays() {
    check()
        .with(last(90), activity(HistoryState.COMPLETE, 412, 47, 3, 0.2))
        .answers(PASS)
        .because("3 months old", "47 people made 412 commits")
        .resting(2);
  }

  @Test
  void passesOnACommitOfToday() {
    check().with(last(0)).answers(PASS).because("1 Nov 2026, less than a day old");
  }

  @Test
  void warnsAfterNinetyDays() {
    check().with(last(91)).answers(WARN);
  }

  @Test
  void saysThatNobodyCommitted() {
    var outcome =
        check().with(last(400), activity(HistoryState.COMPLETE, 0, 0, 0, 0)).answers(FAIL);
    outcome.because("; nobody committed since");
    assertThat(outcome.outcome().reason()).doesNotContain("0 people");
  }

  @Test
  void warnsUpToAYear() {
    check().with(last(365)).answers(WARN).because("12 months old");
  }

  @Test
  void failsAfterAYear() {
    check().with(last(366)).answers(FAIL);
  }

  @Test
  void saysHowFarAShallowHistoryReaches() {
    check()
        .with(last(3), activity(HistoryState.SHALLOW, 1, 1, 1, 1))
        .answers(PASS)
        .because("as far as the history reaches");
  }

  @Test
  void takesACommitOfTheFutureForNew() {
    check().with(last(-5)).answers(PASS);
  }

  @Test
  void doesNotKnowWithoutAHistory() {
    check()
        .on(TargetKind.FOLDER)
        .answers(UNKNOWN)
        .because("no history here")
        .next("scruple evaluate");
  }

  @Test
  void saysWhenEveryCommitIsLaterThanTheDayThatIsLookedAt() {
    check()
        .with(activity(HistoryState.COMPLETE, 0, 0, 0, 0))
        .answers(UNKNOWN)
        .because("No commit by a person up to")
        .next("--as-of");
  }

  @Test
  void saysWhyAHistoryCouldNotBeRead() {
    check()
        .unexamined("history", null, "a pack is truncated", "git fetch --refetch")
        .answers(UNKNOWN)
        .because("a pack is truncated")
        .next("git fetch --refetch");
  }

  private static CheckTester check() {
    return CheckTester.of(new RecentlyActive());
  }
}
