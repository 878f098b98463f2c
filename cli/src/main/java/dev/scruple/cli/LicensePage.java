// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.licenses.LicenseInfo;
import dev.scruple.model.Action;
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
import java.util.function.Predicate;
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
      rule.readings().forEach(reading -> fields.add(new Field("  one reading", reading)));
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
    Set<Action> permitted = actions(rules, rule -> rule.effect() == Effect.PERMIT);
    Set<Action> plainly = actions(rules, rule -> rule.effect() == Effect.PERMIT && isAlways(rule));
    Set<Action> prohibited = actions(rules, rule -> rule.effect() == Effect.PROHIBIT);
    Set<Action> outright =
        actions(rules, rule -> rule.effect() == Effect.PROHIBIT && isAlways(rule));
    plainly.removeAll(prohibited);
    outright.removeAll(permitted);
    Set<Action> within = minus(permitted, plainly);
    Set<Action> sometimes = minus(prohibited, outright);
    String duties =
        rules.stream()
            .flatMap(rule -> rule.duties().stream())
            .distinct()
            .sorted()
            .map(Words::duty)
            .collect(Collectors.joining("; "));
    return List.of(
        new Field("you may", both(plainly, "within limits", within)),
        new Field("you must", duties.isEmpty() ? "nothing in return" : "in some cases " + duties),
        new Field("you may not", both(outright, "in some cases", sometimes)));
  }

  private static Set<Action> actions(List<Rule> rules, Predicate<Rule> those) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    rules.stream().filter(those).forEach(rule -> actions.addAll(rule.actions()));
    return actions;
  }

  private static Set<Action> minus(Set<Action> all, Set<Action> without) {
    Set<Action> left = EnumSet.noneOf(Action.class);
    left.addAll(all);
    left.removeAll(without);
    return left;
  }

  private static String both(Set<Action> plainly, String label, Set<Action> limited) {
    List<String> parts = new ArrayList<>();
    if (!plainly.isEmpty()) {
      parts.add(words(plainly));
    }
    if (!limited.isEmpty()) {
      parts.add(label + " " + words(limited));
    }
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
