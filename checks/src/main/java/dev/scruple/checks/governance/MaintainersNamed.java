// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;

/** Who decides is written down. */
@CheckInfo(
    id = "maintainers-named",
    area = Area.GOVERNANCE,
    question = "Is it written down who decides?",
    severity = Severity.LOW,
    needs = {Fact.Document.class, Fact.Absence.class},
    mend =
        "Name those who may merge and release in MAINTAINERS.md, CODEOWNERS or GOVERNANCE.md, and"
            + " how one becomes one of them.")
public final class MaintainersNamed implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Search search =
        Search.of(
            target, DocumentKind.GOVERNANCE, DocumentKind.MAINTAINERS, DocumentKind.CODEOWNERS);
    if (!(search instanceof Search.Found found)) {
      return Search.missing(
          this,
          target,
          search,
          "who maintains it",
          "No governance document, list of maintainers or CODEOWNERS.",
          "See who merges: git log --merges --format=%cn | sort | uniq -c");
    }
    return found.holds(DocumentFeature.UNFILLED_TEMPLATE)
        ? Answer.warn(
            this,
            found.names() + " is a template that was not filled in.",
            "Ask the project who may merge and release",
            found.evidence())
        : Answer.pass(
            this, found.names() + found.verb(" says", " say") + " who decides.", found.evidence());
  }
}
