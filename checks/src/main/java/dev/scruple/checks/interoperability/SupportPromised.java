// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;

/** It is said which versions are cared for, or when one is answered. */
@CheckInfo(
    id = "support-promised",
    area = Area.INTEROPERABILITY,
    question = "Is it said which versions are cared for, and when one is answered?",
    severity = Severity.LOW,
    needs = {
      InteroperabilityFact.Assurance.class,
      Fact.Retired.class,
      GovernanceFact.UnfilledWords.class,
      Fact.Absence.class
    },
    mend =
        "Say which versions get fixes and for how long, and when a question or report is answered.")
public final class SupportPromised implements Check {
  private static final String WHAT = "which versions are cared for, or when one is answered";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Said said = Assurances.said(target, AssuranceTopic.SUPPORT, AssuranceTopic.RESPONSE);
    List<Evidence> retired = target.evidence(Fact.Retired.class);
    if (!retired.isEmpty() && retired.getFirst().value() instanceof Fact.Retired words) {
      return Answer.pass(
          this,
          "It says that no version is cared for any more: “"
              + Phrase.quoted(words.words())
              + "” ("
              + Phrase.quoted(retired.getFirst().source().place())
              + ").",
          retired);
    }
    return said.holds()
        ? said.holds(this, WHAT)
        : said.missing(
            this,
            WHAT,
            "Nowhere is it said which versions get fixes, or when one is answered.",
            "Plan to mend it yourselves, or find somebody who sells support");
  }
}
