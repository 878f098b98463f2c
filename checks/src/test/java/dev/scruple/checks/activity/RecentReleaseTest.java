// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.activity;

import static dev.scruple.checks.CheckTester.AS_OF;
import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;
import static java.time.temporal.ChronoUnit.DAYS;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentReleaseTest {
  private static Fact activity(
      HistoryState state, int commits, int people, int factor, double share) {
    return new Fact.Activity(
        state, AS_OF.minus(365, DAYS), AS_OF, false, false, commits, people, 3, factor, share);
  }

  private static Fact release(long daysAgo) {
    return new Fact.Releases(12, "v1.2", AS_OF.minus(daysAgo, DAYS));
  }

  @Test
  void passesOnAReleaseOfTheLastYear() {
    check()
        .with(release(365))
        .answers(PASS)
        .because("The last of 12 releases, v1.2, is of 1 Nov 2025");
  }

  @Test
  void warnsOfAReleaseOfTheYearBefore() {
    check().with(release(366)).answers(WARN);
  }

  @Test
  void warnsUpToTwoYears() {
    check().with(release(730)).answers(WARN);
  }

  @Test
  void failsAnOlderOne() {
    check().with(release(731)).answers(FAIL).because("24 months old");
  }

  @Test
  void putsNoTagIntoACommand() {
    check()
        .with(new Fact.Releases(1, "v1;reboot", AS_OF.minus(900, DAYS)))
        .answers(FAIL)
        .next("git log --oneline <tag>..HEAD");
  }

  @Test
  void warnsWhereNothingIsTagged() {
    check()
        .with(new Fact.Releases(0, null, null), activity(HistoryState.COMPLETE, 9, 1, 1, 1))
        .answers(WARN)
        .next("4f2c1e7");
  }

  @Test
  void doesNotKnowWhereTagsAreMissingFromAShallowClone() {
    check()
        .with(new Fact.Releases(0, null, null), activity(HistoryState.SHALLOW, 1, 1, 1, 1))
        .answers(UNKNOWN)
        .next("--unshallow");
  }

  @Test
  void doesNotKnowWithoutAHistory() {
    check().on(TargetKind.ARCHIVE).answers(UNKNOWN);
  }

  @Test
  void saysWhereOnlyPreReleasesAreTagged() {
    check()
        .with(
            new Fact.Releases(0, null, null),
            activity(HistoryState.COMPLETE, 9, 1, 1, 1),
            new HistoryFact.ReleaseTags(
                HistoryFact.VersionScheme.OTHER,
                0,
                0,
                null,
                null,
                1,
                List.of(new HistoryFact.ReleaseTag("v1rc1", null, "1rc1", AS_OF, true, false)),
                0))
        .answers(WARN)
        .because("Only pre-releases");
  }

  private static CheckTester check() {
    return CheckTester.of(new RecentRelease());
  }
}
