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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person committed lately, or the project says that it is finished. */
@CheckInfo(
    id = "recently-active",
    area = Area.ACTIVITY,
    question = "Has a person worked on it lately?",
    severity = Severity.MEDIUM,
    needs = {
      Fact.LastCommit.class,
      Fact.Activity.class,
      Fact.Releases.class,
      Fact.Retired.class,
      HistoryFact.Work.class,
      HistoryFact.Months.class,
      HistoryFact.StatedStatus.class
    },
    mend =
        "Say in the README whether the project is finished, looking for maintainers or retired, and"
            + " name what replaces it.")
public final class RecentlyActive implements Check {
  private static final int RECENT_DAYS = 90;
  private static final int STEADY_DAYS = 180;
  private static final int QUIET_DAYS = 365;
  private static final int FINISHED_DAYS = 3 * 365;

  @Override
  public Outcome check(Case target) {
    List<Evidence> commits = target.evidence(Fact.LastCommit.class);
    if (commits.isEmpty() || !(commits.getFirst().value() instanceof Fact.LastCommit last)) {
      List<Evidence> read = target.evidence(Fact.Activity.class);
      return read.isEmpty()
          ? History.unseen(this, target)
          : Answer.unknown(
              this,
              "No commit by a person up to " + Phrase.date(target.asOf()) + ".",
              "Look at a later day: scruple evaluate --as-of <day>",
              read);
    }
    List<Evidence> evidence = new ArrayList<>(commits);
    evidence.addAll(target.evidence(Fact.Activity.class));
    evidence.addAll(target.evidence(HistoryFact.Work.class));
    long days = Phrase.days(last.at(), target.asOf());
    String seen =
        "The last commit by a person is of "
            + Phrase.date(last.at())
            + ", "
            + Phrase.age(last.at(), target.asOf())
            + " old"
            + Trend.words(target);
    if (days <= RECENT_DAYS) {
      return Answer.pass(this, seen + ".", evidence);
    }
    return quiet(target, days, seen, evidence);
  }

  /** Tells a finished project from one that lies dormant, by its own words and its pulse. */
  private Outcome quiet(Case target, long days, String seen, List<Evidence> evidence) {
    Optional<Fact.Retired> retired = target.facts(Fact.Retired.class).stream().findFirst();
    if (retired.isPresent()) {
      evidence.addAll(target.evidence(Fact.Retired.class));
      return Answer.fail(
          this,
          seen + "; its own words retire it.",
          "Look for the successor that it names, or plan to maintain a fork",
          evidence);
    }
    Optional<Evidence> finished = finished(target);
    if (finished.isPresent() && days <= FINISHED_DAYS && released(target)) {
      evidence.add(finished.get());
      String words = seen + "; it calls itself " + status(finished.get()) + ".";
      return days <= QUIET_DAYS
          ? Answer.pass(this, words, evidence)
          : Answer.warn(this, words, "Try it with the versions that you use of all else", evidence);
    }
    if (days <= STEADY_DAYS && Trend.isSteady(target)) {
      evidence.addAll(target.evidence(HistoryFact.Months.class));
      return Answer.pass(
          this, seen + "; quiet now, with work in each of the last three years.", evidence);
    }
    return days <= QUIET_DAYS
        ? Answer.warn(
            this,
            seen + "; nothing says that it is finished.",
            "Look at how old the open issues and pull requests are",
            evidence)
        : Answer.fail(
            this,
            seen + "; nothing says that it is finished, so take it for dormant.",
            "Ask the maintainers whether it is finished or left; plan to maintain a fork",
            evidence);
  }

  private static Optional<Evidence> finished(Case target) {
    return target.evidence(HistoryFact.StatedStatus.class).stream()
        .filter(each -> !status(each).isEmpty())
        .findFirst();
  }

  private static String status(Evidence evidence) {
    return evidence.value() instanceof HistoryFact.StatedStatus stated
        ? switch (stated.status()) {
          case FINISHED -> "finished";
          case MAINTENANCE -> "in maintenance";
          case MOVED, WANTS_MAINTAINERS, INACTIVE -> "";
        }
        : "";
  }

  /** A project is finished for its users only where a release holds what was done. */
  private static boolean released(Case target) {
    return target.facts(Fact.Releases.class).stream().anyMatch(each -> each.last() != null);
  }
}
