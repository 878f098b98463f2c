// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

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
import java.util.ArrayList;
import java.util.List;

/** The release tags of the last three years carry signatures. */
@CheckInfo(
    id = "releases-signed",
    area = Area.SECURITY,
    question = "Could you tell a release from one that somebody slipped in?",
    severity = Severity.LOW,
    needs = {HistoryFact.Signing.class, HistoryFact.ReleaseTags.class, Fact.Activity.class},
    mend = "Sign release tags (git tag -s), and publish the key's fingerprint.")
public final class ReleasesSigned implements Check {
  @Override
  public Outcome check(Case target) {
    List<Evidence> evidence = new ArrayList<>(target.evidence(HistoryFact.Signing.class));
    if (evidence.isEmpty()
        || !(evidence.getFirst().value() instanceof HistoryFact.Signing signing)) {
      return History.unseen(this, target);
    }
    if (signing.releases() == 0) {
      boolean whole =
          target.facts(Fact.Activity.class).stream()
              .allMatch(activity -> activity.state() == HistoryState.COMPLETE);
      return whole
          ? Answer.notApplicable(this, "No release was tagged in the last 36 months.")
          : Answer.unknown(
              this,
              "No release tag is here, but the history is not whole.",
              "Fetch the rest, git fetch --unshallow --tags, then evaluate again",
              evidence);
    }
    evidence.addAll(target.evidence(HistoryFact.ReleaseTags.class));
    return judged(signing, evidence);
  }

  private Outcome judged(HistoryFact.Signing signing, List<Evidence> evidence) {
    String reason =
        signing.signedReleases()
            + " of "
            + Phrase.count(signing.releases(), "release tag")
            + " of the last 36 months "
            + (signing.signedReleases() == 1 ? "carries" : "carry")
            + " a signature, which was not verified; signatures beside published files and in a"
            + " package index are not seen here.";
    if (signing.signedReleases() == signing.releases()) {
      return Answer.pass(this, reason, evidence);
    }
    String next = "Look for signatures or attestations beside the published files";
    return signing.signedReleases() > 0
        ? Answer.warn(this, reason, next, evidence)
        : Answer.fail(this, reason, next, evidence);
  }
}
