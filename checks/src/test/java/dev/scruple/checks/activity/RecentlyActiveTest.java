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
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryFact.ProjectStatus;
import dev.scruple.model.HistoryState;
import dev.scruple.model.TargetKind;
import java.util.stream.Stream;
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

  private static Fact work(int months, int commits, int people, int before, boolean comparable) {
    return new HistoryFact.Work(
        months,
        AS_OF.minus(30L * months, DAYS),
        AS_OF,
        commits,
        people,
        2,
        0.4,
        before,
        before,
        comparable);
  }

  private static Fact months(String... active) {
    return new HistoryFact.Months(
        Stream.of(active).map(month -> new HistoryFact.MonthOfWork(month, 1, 1, 0)).toList(), 0);
  }

  private static Fact says(ProjectStatus status) {
    return new HistoryFact.StatedStatus(status, "words");
  }

  private static Fact released() {
    return new Fact.Releases(3, "v3", AS_OF.minus(700, DAYS));
  }

  @Test
  void passesOnACommitOfTheLastNinetyDays() {
    check()
        .with(
            last(90),
            activity(HistoryState.COMPLETE, 412, 47, 3, 0.2),
            work(36, 1_240, 99, 7, false),
            work(3, 12, 4, 20, true),
            work(12, 412, 47, 400, true))
        .answers(PASS)
        .because(
            "90 days old",
            "in 3 months 12 commits by 4 people (down from 20 by 20)",
            "in 12 months 412 commits by 47 people (up from 400 by 400)",
            "in 36 months 1,240 commits by 99 people.")
        .resting(5);
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
    var outcome = check().with(last(400), work(12, 0, 0, 0, true)).answers(FAIL);
    outcome.because("in 12 months none", "take it for dormant");
    assertThat(outcome.outcome().reason()).doesNotContain("0 people");
  }

  @Test
  void takesAFinishedProjectForFinished() {
    check()
        .with(last(300), released())
        .with(says(ProjectStatus.FINISHED), "README.md")
        .answers(PASS)
        .because("it calls itself finished");
  }

  @Test
  void warnsOfAFinishedProjectThatIsOld() {
    check()
        .with(last(700), released())
        .with(says(ProjectStatus.MAINTENANCE), "README.md")
        .answers(WARN)
        .because("it calls itself in maintenance");
  }

  @Test
  void doesNotTakeAProjectWithoutReleaseForFinished() {
    check().with(last(700)).with(says(ProjectStatus.FINISHED), "README.md").answers(FAIL);
  }

  @Test
  void doesNotTakeAProjectThatWantsMaintainersForFinished() {
    check()
        .with(last(700), released())
        .with(says(ProjectStatus.WANTS_MAINTAINERS), "README.md")
        .answers(FAIL);
  }

  @Test
  void believesAProjectThatRetiresItself() {
    check()
        .with(last(100), released())
        .with(new Fact.Retired("This project is deprecated"), "README.md")
        .answers(FAIL)
        .because("its own words retire it");
  }

  @Test
  void passesASlowPulse() {
    check()
        .with(last(150), months("2026-05", "2026-06", "2025-01", "2025-10", "2024-02", "2024-03"))
        .answers(PASS)
        .because("work in each of the last three years");
  }

  @Test
  void warnsWhereAYearHadNoPulse() {
    check().with(last(150), months("2026-05", "2026-06", "2025-01", "2025-10")).answers(WARN);
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
        .with(last(3), activity(HistoryState.SHALLOW, 1, 1, 1, 1), work(3, 1, 1, 0, false))
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
