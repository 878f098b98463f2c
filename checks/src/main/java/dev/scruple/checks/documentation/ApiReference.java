// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentationFact.DocumentedNames;
import dev.scruple.model.DocumentationFact.ReferenceSource;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** What each public part of a library does is written in a reference, or at least in its code. */
@CheckInfo(
    id = "api-reference",
    area = Area.DOCUMENTATION,
    question = "Can one look up what each of its functions does?",
    severity = Severity.LOW,
    needs = {
      ReferenceSource.class,
      DocumentedNames.class,
      Fact.PackageDefined.class,
      Fact.Absence.class
    },
    mend = "Let a generator make a reference from the comments in the code, and link it.")
public final class ApiReference implements Check {
  private static final double MOST_NAMES = 0.5;

  /** Fewer names than this are read as fast as a reference. */
  private static final int FEW_NAMES = 10;

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> packages = Place.notAside(target.evidence(Fact.PackageDefined.class));
    boolean none = !Scene.absence(target, "package-definition").isEmpty();
    if (Scene.lacksCode(target) || (packages.isEmpty() && none)) {
      return Answer.notApplicable(this, "No package is built here whose functions others call.");
    }
    List<Evidence> evidence =
        new ArrayList<>(
            target.evidence(ReferenceSource.class).stream().sorted(Reading.BY_PLACE).toList());
    List<String> made =
        evidence.stream()
            .filter(each -> !reference(each).by().equals("link"))
            .map(each -> reference(each).by() + " (" + each.source().place() + ")")
            .toList();
    List<Evidence> linked =
        evidence.stream().filter(each -> reference(each).by().equals("link")).toList();
    String names = names(target);
    evidence.addAll(target.evidence(DocumentedNames.class));
    if (!made.isEmpty() || !linked.isEmpty()) {
      String reference =
          made.isEmpty()
              ? Place.names(linked) + " leads to a reference elsewhere"
              : "A reference is made by " + Phrase.list(made);
      return Answer.pass(this, reference + (names.isEmpty() ? "" : "; " + names) + ".", evidence);
    }
    return inCode(target, names);
  }

  private Outcome inCode(Case target, String names) {
    List<Evidence> absence = Scene.absence(target, "api-reference");
    if (absence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "a reference of its functions");
    }
    List<Evidence> evidence = new ArrayList<>(target.evidence(DocumentedNames.class));
    int of = target.facts(DocumentedNames.class).stream().mapToInt(DocumentedNames::of).sum();
    int documented =
        target.facts(DocumentedNames.class).stream().mapToInt(DocumentedNames::documented).sum();
    evidence.addAll(absence);
    String reason = "No reference of its functions is made or linked";
    String next = "Read the comments in the code, and ask where a reference is published";
    if (of < FEW_NAMES || documented >= MOST_NAMES * of) {
      return Answer.warn(
          this, reason + (names.isEmpty() ? "" : "; " + names) + ".", next, evidence);
    }
    return Answer.fail(this, reason + "; only " + names + ".", next, evidence);
  }

  private static ReferenceSource reference(Evidence evidence) {
    return (ReferenceSource) evidence.value();
  }

  private static String names(Case target) {
    List<String> shares = new ArrayList<>();
    for (DocumentedNames each : target.facts(DocumentedNames.class)) {
      if (each.of() > 0) {
        shares.add(
            Phrase.percent((double) each.documented() / each.of())
                + " of "
                + Phrase.count(each.of(), "public name")
                + " in "
                + each.language()
                + (each.of() == 1 ? " is" : " are")
                + " described in the code");
      }
    }
    return Phrase.list(shares);
  }
}
