// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.sarif;

import dev.scruple.model.Action;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Severity;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a log: a check each, and an action each for rulings. */
final class SarifRules {
  private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Integer> places = new HashMap<>();

  SarifRules(List<CheckQuestion> questions) {
    for (CheckQuestion question : questions) {
      ObjectNode rule = rule(question.check(), question.question(), level(question.severity()));
      rule.put("helpUri", question.page());
      rule.putObject("help")
          .put("text", question.mend() + " More: scruple explain " + question.check())
          .put(
              "markdown",
              question.mend() + "\n\nMore: [" + question.check() + "](" + question.page() + ")");
      tag(rule, Words.area(question.area()));
    }
  }

  ArrayNode rules() {
    return rules;
  }

  /** Where the rule of a check stands; one that no question is known of gets a plain rule. */
  int of(Outcome outcome) {
    Integer place = places.get(outcome.check());
    if (place == null) {
      tag(
          rule(outcome.check(), outcome.check(), level(outcome.severity())),
          Words.area(outcome.area()));
      return rules.size() - 1;
    }
    return place;
  }

  static String id(Action action) {
    return "may-i-" + action.word();
  }

  /** Where the rule of an action stands. */
  int of(Action action) {
    Integer place = places.get(id(action));
    if (place == null) {
      String question = "May I " + Words.doing(action) + ", for the use that I have in mind?";
      ObjectNode rule = rule(id(action), question, "error");
      rule.putObject("help")
          .put(
              "text",
              "Leave the part out, replace it, or get permission from those who hold the rights.");
      tag(rule, "licence");
      return rules.size() - 1;
    }
    return place;
  }

  private ObjectNode rule(String id, String question, String level) {
    places.put(id, rules.size());
    ObjectNode rule = rules.addObject();
    rule.put("id", id);
    rule.putObject("shortDescription").put("text", question);
    rule.putObject("defaultConfiguration").put("level", level);
    return rule;
  }

  private static void tag(ObjectNode rule, String area) {
    rule.putObject("properties").putArray("tags").add(area);
  }

  /** How much a result weighs: a warning one step less than a failure. */
  static String level(Outcome outcome) {
    String failed = level(outcome.severity());
    if (outcome.value() == OutcomeValue.FAIL) {
      return failed;
    }
    return failed.equals("error") ? "warning" : "note";
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case LOW -> "note";
      case MEDIUM -> "warning";
      case HIGH, CRITICAL -> "error";
    };
  }
}
