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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contributor absence factor over the window is two or more. */
@CheckInfo(
    id = "work-is-shared",
    area = Area.GOVERNANCE,
    question = "Would the work go on if one person left?",
    severity = Severity.MEDIUM,
    needs = {Fact.Activity.class, HistoryFact.Work.class},
    mend = "Give a second person the right and the habit to merge and to release.")
public final class WorkIsShared implements Check {
  /** Fewer commits say more about chance than about how the work is shared. */
  private static final int FEWEST = 10;

  private static final int LONG = 36;
  private static final double NEARLY_ALL = 0.75;

  /** The figures of a period; of commits by bots, null where they were not counted in it. */
  private record Window(
      int commits, int people, int factor, double share, Instant from, @Nullable Integer bots) {}

  @Override
  public Outcome check(Case target) {
    List<Evidence> evidence = target.evidence(Fact.Activity.class);
    if (evidence.isEmpty() || !(evidence.getFirst().value() instanceof Fact.Activity activity)) {
      return History.unseen(this, target);
    }
    if (activity.state() != HistoryState.COMPLETE) {
      return Answer.unknown(
          this,
          "The history is not whole: "
              + Phrase.count(activity.commits(), "commit")
              + " by "
              + Phrase.count(activity.people(), "person", "people")
              + " are here.",
          "Fetch the rest, git fetch --unshallow, then evaluate again",
          evidence);
    }
    Window year =
        new Window(
            activity.commits(),
            activity.people(),
            activity.absenceFactor(),
            activity.firstPersonShare(),
            activity.from(),
            activity.bots());
    Window years = years(target, year);
    if (years.commits() == 0) {
      return Answer.notApplicable(
          this,
          "There is no work to share: no commit by a person from "
              + Phrase.date(years.from())
              + " to "
              + Phrase.date(activity.to())
              + ".");
    }
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(target.evidence(HistoryFact.Work.class));
    if (years.commits() < FEWEST) {
      return Answer.unknown(
          this,
          "Too little work to tell: " + counted(activity, years) + ".",
          "Look further back: git shortlog -sn --no-merges HEAD",
          all);
    }
    return year.commits() < FEWEST
        ? judged(activity, years, "", all)
        : judged(activity, year, overYears(years), all);
  }

  /** The figures of the last 36 months; of the last year where these are not there. */
  private static Window years(Case target, Window year) {
    return target.facts(HistoryFact.Work.class).stream()
        .filter(work -> work.months() == LONG)
        .map(
            work ->
                new Window(
                    work.commits(),
                    work.people(),
                    work.absenceFactor(),
                    work.firstPersonShare(),
                    work.from(),
                    null))
        .findFirst()
        .orElse(year);
  }

  private static String overYears(Window years) {
    return "; over 36 months the factor is " + years.factor();
  }

  private Outcome judged(
      Fact.Activity activity, Window window, String more, List<Evidence> evidence) {
    String factor =
        "Contributor absence factor "
            + window.factor()
            + ": "
            + Phrase.count(window.factor(), "person", "people")
            + " made half or more of the work; the busiest made "
            + Phrase.percent(window.share())
            + more
            + "; "
            + counted(activity, window)
            + ".";
    if (window.factor() > 1) {
      return Answer.pass(this, factor, evidence);
    }
    String next = "Ask who else can merge and release; plan for a fork if nobody can";
    return window.share() < NEARLY_ALL
        ? Answer.warn(this, factor, next, evidence)
        : Answer.fail(this, factor, next, evidence);
  }

  private static String counted(Fact.Activity activity, Window window) {
    return Phrase.count(window.commits(), "commit")
        + " by "
        + Phrase.count(window.people(), "person", "people")
        + " from "
        + Phrase.date(window.from())
        + " to "
        + Phrase.date(activity.to())
        + " (merges "
        + (activity.merges() ? "counted" : "left out")
        + ", "
        + (window.bots() == null ? "commits" : Phrase.count(window.bots(), "commit"))
        + " by bots left out, "
        + (activity.mailmap() ? "names joined by .mailmap" : "no .mailmap")
        + ")";
  }
}
