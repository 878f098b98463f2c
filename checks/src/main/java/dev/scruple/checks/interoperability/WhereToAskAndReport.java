// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** It is said where to ask a question and where to report a fault. */
@CheckInfo(
    id = "where-to-ask-and-report",
    area = Area.INTEROPERABILITY,
    question = "Is it said where to ask, and where to report a fault?",
    severity = Severity.LOW,
    needs = {Fact.Document.class, Fact.Absence.class},
    mend =
        "Name in the README, or in SUPPORT.md, where questions go and where faults are reported.")
public final class WhereToAskAndReport implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> ask = saying(target, DocumentFeature.ASK);
    List<Evidence> report = saying(target, DocumentFeature.REPORT);
    List<Evidence> wish = saying(target, DocumentFeature.WISH);
    String wishes = wish.isEmpty() ? "." : "; wishes: " + Place.names(wish) + ".";
    List<Evidence> both = Stream.concat(ask.stream(), report.stream()).toList();
    List<Evidence> all = Stream.concat(both.stream(), wish.stream()).distinct().toList();
    if (!ask.isEmpty() && !report.isEmpty()) {
      return Answer.pass(
          this,
          "Questions: " + Place.names(ask) + "; faults: " + Place.names(report) + wishes,
          all);
    }
    Search absent = Search.of(target, DocumentKind.SUPPORT, DocumentKind.ISSUE_TEMPLATE);
    boolean whole =
        Scene.of(target) == Scene.PROJECT && (absent instanceof Search.Absent || !both.isEmpty());
    if (!whole) {
      return Scene.unseen(this, target, "where to ask and report");
    }
    String next = "Look for a forum or the issue list on the project's forge";
    if (both.isEmpty()) {
      List<Evidence> evidence = absent instanceof Search.Absent none ? none.evidence() : List.of();
      return Answer.fail(
          this, "Neither where to ask nor where to report a fault is said.", next, evidence);
    }
    return Answer.warn(
        this,
        (ask.isEmpty()
                ? "Faults: " + Place.names(report) + "; where to ask a question is not said"
                : "Questions: " + Place.names(ask) + "; where to report a fault is not said")
            + wishes,
        next,
        all);
  }

  /** A card tells its readers where to ask, wherever in the project it stands. */
  private static boolean isCard(Evidence evidence, Fact.Document document) {
    boolean card =
        document.kind() == DocumentKind.MODEL_CARD || document.kind() == DocumentKind.DATA_CARD;
    return card && !Place.aside(Place.of(evidence));
  }

  private static List<Evidence> saying(Case target, DocumentFeature feature) {
    return target.evidence(Fact.Document.class).stream()
        .filter(
            e ->
                e.value() instanceof Fact.Document document
                    && (Place.speaksForProject(Place.of(e)) || isCard(e, document))
                    && document.features().contains(feature))
        .toList();
  }
}
