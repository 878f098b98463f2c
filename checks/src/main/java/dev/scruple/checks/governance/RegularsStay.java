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

/** Most of those who worked regularly in the year before last are still there. */
@CheckInfo(
    id = "regulars-stay",
    area = Area.GOVERNANCE,
    question = "Do those who know the code stay?",
    severity = Severity.LOW,
    needs = {HistoryFact.Turnover.class},
    mend = "Name who has taken over from those who left, and hand on their rights and knowledge.")
public final class RegularsStay implements Check {
  private static final int SHOWN = 3;

  @Override
  public Outcome check(Case target) {
    Optional<Outcome> beside = People.unready(this, target);
    if (beside.isPresent()) {
      return beside.get();
    }
    List<Evidence> evidence = target.evidence(HistoryFact.Turnover.class);
    HistoryFact.Turnover turnover = target.facts(HistoryFact.Turnover.class).getFirst();
    if (turnover.regulars() == 0) {
      return Answer.notApplicable(
          this,
          "Nobody worked regularly, in three different months, in the 12 months before last.");
    }
    String when =
        " committed in three or more months of the year to " + Phrase.date(turnover.from());
    String reason =
        (turnover.regulars() == 1
                ? "The one person who" + when + (turnover.stayed() == 1 ? " still" : " no longer")
                : turnover.stayed()
                    + " of the "
                    + Phrase.count(turnover.regulars(), "person", "people")
                    + " who"
                    + when
                    + " still")
            + " committed in the year after"
            + (turnover.left().isEmpty() ? "" : "; not seen since: " + left(turnover))
            + ".";
    if (turnover.stayed() * 2 >= turnover.regulars() && turnover.stayed() > 0) {
      return Answer.pass(this, reason, evidence);
    }
    String next = "Ask who has taken over what they looked after";
    return turnover.stayed() > 0
        ? Answer.warn(this, reason, next, evidence)
        : Answer.fail(this, reason, next, evidence);
  }

  private static String left(HistoryFact.Turnover turnover) {
    List<String> names = turnover.left().stream().limit(SHOWN).map(Phrase::quoted).toList();
    int others = turnover.regulars() - turnover.stayed() - names.size();
    return others > 0 ? String.join(", ", names) + " and " + others + " more" : Phrase.list(names);
  }
}
