// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Citation;
import dev.scruple.model.Subject;
import dev.scruple.model.Use;
import dev.scruple.model.terms.LicenseSummary;
import dev.scruple.model.terms.TermsDuty;
import dev.scruple.model.terms.TermsInstrument;
import dev.scruple.model.terms.TermsNote;
import dev.scruple.model.terms.TermsRule;
import dev.scruple.model.terms.TermsRuling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What licences say to every question that is asked of them, for a use or for none. */
public final class Summaries {
  private final Terms terms;
  private final Judge judge;
  private final Facts stated;
  private final @Nullable Set<Action> actions;

  /**
   * Summaries by these terms.
   *
   * @param use whose actions and circumstances are asked; null asks all, with nothing stated
   */
  public Summaries(Terms terms, @Nullable Use use) {
    this.terms = terms;
    this.judge = new Judge(terms, use == null ? null : use.reading());
    this.stated = Facts.stated(use == null ? Circumstances.UNKNOWN : use.circumstances());
    this.actions = use == null ? null : Set.copyOf(use.actions());
  }

  /**
   * What a licence says.
   *
   * @param name an expression, or a name that {@link Terms#find} takes
   */
  public LicenseSummary of(String name) {
    Optional<LicenseTerms> named = terms.find(name);
    String expression = named.isPresent() ? named.get().id() : canonical(name);
    List<TermsRuling> rulings = rulings(expression);
    List<LicenseTerms> parts = parts(expression, rulings);
    Optional<LicenseTerms> single =
        parts.stream().filter(p -> p.id().equals(expression)).findFirst();
    return new LicenseSummary(
        expression,
        parts.stream().flatMap(part -> part.instruments().stream()).map(Summaries::text).toList(),
        rulings,
        single.map(LicenseTerms::name).orElse(expression),
        single.map(LicenseTerms::version).orElse(null),
        single.map(LicenseTerms::read).orElse(null),
        single.stream()
            .flatMap(license -> license.approvals().stream().sorted())
            .map(Approval::word)
            .toList(),
        parts.stream().flatMap(part -> rules(part).stream()).toList(),
        parts.stream().flatMap(part -> notes(part).stream()).toList());
  }

  private static String canonical(String name) {
    try {
      return SpdxExpression.parse(name).toString();
    } catch (InvalidExpressionException e) {
      return name;
    }
  }

  private List<TermsRuling> rulings(String expression) {
    List<TermsRuling> rulings = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      for (Action action : Asked.of(subject)) {
        if (actions == null || actions.contains(action)) {
          rulings.add(ruling(expression, new Asked(subject, action)));
        }
      }
    }
    return rulings;
  }

  private TermsRuling ruling(String expression, Asked asked) {
    Assessment said = judge.assess(expression, asked, new Judge.Frame(stated));
    List<String> when = said.when();
    Citation first = said.citations().isEmpty() ? null : said.citations().getFirst();
    return new TermsRuling(
        asked.subject(),
        asked.action(),
        said.value(),
        List.copyOf(said.duties()),
        when.isEmpty() ? null : String.join(", ", when),
        first == null ? null : first.clause(),
        said.citations().stream().map(Citation::clause).distinct().toList(),
        said.citations(),
        said.readings(),
        first == null ? null : meaning(first, asked, said));
  }

  /** Of the rules that a clause stands for, the one that has the ruling's own effect, if any. */
  private @Nullable String meaning(Citation citation, Asked asked, Assessment said) {
    List<Rule> rules =
        terms.find(citation.license()).stream()
            .flatMap(license -> license.rules(asked.subject(), asked.action()).stream())
            .filter(rule -> rule.clauses().contains(citation.clause()))
            .filter(rule -> rule.when().test(stated) != Truth.FALSE)
            .toList();
    return rules.stream()
        .filter(rule -> rule.effect().value() == said.value())
        .findFirst()
        .or(() -> rules.stream().filter(rule -> rule.effect() != Effect.PERMIT).findFirst())
        .or(() -> rules.stream().findFirst())
        .map(Rule::meaning)
        .or(() -> lifted(citation))
        .orElse(null);
  }

  private Optional<String> lifted(Citation citation) {
    return terms.find(citation.license()).stream()
        .flatMap(exception -> exception.lifts().stream())
        .filter(lift -> lift.clauses().contains(citation.clause()))
        .map(Lift::meaning)
        .findFirst();
  }

  /** The licences and exceptions that an expression names, and those that rulings lead to. */
  private List<LicenseTerms> parts(String expression, List<TermsRuling> rulings) {
    Set<LicenseTerms> parts = new LinkedHashSet<>();
    terms.find(expression).ifPresent(parts::add);
    if (parts.isEmpty()) {
      for (String word : expression.split("[() ]+", -1)) {
        terms.find(word).ifPresent(parts::add);
      }
    }
    for (TermsRuling ruling : rulings) {
      for (Citation citation : ruling.citations()) {
        terms.find(citation.license()).ifPresent(parts::add);
      }
    }
    return List.copyOf(parts);
  }

  private static TermsInstrument text(Instrument instrument) {
    return new TermsInstrument(
        instrument.kind().word(), instrument.name(), instrument.url(), instrument.read());
  }

  private List<TermsRule> rules(LicenseTerms license) {
    List<TermsRule> rules = new ArrayList<>();
    for (Rule rule : license.rules()) {
      Truth truth = rule.when().test(stated);
      if (truth == Truth.FALSE) {
        continue;
      }
      rules.add(
          new TermsRule(
              license.id(),
              rule.clauses(),
              Arrays.stream(Subject.values()).filter(rule.subjects()::contains).toList(),
              Arrays.stream(Action.values()).filter(rule.actions()::contains).toList(),
              rule.effect().word(),
              truth == Truth.TRUE ? null : Conditions.words(rule.when()),
              rule.ifStated(),
              rule.duties().stream()
                  .map(duty -> new TermsDuty(duty, rule.words().get(duty)))
                  .toList(),
              rule.meaning()));
    }
    for (Lift lift : license.lifts()) {
      rules.add(
          new TermsRule(
              license.id(),
              lift.clauses(),
              List.of(Subject.values()),
              Arrays.stream(Action.values()).filter(lift.actions()::contains).toList(),
              Effect.PERMIT.word(),
              lift.when() instanceof When.Always ? null : Conditions.words(lift.when()),
              false,
              List.of(),
              lift.meaning()));
    }
    return rules;
  }

  private static List<TermsNote> notes(LicenseTerms license) {
    return license.notes().stream()
        .map(
            note ->
                new TermsNote(license.id(), note.topic().word(), note.clauses(), note.meaning()))
        .toList();
  }
}
