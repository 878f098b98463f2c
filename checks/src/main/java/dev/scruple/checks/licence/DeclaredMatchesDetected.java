// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What metadata and cards say of the licence is what the texts say, and they agree. */
@CheckInfo(
    id = "declared-matches-detected",
    area = Area.LICENCE,
    question = "Do the manifest, the README and the card name the licence whose text is here?",
    severity = Severity.MEDIUM,
    needs = {Fact.LicenseDeclared.class, Fact.LicenseDetected.class},
    mend = "Write the SPDX id of the text in LICENSE into every manifest and card that names one.")
public final class DeclaredMatchesDetected implements Check {

  private record Finding(Agreement agreement, String words, List<Evidence> evidence) {}

  @Override
  public Outcome check(Case target) {
    if (Scene.of(target) == Scene.LIST) {
      return Answer.notApplicable(this, "A list of components; each is weighed on its own.");
    }
    List<Finding> findings = new ArrayList<>(amongDeclarations(target));
    findings.addAll(againstTexts(target));
    if (findings.isEmpty()) {
      return Scene.sawFiles(target) || Scene.of(target) == Scene.MODEL
          ? Answer.notApplicable(this, "No licence is stated twice, so nothing can contradict.")
          : Scene.unseen(this, target, "both a declared licence and a text");
    }
    List<Finding> wrong = findings.stream().filter(f -> f.agreement() != Agreement.AGREE).toList();
    if (wrong.isEmpty()) {
      return Answer.pass(this, findings.getLast().words(), evidence(findings));
    }
    String more =
        wrong.size() == 1
            ? ""
            : " (and " + Phrase.count(wrong.size() - 1, "contradiction") + " more)";
    String reason = wrong.getFirst().words().replaceAll("\\.$", "") + more + ".";
    String next = "Ask the project which one holds; until then, keep to the stricter one";
    return wrong.stream().anyMatch(f -> f.agreement() == Agreement.CONTRADICT)
        ? Answer.fail(this, reason, next, evidence(wrong))
        : Answer.warn(this, reason, next, evidence(wrong));
  }

  private static List<Finding> amongDeclarations(Case target) {
    Map<String, List<Evidence>> bySubject = new LinkedHashMap<>();
    for (Evidence evidence : target.evidence(Fact.LicenseDeclared.class)) {
      if (declared(evidence).expression() != null) {
        String part = declared(evidence).subject() + " in " + Place.folder(Place.of(evidence));
        bySubject.computeIfAbsent(part, p -> new ArrayList<>()).add(evidence);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<Evidence> same : bySubject.values()) {
      for (Evidence other : same.subList(1, same.size())) {
        if (!besideEachOther(same.getFirst(), other)) {
          findings.add(compare(same.getFirst(), other));
        }
      }
    }
    return findings;
  }

  /** Several values of one field, such as classifiers, hold together and contradict nothing. */
  private static boolean besideEachOther(Evidence one, Evidence other) {
    return Place.of(one).equals(Place.of(other))
        && declared(one).field().equals(declared(other).field());
  }

  private static Finding compare(Evidence one, Evidence other) {
    String left = expression(one);
    String right = expression(other);
    Agreement agreement = Agreement.between(left, right);
    String words =
        agreement == Agreement.AGREE
            ? Place.names(List.of(one, other)) + " both declare " + left + "."
            : says(one, left) + " and " + says(other, right) + ".";
    return new Finding(agreement, words, List.of(one, other));
  }

  private static List<Finding> againstTexts(Case target) {
    List<Finding> findings = new ArrayList<>();
    for (Component component : target.components()) {
      String declared = component.declared();
      String detected = component.detected();
      if (declared != null && detected != null) {
        Agreement agreement = Agreement.of(declared, detected);
        String words =
            switch (agreement) {
              case AGREE -> "Declared and detected licence agree: " + Phrase.quoted(declared) + ".";
              case PARTLY, CONTRADICT ->
                  Phrase.quoted(component.name())
                      + " is declared as "
                      + Phrase.quoted(declared)
                      + ", but its texts say "
                      + Phrase.quoted(detected)
                      + ".";
            };
        findings.add(new Finding(agreement, words, about(target, component)));
      }
    }
    return findings;
  }

  private static List<Evidence> about(Case target, Component component) {
    return target.evidence().stream()
        .filter(
            e ->
                switch (e.value()) {
                  case Fact.LicenseDeclared declared -> declared.subject().equals(component.id());
                  case Fact.LicenseDetected detected ->
                      Place.inRoot(Place.of(e))
                          && detected.expression().equals(component.detected());
                  case Fact other -> false;
                })
        .toList();
  }

  private static String says(Evidence evidence, String expression) {
    return Phrase.quoted(evidence.source().place()) + " says " + Phrase.quoted(expression);
  }

  private static Fact.LicenseDeclared declared(Evidence evidence) {
    return (Fact.LicenseDeclared) evidence.value();
  }

  private static String expression(Evidence evidence) {
    String expression = declared(evidence).expression();
    return expression == null ? declared(evidence).stated() : expression;
  }

  private static List<Evidence> evidence(List<Finding> findings) {
    return findings.stream().flatMap(f -> f.evidence().stream()).toList();
  }
}
