// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.activity;

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
import dev.scruple.model.HistoryFact.VersionScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleasesRegularTest {
  private static Fact tags(@Nullable Integer median, @Nullable Integer longest) {
    return new HistoryFact.ReleaseTags(
        VersionScheme.SEMANTIC, 6, 9, median, longest, 2, List.of(), 0);
  }

  private static Fact last(long daysAgo) {
    return new Fact.Releases(12, "v1.2", AS_OF.minus(daysAgo, DAYS));
  }

  @Test
  void passesWithinTheUsualGap() {
    check()
        .with(tags(27, 103), last(100))
        .answers(PASS)
        .because(
            "27 days apart by the median",
            "4 months at most",
            "versions by what changed",
            "6 days with a release in 12 months, 9 in the 12 before",
            "2 pre-releases");
  }

  @Test
  void passesWithinASeasonHoweverQuickTheRhythmWas() {
    check().with(tags(1, 3), last(90)).answers(PASS);
  }

  @Test
  void warnsWhenTheNextReleaseIsLate() {
    check().with(tags(40, 100), last(151)).answers(WARN).next("git log");
  }

  @Test
  void failsWhenItIsLongOverdue() {
    check().with(tags(40, 100), last(251)).answers(FAIL);
  }

  @Test
  void doesNotApplyWithoutARhythm() {
    check().with(tags(null, null), last(10)).answers(NOT_APPLICABLE).because("no rhythm");
  }

  @Test
  void doesNotApplyWithoutARelease() {
    check().with(tags(null, null), new Fact.Releases(0, null, null)).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWithoutAHistory() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new ReleasesRegular());
  }
}
