// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;

/** It is written down how decisions are made. */
@CheckInfo(
    id = "decisions-explained",
    area = Area.GOVERNANCE,
    question = "Is it said how decisions are made?",
    severity = Severity.LOW,
    needs = {
      GovernanceFact.GovernanceStatement.class,
      GovernanceFact.UnfilledWords.class,
      Fact.Absence.class
    },
    mend =
        "Write in GOVERNANCE.md how decisions are made: by whom, by consensus or vote, and how"
            + " larger changes are proposed.")
public final class DecisionsExplained implements Check {
  private static final String WHAT = "how decisions are made";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Said said = Topics.said(target, GovernanceTopic.DECISIONS);
    return said.holds()
        ? said.holds(this, WHAT)
        : said.missing(
            this,
            WHAT,
            "Nowhere is it said how decisions are made.",
            "Read how a few contested issues ended before you depend on its direction");
  }
}
