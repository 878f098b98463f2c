// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.activity;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.History;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The time since the last release is about as long as the project's releases lie apart. */
@CheckInfo(
    id = "releases-regular",
    area = Area.ACTIVITY,
    question = "Do releases still come as they used to?",
    severity = Severity.LOW,
    needs = {HistoryFact.ReleaseTags.class, Fact.Releases.class},
    mend = "Release what was merged, or say when the next release is to come.")
public final class ReleasesRegular implements Check {
  /** A season: nobody misses a release before. */
  private static final int SOON_DAYS = 90;

  private static final double LATE = 1.5;
  private static final double OVERDUE = 2.5;

  @Override
  public Outcome check(Case target) {
    List<Evidence> evidence = new ArrayList<>(target.evidence(HistoryFact.ReleaseTags.class));
    if (evidence.isEmpty()
        || !(evidence.getFirst().value() instanceof HistoryFact.ReleaseTags tags)) {
      return History.unseen(this, target);
    }
    Optional<Instant> last =
        target.facts(Fact.Releases.class).stream()
            .flatMap(each -> Optional.ofNullable(each.at()).stream())
            .findFirst();
    Integer median = tags.medianGapDays();
    Integer longest = tags.longestGapDays();
    if (last.isEmpty() || median == null || longest == null) {
      return Answer.notApplicable(
          this, "Fewer than three days with a release in the last 36 months make no rhythm.");
    }
    evidence.addAll(target.evidence(Fact.Releases.class));
    return judged(target, last.get(), tags, median, longest, evidence);
  }

  private Outcome judged(
      Case target,
      Instant last,
      HistoryFact.ReleaseTags tags,
      int median,
      int longest,
      List<Evidence> evidence) {
    long days = Phrase.days(last, target.asOf());
    String reason =
        "Releases lay "
            + Phrase.span(median, RoundingMode.HALF_UP)
            + " apart by the median and "
            + Phrase.span(longest, RoundingMode.CEILING)
            + " at most in the last 36 months, "
            + scheme(tags)
            + "; the last is "
            + Phrase.age(last, target.asOf())
            + " old; "
            + Phrase.count(tags.recent(), "day")
            + " with a release in 12 months, "
            + tags.before()
            + " in the 12 before"
            + (tags.recentPreReleases() == 0
                ? ""
                : ", and " + Phrase.count(tags.recentPreReleases(), "pre-release"))
            + ".";
    if (days <= Math.max(SOON_DAYS, longest * LATE)) {
      return Answer.pass(this, reason, evidence);
    }
    String next = "Ask when the next release is to come; see what waits: git log <tag>..HEAD";
    return days <= Math.max(2 * SOON_DAYS, longest * OVERDUE)
        ? Answer.warn(this, reason, next, evidence)
        : Answer.fail(this, reason, next, evidence);
  }

  private static String scheme(HistoryFact.ReleaseTags tags) {
    return switch (tags.scheme()) {
      case SEMANTIC -> "with versions by what changed";
      case CALENDAR -> "with versions by the calendar";
      case COUNTED -> "with a running number";
      case OTHER -> "with versions of several kinds";
    };
  }
}
