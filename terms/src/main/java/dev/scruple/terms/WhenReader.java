// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.terms.yaml.Words;
import dev.scruple.terms.yaml.YamlException;
import dev.scruple.terms.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads conditions.
 *
 * <p>A mapping from circumstances to what they must be, all of which must hold; beside them {@code
 * all} and {@code any} over lists of conditions, and {@code not} over one; {@code unless} is an
 * exemption, for who states it. A list of values means one of them; for {@code users}, {@code
 * outputs} and {@code fields} it means that one of them is named; {@code {only: […]}} means that
 * nothing else is; {@code {over: N}} is a threshold.
 */
final class WhenReader {
  private static final Set<String> KNOWN = known();

  private WhenReader() {}

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(List.of("all", "any", "not", "unless"));
    Arrays.stream(Circumstance.values()).map(Circumstance::word).forEach(known::add);
    return Set.copyOf(known);
  }

  static When read(YamlNode node) throws YamlException {
    YamlNode.Mapping mapping = node.mapping("a condition");
    mapping.allow(KNOWN);
    if (mapping.entries().isEmpty()) {
      throw new YamlException(node.line(), "a condition must not be empty");
    }
    List<When> conditions = new ArrayList<>();
    for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
      conditions.add(
          switch (entry.getKey()) {
            case "all" -> new When.All(several(entry.getValue()));
            case "any" -> new When.Any(several(entry.getValue()));
            case "not" -> new When.Not(read(entry.getValue()));
            case "unless" -> new When.Unless(read(entry.getValue()));
            default ->
                test(
                    Circumstance.named(entry.getKey())
                        .orElseThrow(() -> new YamlException(node.line(), entry.getKey())),
                    entry.getValue());
          });
    }
    return conditions.size() == 1 ? conditions.getFirst() : new When.All(conditions);
  }

  private static List<When> several(YamlNode node) throws YamlException {
    List<When> conditions = new ArrayList<>();
    for (YamlNode each : node.list("conditions")) {
      conditions.add(read(each));
    }
    if (conditions.size() < 2) {
      throw new YamlException(node.line(), "all and any need two conditions");
    }
    return conditions;
  }

  private static When test(Circumstance key, YamlNode node) throws YamlException {
    return switch (key.kind()) {
      case TRUTH -> new When.Holds(key, node.truth(key.word()));
      case NUMBER -> {
        YamlNode.Mapping bound = node.mapping(key.word());
        bound.allow(Set.of("over"));
        YamlNode over = bound.entries().get("over");
        if (over == null) {
          throw new YamlException(node.line(), key.word() + " needs over");
        }
        yield new When.Over(key, over.number("over"));
      }
      case WORD, PLACE, LICENSE -> new When.OneOf(key, values(key, node));
      case PLACES, FIELDS -> {
        if (node instanceof YamlNode.Mapping bound) {
          bound.allow(Set.of("only"));
          YamlNode only = bound.entries().get("only");
          if (only == null) {
            throw new YamlException(node.line(), key.word() + " needs only");
          }
          yield new When.Only(key, values(key, only));
        }
        yield new When.Names(key, values(key, node));
      }
    };
  }

  private static Set<String> values(Circumstance key, YamlNode node) throws YamlException {
    Set<String> values = new LinkedHashSet<>();
    for (YamlNode each : node.list(key.word())) {
      String value = each.text(key.word());
      if (!key.words().isEmpty() && !key.words().contains(value)) {
        throw new YamlException(each.line(), Words.unknown("word", value, key.words()));
      }
      values.add(value);
    }
    if (values.isEmpty()) {
      throw new YamlException(node.line(), key.word() + " needs a value");
    }
    return values;
  }
}
