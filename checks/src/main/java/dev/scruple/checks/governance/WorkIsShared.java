// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.History;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryState;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;

/** The contributor absence factor over the window is two or more. */
@CheckInfo(
    id = "work-is-shared",
    area = Area.GOVERNANCE,
    question = "Would the work go on if one person left?",
    severity = Severity.MEDIUM,
    needs = {Fact.Activity.class},
    mend = "Give a second person the right and the habit to merge and to release.")
public final class WorkIsShared implements Check {
  /** Fewer commits say more about chance than about how the work is shared. */
  private static final int FEWEST = 10;

  private static final double NEARLY_ALL = 0.75;

  @Override
  public Outcome check(Case target) {
    List<Evidence> evidence = target.evidence(Fact.Activity.class);
    if (evidence.isEmpty() || !(evidence.getFirst().value() instanceof Fact.Activity activity)) {
      return History.unseen(this, target);
    }
    if (activity.state() != HistoryState.COMPLETE) {
      return Answer.unknown(
          this,
          "The history is not whole; " + counted(activity) + ".",
          "Fetch the rest, git fetch --unshallow, then evaluate again",
          evidence);
    }
    if (activity.commits() == 0) {
      return Answer.notApplicable(
          this, "There is no work to share: no commit by a person" + window(activity) + ".");
    }
    if (activity.commits() < FEWEST) {
      return Answer.unknown(
          this,
          "Too little work to tell: " + counted(activity) + ".",
          "Look further back: git shortlog -sn --no-merges HEAD",
          evidence);
    }
    return judged(activity, evidence);
  }

  private Outcome judged(Fact.Activity activity, List<Evidence> evidence) {
    String factor =
        "Contributor absence factor "
            + activity.absenceFactor()
            + ": "
            + Phrase.count(activity.absenceFactor(), "person", "people")
            + " made half or more of the work; the busiest made "
            + Phrase.percent(activity.firstPersonShare())
            + "; "
            + counted(activity)
            + ".";
    if (activity.absenceFactor() > 1) {
      return Answer.pass(this, factor, evidence);
    }
    String next = "Ask who else can merge and release; plan for a fork if nobody can";
    return activity.firstPersonShare() < NEARLY_ALL
        ? Answer.warn(this, factor, next, evidence)
        : Answer.fail(this, factor, next, evidence);
  }

  private static String counted(Fact.Activity activity) {
    return Phrase.count(activity.commits(), "commit")
        + " by "
        + Phrase.count(activity.people(), "person", "people")
        + window(activity)
        + " (merges "
        + (activity.merges() ? "counted" : "left out")
        + ", "
        + Phrase.count(activity.bots(), "commit")
        + " by bots left out, "
        + (activity.mailmap() ? "names joined by .mailmap" : "no .mailmap")
        + ")";
  }

  private static String window(Fact.Activity activity) {
    return " from " + Phrase.date(activity.from()) + " to " + Phrase.date(activity.to());
  }
}
