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
import java.util.List;
import java.util.Locale;

/** A guide tells how a change gets in. */
@CheckInfo(
    id = "contribution-guide",
    area = Area.GOVERNANCE,
    question = "Could we get a fix into it?",
    severity = Severity.LOW,
    needs = {Fact.Document.class, Fact.Absence.class, Fact.FileCount.class},
    mend =
        "Write CONTRIBUTING.md: how to build and test, which style is kept, who reviews and how a"
            + " change gets in.")
public final class ContributionGuide implements Check {
  private static final List<DocumentFeature> USEFUL =
      List.of(
          DocumentFeature.BUILD,
          DocumentFeature.TEST,
          DocumentFeature.STYLE,
          DocumentFeature.REVIEW);

  /** A guide that says less than this leaves a newcomer to guess. */
  private static final int ENOUGH = 2;

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target)
        .orElseGet(
            () ->
                Scene.lacksCode(target)
                    ? Answer.notApplicable(this, "No code here that a contribution could change.")
                    : judged(target));
  }

  private Outcome judged(Case target) {
    Search search = Search.of(target, DocumentKind.CONTRIBUTING);
    if (!(search instanceof Search.Found found)) {
      return Search.missing(
          this,
          target,
          search,
          "a contribution guide",
          "No contribution guide (CONTRIBUTING).",
          "Look whether the project merges changes by outsiders before you count on a fix");
    }
    List<String> says =
        USEFUL.stream().filter(found.features()::contains).map(ContributionGuide::word).toList();
    if (says.size() < ENOUGH || found.holds(DocumentFeature.UNFILLED_TEMPLATE)) {
      return Answer.warn(
          this,
          found.names()
              + (found.holds(DocumentFeature.UNFILLED_TEMPLATE)
                  ? " is a template that was not filled in."
                  : says.isEmpty()
                      ? " says neither how to build, test and style a change nor who reviews it."
                      : " says only how to " + says.getFirst() + " a change."),
          "Read how recent changes by outsiders were received",
          found.evidence());
    }
    return Answer.pass(
        this,
        found.names() + " says how to " + String.join(", ", says) + " a change.",
        found.evidence());
  }

  private static String word(DocumentFeature feature) {
    return feature.name().toLowerCase(Locale.ROOT);
  }
}
