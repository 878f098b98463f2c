// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Action;
import dev.scruple.model.Use;
import dev.scruple.terms.Circumstance;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Terms;
import dev.scruple.terms.yaml.Words;
import dev.scruple.terms.yaml.YamlException;
import dev.scruple.terms.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads uses as {@code docs/uses.md} describes them. */
final class UseReader {
  private static final Set<String> KEYS = Set.of("use", "actions", "circumstances");
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private static final int LONGEST_NAME = 200;

  private UseReader() {}

  static Use read(YamlNode node) throws YamlException {
    YamlNode.Mapping root = node.mapping("a use");
    root.allow(KEYS);
    YamlNode name = required(root, "use");
    YamlNode circumstances = root.entries().get("circumstances");
    StatedCircumstances stated = new StatedCircumstances();
    if (circumstances != null) {
      state(circumstances.mapping("circumstances"), stated);
    }
    return new Use(name(name), actions(required(root, "actions")), stated.build());
  }

  private static YamlNode required(YamlNode.Mapping root, String key) throws YamlException {
    YamlNode value = root.entries().get(key);
    if (value == null) {
      throw new YamlException(root.line(), key + " is missing");
    }
    return value;
  }

  private static String name(YamlNode node) throws YamlException {
    String name = node.text("use");
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new YamlException(
          node.line(), "use must be one line of at most " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static List<Action> actions(YamlNode node) throws YamlException {
    Set<Action> actions = new LinkedHashSet<>();
    for (YamlNode each : node.list("actions")) {
      actions.add(action(each));
    }
    if (actions.isEmpty()) {
      throw new YamlException(node.line(), "actions must name at least one");
    }
    return List.copyOf(actions);
  }

  private static Action action(YamlNode node) throws YamlException {
    String word = node.text("an action");
    for (Action action : Action.values()) {
      if (action.word().equals(word)) {
        return action;
      }
    }
    List<String> known = Arrays.stream(Action.values()).map(Action::word).toList();
    throw new YamlException(node.line(), Words.unknown("action", word, known));
  }

  private static void state(YamlNode.Mapping node, StatedCircumstances stated)
      throws YamlException {
    Set<String> known = new TreeSet<>();
    Arrays.stream(Circumstance.values()).map(Circumstance::word).forEach(known::add);
    node.allow(known);
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      for (Circumstance key : Circumstance.values()) {
        if (key.word().equals(entry.getKey())) {
          stated.put(key, value(key, entry.getValue()));
        }
      }
    }
  }

  private static Object value(Circumstance key, YamlNode node) throws YamlException {
    return switch (key.kind()) {
      case TRUTH -> node.truth(key.word());
      case NUMBER -> node.number(key.word());
      case WORD -> word(key, node);
      case PLACE -> place(key, node);
      case PLACES -> {
        List<String> places = new ArrayList<>();
        for (YamlNode each : node.list(key.word())) {
          places.add(place(key, each));
        }
        yield List.copyOf(places);
      }
      case FIELDS -> {
        List<String> fields = new ArrayList<>();
        for (YamlNode each : node.list(key.word())) {
          fields.add(field(each));
        }
        yield List.copyOf(fields);
      }
      case LICENSE -> license(key, node);
    };
  }

  private static String word(Circumstance key, YamlNode node) throws YamlException {
    String word = node.text(key.word());
    if (!key.words().contains(word)) {
      throw new YamlException(node.line(), Words.unknown(key.word(), word, key.words()));
    }
    return word;
  }

  private static String place(Circumstance key, YamlNode node) throws YamlException {
    String place = node.text(key.word());
    if (!place.equals("EU") && !COUNTRIES.contains(place)) {
      throw new YamlException(
          node.line(), key.word() + " takes ISO 3166 alpha-2 codes in capitals, such as DE, or EU");
    }
    return place;
  }

  private static String field(YamlNode node) throws YamlException {
    return Fields.read(node);
  }

  private static String license(Circumstance key, YamlNode node) throws YamlException {
    try {
      return SpdxExpression.parse(node.text(key.word())).toString();
    } catch (InvalidExpressionException e) {
      Optional<LicenseTerms> named = Terms.builtIn().find(node.text(key.word()));
      if (named.isPresent()) {
        return named.get().id();
      }
      throw new YamlException(
          node.line(), key.word() + " must be an SPDX id or expression: " + e.getMessage());
    }
  }
}
