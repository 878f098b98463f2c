// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
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

/** It is written down what happens where people disagree. */
@CheckInfo(
    id = "disputes-can-be-settled",
    area = Area.GOVERNANCE,
    question = "What happens where people disagree?",
    severity = Severity.LOW,
    needs = {
      GovernanceFact.GovernanceStatement.class,
      GovernanceFact.UnfilledWords.class,
      Fact.Document.class,
      Fact.Absence.class
    },
    mend = "Write down who decides where no agreement is found, and to whom one can appeal.")
public final class DisputesCanBeSettled implements Check {
  private static final String ASK = "Ask the project who has the last word before you need it";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Said said = Topics.said(target, GovernanceTopic.DISPUTES);
    if (said.holds()) {
      return said.holds(this, "what follows a disagreement");
    }
    boolean conduct =
        Search.of(target, DocumentKind.CODE_OF_CONDUCT) instanceof Search.Found found
            && found.holds(DocumentFeature.CONTACT);
    if (said.absent() && conduct) {
      return Answer.warn(
          this,
          "Bad conduct can be reported; what follows a disagreement on the work is not said.",
          ASK,
          said.absences());
    }
    return said.missing(
        this,
        "what follows a disagreement",
        "Nowhere is it said what follows a disagreement.",
        ASK);
  }
}
