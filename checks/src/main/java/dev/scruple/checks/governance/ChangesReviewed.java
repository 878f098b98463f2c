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
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Most commits of the last year show that others could see or saw them before they came in. */
@CheckInfo(
    id = "changes-reviewed",
    area = Area.GOVERNANCE,
    question = "Do others see a change before it comes in?",
    severity = Severity.MEDIUM,
    needs = {HistoryFact.ReviewMarks.class, Fact.Activity.class},
    mend = "Let every change come by a pull request that somebody else approves.")
public final class ChangesReviewed implements Check {
  /** Fewer commits say more about chance than about habits. */
  private static final int FEWEST = 10;

  private static final double MOST = 0.75;
  private static final double SOME = 0.25;

  @Override
  public Outcome check(Case target) {
    List<Evidence> evidence = target.evidence(HistoryFact.ReviewMarks.class);
    if (evidence.isEmpty()
        || !(evidence.getFirst().value() instanceof HistoryFact.ReviewMarks marks)) {
      return History.unseen(this, target);
    }
    boolean whole =
        target.facts(Fact.Activity.class).stream()
            .allMatch(activity -> activity.state() == HistoryState.COMPLETE);
    if (!whole) {
      return Answer.unknown(
          this,
          "The history is not whole, so that what merges brought is not known.",
          "Fetch the rest, git fetch --unshallow, then evaluate again",
          evidence);
    }
    if (marks.commits() == 0) {
      return Answer.notApplicable(this, "No commit by a person in 12 months to be reviewed.");
    }
    if (marks.commits() < FEWEST) {
      return Answer.unknown(
          this,
          "Too few commits to tell: "
              + marks.visible()
              + " of "
              + marks.commits()
              + " in 12 months show a trace of review.",
          "Look at the merged pull requests in the forge",
          evidence);
    }
    return judged(marks, evidence);
  }

  private Outcome judged(HistoryFact.ReviewMarks marks, List<Evidence> evidence) {
    double share = (double) marks.visible() / marks.commits();
    String reason =
        Phrase.percent(share)
            + " of "
            + Phrase.count(marks.commits(), "commit")
            + " by people in the 12 months to "
            + Phrase.date(marks.to())
            + " show that others could look first"
            + how(marks)
            + "; whether they looked, the forge knows.";
    if (share >= MOST) {
      return Answer.pass(this, reason, evidence);
    }
    String next = "Look at the merged pull requests in the forge: who approved them?";
    return share >= SOME
        ? Answer.warn(this, reason, next, evidence)
        : Answer.fail(this, reason, next, evidence);
  }

  private static String how(HistoryFact.ReviewMarks marks) {
    List<String> ways = new ArrayList<>();
    if (marks.approved() > 0) {
      ways.add(String.format(Locale.ROOT, "%,d name a reviewer", marks.approved()));
    }
    if (marks.proposed() > 0) {
      ways.add(String.format(Locale.ROOT, "%,d came by a pull or merge request", marks.proposed()));
    }
    if (marks.applied() > 0) {
      ways.add(
          String.format(
              Locale.ROOT,
              "%,d %s committed by another than the author",
              marks.applied(),
              marks.applied() == 1 ? "was" : "were"));
    }
    return ways.isEmpty() ? "" : ": " + Phrase.list(ways);
  }
}
