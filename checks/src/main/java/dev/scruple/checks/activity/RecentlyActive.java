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
import dev.scruple.model.HistoryState;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** A person committed lately. */
@CheckInfo(
    id = "recently-active",
    area = Area.ACTIVITY,
    question = "Has a person worked on it lately?",
    severity = Severity.MEDIUM,
    needs = {Fact.LastCommit.class, Fact.Activity.class},
    mend =
        "Say in the README whether the project is finished, looking for maintainers or retired, and"
            + " name what replaces it.")
public final class RecentlyActive implements Check {
  private static final int RECENT_DAYS = 90;
  private static final int QUIET_DAYS = 365;

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
    long days = Phrase.days(last.at(), target.asOf());
    String reason =
        "The last commit by a person is of "
            + Phrase.date(last.at())
            + ", "
            + (days == 0 ? "less than a day" : Phrase.span(days))
            + " old"
            + work(target)
            + ".";
    if (days <= RECENT_DAYS) {
      return Answer.pass(this, reason, evidence);
    }
    return days <= QUIET_DAYS
        ? Answer.warn(
            this, reason, "Look at how old the open issues and pull requests are", evidence)
        : Answer.fail(
            this,
            reason,
            "Ask the maintainers whether it is finished or left; plan to maintain a fork",
            evidence);
  }

  private static String work(Case target) {
    return target.facts(Fact.Activity.class).stream()
        .findFirst()
        .map(
            a ->
                (a.commits() == 0
                        ? "; nobody committed"
                        : "; "
                            + Phrase.count(a.people(), "person", "people")
                            + " made "
                            + Phrase.count(a.commits(), "commit"))
                    + " since "
                    + Phrase.date(a.from())
                    + (a.state() == HistoryState.COMPLETE ? "" : ", as far as the history reaches"))
        .orElse("");
  }
}
