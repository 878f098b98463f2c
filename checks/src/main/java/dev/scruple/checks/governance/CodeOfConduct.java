// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;

/** A code of conduct names whom to tell. */
@CheckInfo(
    id = "code-of-conduct",
    area = Area.GOVERNANCE,
    question = "Is there a code of conduct, and somebody to turn to?",
    severity = Severity.LOW,
    needs = {GovernanceFact.GovernanceStatement.class, Fact.Document.class, Fact.Absence.class},
    mend = "Add CODE_OF_CONDUCT.md and fill in an address that somebody reads.")
public final class CodeOfConduct implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Search search = Search.of(target, DocumentKind.CODE_OF_CONDUCT);
    if (!(search instanceof Search.Found found)) {
      Said elsewhere = Topics.said(target, GovernanceTopic.CONDUCT);
      if (elsewhere.holds()) {
        return Answer.warn(
            this,
            Place.names(elsewhere.evidence())
                + (elsewhere.evidence().size() == 1 ? " names" : " name")
                + " a code of conduct that is kept elsewhere, which was not read.",
            "Read it, and whom it names to turn to",
            elsewhere.evidence());
      }
      return Search.missing(
          this,
          target,
          search,
          "a code of conduct",
          "No code of conduct in the tree.",
          "Look at how people are answered in the issues before you send staff there");
    }
    if (found.holds(DocumentFeature.UNFILLED_TEMPLATE)) {
      return Answer.fail(
          this,
          found.names() + " is a template whose contact was not filled in.",
          "Ask the project to name a contact in " + found.names(),
          found.evidence());
    }
    return found.holds(DocumentFeature.CONTACT, DocumentFeature.PRIVATE_CHANNEL)
        ? Answer.pass(
            this,
            found.names() + found.verb(" names", " name") + " whom to turn to.",
            found.evidence())
        : Answer.warn(
            this,
            found.names() + " names nobody to turn to; pages that it links to were not read.",
            "Ask the project to name a contact in " + found.names(),
            found.evidence());
  }
}
