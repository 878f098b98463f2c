// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.Optional;

/** People made their first commit in the last twelve months. */
@CheckInfo(
    id = "newcomers-arrive",
    area = Area.GOVERNANCE,
    question = "Do new people join?",
    severity = Severity.LOW,
    needs = {HistoryFact.Turnover.class},
    mend = "Mark small issues for newcomers, and answer first pull requests within days.")
public final class NewcomersArrive implements Check {
  private static final int SEVERAL = 3;

  @Override
  public Outcome check(Case target) {
    Optional<Outcome> beside = People.unready(this, target);
    if (beside.isPresent()) {
      return beside.get();
    }
    List<Evidence> evidence = target.evidence(HistoryFact.Turnover.class);
    HistoryFact.Turnover turnover = target.facts(HistoryFact.Turnover.class).getFirst();
    String reason =
        (turnover.newcomers() == 0
                ? "Nobody made a first commit"
                : Phrase.count(turnover.newcomers(), "person", "people")
                    + " made their first commit")
            + " in the 12 months to "
            + Phrase.date(turnover.to())
            + ", "
            + (turnover.newcomersBefore() == 0
                ? "and nobody in the 12 before"
                : Phrase.count(turnover.newcomersBefore(), "person", "people")
                    + " in the 12 before, of whom "
                    + turnover.returned()
                    + " came back")
            + ".";
    if (turnover.newcomers() >= SEVERAL) {
      return Answer.pass(this, reason, evidence);
    }
    String next = "Look at how first pull requests of strangers were answered";
    return turnover.newcomers() > 0
        ? Answer.warn(this, reason, next, evidence)
        : Answer.fail(this, reason, next, evidence);
  }
}
