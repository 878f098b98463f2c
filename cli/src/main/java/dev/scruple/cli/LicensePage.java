// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.licenses.LicenseInfo;
import dev.scruple.model.Action;
import dev.scruple.model.Subject;
import dev.scruple.report.Reference.Entry;
import dev.scruple.report.Reference.Field;
import dev.scruple.report.Words;
import dev.scruple.terms.Effect;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Rule;
import dev.scruple.terms.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A licence for {@code scruple explain}: three lines that sum it up, then each rule. */
final class LicensePage {
  private LicensePage() {}

  static Entry of(LicenseTerms terms) {
    List<Field> fields = new ArrayList<>(summary(terms.rules()));
    for (Rule rule : terms.rules()) {
      fields.add(
          new Field(
              rule.effect().word(), words(rule.actions()) + ". " + rule.meaning() + at(rule)));
      rule.readings()
          .forEach(reading -> fields.add(new Field("  one reading", reading.toString())));
    }
    fields.add(new Field("text", terms.source()));
    return new Entry("", terms.id(), terms.name() + " (" + terms.version() + ")", fields);
  }

  /** A licence of SPDX's list whose text has not been put into rules. */
  static Entry ofUnruled(LicenseInfo license) {
    String rules = "none yet: the licence is known by its name and text, and may I stays unclear";
    return new Entry("", license.id(), license.name(), List.of(new Field("rules", rules)));
  }

  private static List<Field> summary(List<Rule> rules) {
    Set<Action> plainly = EnumSet.noneOf(Action.class);
    Set<Action> within = EnumSet.noneOf(Action.class);
    Set<Action> outright = EnumSet.noneOf(Action.class);
    for (Action action : Action.values()) {
      switch (answer(rules, action)) {
        case YES -> plainly.add(action);
        case LIMITED -> within.add(action);
        case NO -> outright.add(action);
        case OPEN -> {
          // The rules below say what is not settled.
        }
      }
    }
    String duties =
        rules.stream()
            .flatMap(rule -> rule.duties().stream())
            .distinct()
            .sorted()
            .map(Words::duty)
            .collect(Collectors.joining("; "));
    List<String> may = new ArrayList<>();
    add(may, "", plainly);
    add(may, "within limits ", within);
    List<String> mayNot = new ArrayList<>();
    add(mayNot, "", outright);
    if (!within.isEmpty()) {
      mayNot.add("what those limits leave out");
    }
    return List.of(
        new Field("you may", all(may)),
        new Field("you must", duties.isEmpty() ? "nothing in return" : "in some cases " + duties),
        new Field("you may not", all(mayNot)));
  }

  private enum Answer {
    YES,
    LIMITED,
    NO,
    OPEN
  }

  /** What holds for every kind of work that the rules speak of; limited where kinds differ. */
  private static Answer answer(List<Rule> rules, Action action) {
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    for (Subject subject : Subject.values()) {
      List<Rule> those =
          rules.stream()
              .filter(rule -> rule.subjects().contains(subject) && rule.actions().contains(action))
              .toList();
      // What comes out of a model is another question than what may be done with the work.
      if (subject != Subject.OUTPUTS && !those.isEmpty()) {
        answers.add(answer(those));
      }
    }
    if (answers.isEmpty()) {
      return Answer.OPEN;
    }
    return answers.size() == 1 ? answers.iterator().next() : Answer.LIMITED;
  }

  private static Answer answer(List<Rule> rules) {
    List<Rule> always = rules.stream().filter(LicensePage::isAlways).toList();
    if (always.stream().anyMatch(rule -> rule.effect() == Effect.PROHIBIT)) {
      return Answer.NO;
    }
    if (rules.stream().noneMatch(rule -> rule.effect() == Effect.PERMIT)) {
      return Answer.OPEN;
    }
    boolean open = rules.stream().anyMatch(rule -> rule.effect() != Effect.PERMIT);
    return open || always.isEmpty() ? Answer.LIMITED : Answer.YES;
  }

  private static void add(List<String> parts, String label, Set<Action> actions) {
    if (!actions.isEmpty()) {
      parts.add(label + words(actions));
    }
  }

  private static String all(List<String> parts) {
    return parts.isEmpty() ? "nothing that is named" : String.join("; ", parts);
  }

  private static String words(Set<Action> actions) {
    return Arrays.stream(Action.values())
        .filter(actions::contains)
        .map(Words::action)
        .collect(Collectors.joining(", "));
  }

  private static String at(Rule rule) {
    String clauses = "§" + String.join(", §", rule.clauses());
    return " (" + clauses + (isAlways(rule) ? "" : "; if " + rule.when()) + ")";
  }

  private static boolean isAlways(Rule rule) {
    return rule.when() instanceof When.Always;
  }
}
