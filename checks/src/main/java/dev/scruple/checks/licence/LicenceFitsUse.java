// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Own;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.CircumstanceWords;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Severity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the target's own licences permit is what the use needs. */
@CheckInfo(
    id = "licence-fits-use",
    area = Area.LICENCE,
    question = "Do its own licences permit what you mean to do?",
    severity = Severity.HIGH,
    needs = {
      Fact.LicenseDetected.class,
      Fact.LicenseDeclared.class,
      Fact.CatalogueStatement.class,
      LicenceFact.OtherLicence.class,
      Fact.Absence.class
    },
    mend =
        "Choose a use that the licences permit, another project, or ask the owner for a licence.")
public final class LicenceFitsUse implements Check {
  @Override
  public Outcome check(Case target) {
    if (Scene.of(target) == Scene.LIST) {
      return Answer.notApplicable(this, "A list of components; each has terms of its own.");
    }
    Map<String, Component> own = new LinkedHashMap<>();
    for (ComponentRole role :
        List.of(
            ComponentRole.CODE,
            ComponentRole.WEIGHTS,
            ComponentRole.DATASET,
            ComponentRole.SERVICE)) {
      Own.components(target, role).forEach(each -> own.put(each.id(), each));
    }
    List<Ruling> rulings =
        target.rulings().stream()
            .filter(
                each ->
                    own.containsKey(each.component())
                        && target.use().actions().contains(each.action()))
            .toList();
    if (rulings.isEmpty()) {
      return Answer.notApplicable(this, "Nothing here is ruled on for this use.");
    }
    List<Evidence> evidence = evidence(target, own);
    List<Ruling> barred = of(rulings, RulingValue.PROHIBITED);
    List<Ruling> unclear = of(rulings, RulingValue.UNCLEAR);
    List<Ruling> open = of(rulings, RulingValue.CONDITIONAL);
    String good = permitted(rulings, own);
    if (!barred.isEmpty()) {
      return Answer.fail(
          this,
          "No"
              + about(barred, own)
              + by(barred)
              + ": "
              + doing(barred)
              + "."
              + besides(rulings, own),
          "Read the clauses above under «May I?», or ask the owner for a licence",
          evidence);
    }
    if (!unclear.isEmpty()) {
      return Answer.unknown(
          this,
          good + "unclear" + about(unclear, own) + ": " + doing(unclear) + ".",
          "Read the text, and have what stays unclear settled before you build on it",
          evidence);
    }
    if (!open.isEmpty()) {
      return Answer.warn(
          this,
          good
              + "depending on "
              + Phrase.list(circumstances(open))
              + about(open, own)
              + by(open)
              + ": "
              + doing(open)
              + ".",
          "State it in a file for --for, and evaluate again",
          evidence);
    }
    return Answer.pass(this, good + duties(rulings) + ".", evidence);
  }

  private static List<Ruling> of(List<Ruling> rulings, RulingValue value) {
    return rulings.stream().filter(each -> each.value() == value).toList();
  }

  /** What speaks for it, as the start of the sentence. */
  private static String permitted(List<Ruling> rulings, Map<String, Component> own) {
    List<Ruling> permitted = of(rulings, RulingValue.PERMITTED);
    Set<String> licenses = new LinkedHashSet<>();
    for (Ruling each : permitted) {
      Component component = own.get(each.component());
      if (component != null && component.concluded() != null) {
        licenses.add(component.concluded());
      }
    }
    String under = licenses.isEmpty() ? "" : " under " + Phrase.list(licenses);
    if (permitted.size() == rulings.size()) {
      return "All that the use needs is permitted" + under + ": " + doing(rulings);
    }
    return permitted.isEmpty()
        ? "Of " + Phrase.count(rulings.size(), "answer") + " to «May I?» none is yes; "
        : String.format(
            Locale.ROOT,
            "%,d of %s to «May I?» %s yes%s; ",
            permitted.size(),
            Phrase.count(rulings.size(), "answer"),
            permitted.size() == 1 ? "is" : "are",
            under);
  }

  /** What is permitted beside what is forbidden, as a sentence of its own. */
  private static String besides(List<Ruling> rulings, Map<String, Component> own) {
    return of(rulings, RulingValue.PERMITTED).isEmpty()
        ? ""
        : " " + permitted(rulings, own).replaceFirst("; $", ".");
  }

  private static String doing(List<Ruling> rulings) {
    return Phrase.list(
        rulings.stream().map(Ruling::action).distinct().map(PlainTerms::doing).toList());
  }

  /** Of which parts it is said, where there are several. */
  private static String about(List<Ruling> rulings, Map<String, Component> own) {
    Set<String> names = new LinkedHashSet<>();
    for (Ruling each : rulings) {
      Component component = own.get(each.component());
      if (component != null) {
        names.add(component.name());
      }
    }
    return own.size() < 2 || names.isEmpty() ? "" : " for " + Phrase.list(names);
  }

  private static String by(List<Ruling> rulings) {
    Set<String> clauses = new LinkedHashSet<>();
    for (Ruling each : rulings) {
      each.citations().stream().limit(1).map(LicenceFitsUse::clause).forEach(clauses::add);
    }
    return clauses.isEmpty() ? "" : " by " + Phrase.list(clauses);
  }

  private static String clause(Citation citation) {
    return citation.license() + (citation.clause().isEmpty() ? "" : " §" + citation.clause());
  }

  private static List<String> circumstances(List<Ruling> open) {
    return open.stream()
        .flatMap(each -> each.when().stream())
        .distinct()
        .map(CircumstanceWords::of)
        .toList();
  }

  private static String duties(List<Ruling> rulings) {
    List<String> duties =
        rulings.stream()
            .flatMap(each -> each.duties().stream())
            .distinct()
            .sorted()
            .map((Duty duty) -> PlainTerms.duty(duty))
            .toList();
    return duties.isEmpty() ? "" : "; in return you " + Phrase.list(duties);
  }

  /** Whether a component's licence was concluded with one that single files name. */
  private static boolean binds(Component component, String expression) {
    String concluded = component.concluded();
    return concluded != null && concluded.contains(expression);
  }

  private static List<Evidence> evidence(Case target, Map<String, Component> own) {
    Stream<Evidence> stated =
        target.evidence().stream()
            .filter(
                each ->
                    switch (each.value()) {
                      case Fact.LicenseDeclared declared -> own.containsKey(declared.subject());
                      case Fact.LicenseDetected detected -> LicenceFile.atRoot(target, each);
                      case Fact other -> false;
                    });
    Set<String> told = new HashSet<>();
    Stream<Evidence> apart =
        target.evidence(LicenceFact.OtherLicence.class).stream()
            .filter(
                each ->
                    each.value() instanceof LicenceFact.OtherLicence other
                        && own.values().stream().anyMatch(it -> binds(it, other.expression()))
                        && told.add(other.expression()));
    return Stream.of(
            stated,
            apart,
            Own.statements(target).stream(),
            Scene.absence(target, "license").stream())
        .flatMap(each -> each)
        .toList();
  }
}
