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
import dev.scruple.model.HistoryState;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.time.Instant;
import java.util.List;

/** A release was tagged in the last year. */
@CheckInfo(
    id = "recent-release",
    area = Area.ACTIVITY,
    question = "Does the work reach users as releases?",
    severity = Severity.LOW,
    needs = {Fact.Releases.class, Fact.Activity.class, HistoryFact.ReleaseTags.class},
    mend = "Tag a release, with a version, whenever users should move to what was done.")
public final class RecentRelease implements Check {
  private static final int RECENT_DAYS = 365;
  private static final int OLD_DAYS = 730;

  @Override
  public Outcome check(Case target) {
    List<Evidence> evidence = target.evidence(Fact.Releases.class);
    if (evidence.isEmpty() || !(evidence.getFirst().value() instanceof Fact.Releases releases)) {
      return History.unseen(this, target);
    }
    Instant at = releases.at();
    String last = releases.last();
    return at == null || last == null
        ? untagged(target, evidence)
        : tagged(target, evidence, releases.count(), last, at);
  }

  private Outcome tagged(Case target, List<Evidence> evidence, int count, String last, Instant at) {
    long days = Phrase.days(at, target.asOf());
    String reason =
        "The last of "
            + Phrase.count(count, "release")
            + ", "
            + Phrase.quoted(last)
            + ", is of "
            + Phrase.date(at)
            + ", "
            + Phrase.age(at, target.asOf())
            + " old.";
    if (days <= RECENT_DAYS) {
      return Answer.pass(this, reason, evidence);
    }
    String next = "See what was fixed since: git log --oneline <tag>..HEAD";
    return days <= OLD_DAYS
        ? Answer.warn(this, reason, next, evidence)
        : Answer.fail(this, reason, next, evidence);
  }

  private Outcome untagged(Case target, List<Evidence> evidence) {
    boolean whole =
        target.facts(Fact.Activity.class).stream()
            .allMatch(activity -> activity.state() == HistoryState.COMPLETE);
    boolean early =
        target.facts(HistoryFact.ReleaseTags.class).stream()
            .anyMatch(tags -> !tags.newest().isEmpty());
    return whole
        ? Answer.warn(
            this,
            early
                ? "Only pre-releases are tagged: nothing is meant to be built on yet."
                : "No release is tagged, so that users build on whatever the branch holds.",
            "Pin the full commit id, " + revision(target),
            evidence)
        : Answer.unknown(
            this,
            "No release tag is here, but the history is not whole.",
            "Fetch the rest, git fetch --unshallow --tags, then evaluate again",
            evidence);
  }

  private static String revision(Case target) {
    String revision = target.target().revision();
    return revision == null ? "not a branch" : Phrase.quoted(revision);
  }
}
