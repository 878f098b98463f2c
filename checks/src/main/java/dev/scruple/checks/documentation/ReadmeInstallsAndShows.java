// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** The README says what it is for, how to install it, and shows it at work. */
@CheckInfo(
    id = "readme-installs-and-shows",
    area = Area.DOCUMENTATION,
    question = "Does the README say what it is for, how to install it, and show it at work?",
    severity = Severity.MEDIUM,
    needs = {Fact.Document.class, Fact.Absence.class, Fact.FileCount.class},
    mend = "Open the README with one sentence of purpose, the install command and a short example.")
public final class ReadmeInstallsAndShows implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Search search = Search.of(target, DocumentKind.README);
    if (!(search instanceof Search.Found)) {
      Search card = Search.of(target, DocumentKind.MODEL_CARD, DocumentKind.DATA_CARD);
      search = card instanceof Search.Found ? card : search;
    }
    if (!(search instanceof Search.Found found)) {
      return Search.missing(
          this,
          target,
          search,
          "a README",
          "No README.",
          "Find out from the code what it does, or choose another project");
    }
    List<String> missing = new ArrayList<>();
    if (!found.holds(DocumentFeature.PURPOSE)) {
      missing.add("what it is for");
    }
    if (!found.holds(DocumentFeature.INSTALL) && !Scene.lacksCode(target)) {
      missing.add("how to install it");
    }
    if (!found.holds(DocumentFeature.EXAMPLE)) {
      missing.add("an example");
    }
    if (missing.isEmpty()) {
      return Answer.pass(
          this,
          found.names()
              + found.verb(" says", " say")
              + (Scene.lacksCode(target)
                  ? " what it is for and "
                  : " what it is for, how to install it and ")
              + found.verb("shows", "show")
              + " an example.",
          found.evidence());
    }
    String reason = found.names() + found.verb(" lacks ", " lack ") + Phrase.list(missing) + ".";
    String next = "Try it in a fresh environment before you plan with it";
    return found.holds(DocumentFeature.INSTALL, DocumentFeature.EXAMPLE)
        ? Answer.warn(this, reason, next, found.evidence())
        : Answer.fail(this, reason, next, found.evidence());
  }
}
