// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.stack;

import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.Origin;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Circumstances;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Form;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Use;
import dev.scruple.model.Word;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Terms;
import dev.scruple.terms.use.Uses;
import dev.scruple.terms.yaml.Words;
import dev.scruple.terms.yaml.YamlException;
import dev.scruple.terms.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads stacks as {@code docs/stacks.md} describes them. */
final class StackReader {
  private static final Set<String> KEYS =
      Set.of("stack", "builds", "components", "relations", "use");
  private static final Set<String> BUILDS = Set.of("form", "license");
  private static final Set<String> COMPONENT = Set.of("id", "role", "target", "license");
  private static final Set<String> RELATION = Set.of("from", "how", "type", "to");

  /** Without a slash: what a target holds is joined under the id by one. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TARGET = 4096;

  private StackReader() {}

  static Stack read(YamlNode node) throws YamlException {
    YamlNode.Mapping root = node.mapping("a stack");
    root.allow(KEYS);
    String name = line(required(root, "stack"), "stack", LONGEST_NAME);
    YamlNode built = root.entries().get("builds");
    Stack.Builds builds = built == null ? new Stack.Builds(null, null) : builds(built);
    Map<String, Stack.Part> parts = parts(required(root, "components"));
    YamlNode relations = root.entries().get("relations");
    List<Relation> combined = relations == null ? List.of() : relations(relations, parts.keySet());
    YamlNode use = root.entries().get("use");
    return new Stack(
        name, builds, List.copyOf(parts.values()), combined, use == null ? null : use(use, builds));
  }

  private static YamlNode required(YamlNode.Mapping node, String key) throws YamlException {
    YamlNode value = node.entries().get(key);
    if (value == null) {
      throw new YamlException(node.line(), key + " is missing");
    }
    return value;
  }

  private static String line(YamlNode node, String what, int longest) throws YamlException {
    String text = node.text(what);
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      throw new YamlException(
          node.line(), what + " must be one line of at most " + longest + " characters");
    }
    return text;
  }

  private static Stack.Builds builds(YamlNode node) throws YamlException {
    YamlNode.Mapping builds = node.mapping("builds");
    builds.allow(BUILDS);
    YamlNode form = builds.entries().get("form");
    YamlNode license = builds.entries().get("license");
    return new Stack.Builds(
        form == null ? null : word(form, "form", Form.values()),
        license == null ? null : license(license));
  }

  private static Map<String, Stack.Part> parts(YamlNode node) throws YamlException {
    Map<String, Stack.Part> parts = new LinkedHashMap<>();
    for (YamlNode each : sequence(node, "components")) {
      Stack.Part part = part(each.mapping("a component"));
      if (parts.putIfAbsent(part.id(), part) != null) {
        throw new YamlException(each.line(), "the id «" + part.id() + "» stands twice");
      }
    }
    if (parts.isEmpty()) {
      throw new YamlException(node.line(), "components must name at least one");
    }
    return parts;
  }

  private static Stack.Part part(YamlNode.Mapping node) throws YamlException {
    node.allow(COMPONENT);
    YamlNode id = required(node, "id");
    if (!ID.matcher(id.text("id")).matches()) {
      throw new YamlException(
          id.line(),
          "an id is a word of letters, digits, dots, dashes and underscores, at most 64 long");
    }
    YamlNode target = node.entries().get("target");
    YamlNode license = node.entries().get("license");
    if (target == null && license == null) {
      throw new YamlException(
          node.line(),
          "a component needs a target or a license; write license: NOASSERTION if it is not known");
    }
    return new Stack.Part(
        id.text("id"),
        role(required(node, "role")),
        target == null ? null : line(target, "target", LONGEST_TARGET),
        license == null ? null : license(license));
  }

  private static ComponentRole role(YamlNode node) throws YamlException {
    return constant(node, "role", ComponentRole.values());
  }

  private static List<Relation> relations(YamlNode node, Set<String> ids) throws YamlException {
    record Edge(String from, How how, String to) {}
    Set<Edge> seen = new HashSet<>();
    List<Relation> relations = new ArrayList<>();
    for (YamlNode each : sequence(node, "relations")) {
      YamlNode.Mapping relation = each.mapping("a relation");
      relation.allow(RELATION);
      String from = known(required(relation, "from"), "from", ids);
      String to = known(required(relation, "to"), "to", ids);
      How how = word(required(relation, "how"), "how", How.values());
      YamlNode type = relation.entries().get("type");
      if (type != null && constant(type, "type", RelationType.values()) != how.type()) {
        throw new YamlException(
            type.line(), "«" + how.word() + "» is " + how.type() + "; leave type out");
      }
      if (from.equals(to)) {
        throw new YamlException(relation.line(), "«" + from + "» can't be combined with itself");
      }
      if (!seen.add(new Edge(from, how, to))) {
        throw new YamlException(relation.line(), "this relation stands twice");
      }
      relations.add(new Relation(from, how, to, List.of()));
    }
    return relations;
  }

  private static String known(YamlNode node, String key, Set<String> ids) throws YamlException {
    String id = node.text(key);
    if (!ids.contains(id)) {
      throw new YamlException(node.line(), Words.unknown("component", id, ids));
    }
    return id;
  }

  private static Use use(YamlNode node, Stack.Builds builds) throws YamlException {
    Use use = node instanceof YamlNode.Scalar ? preset(node) : Uses.read(node);
    Circumstances stated = use.circumstances();
    disagree(node, "form", stated.form(), builds.form());
    disagree(node, "license", stated.resultLicense(), builds.license());
    return Uses.building(use, builds.form(), builds.license());
  }

  private static Use preset(YamlNode node) throws YamlException {
    String name = node.text("use");
    return Uses.preset(name)
        .orElseThrow(() -> new YamlException(node.line(), Uses.unknownPreset(name)));
  }

  private static void disagree(
      YamlNode node, String key, @Nullable Object stated, @Nullable Object built)
      throws YamlException {
    if (stated != null && built != null && !stated.equals(built)) {
      throw new YamlException(
          node.line(),
          "the use states "
              + shown(stated)
              + " where builds has "
              + key
              + ": "
              + shown(built)
              + "; leave one out");
    }
  }

  private static String shown(Object value) {
    return Words.shown(value instanceof Word word ? word.word() : value.toString());
  }

  /** A list; a single value is none here, for no component is a single word. */
  private static List<YamlNode> sequence(YamlNode node, String key) throws YamlException {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    throw new YamlException(node.line(), key + " must be a list");
  }

  private static <E extends Enum<E> & Word> E word(YamlNode node, String key, E[] values)
      throws YamlException {
    String text = node.text(key);
    for (E each : values) {
      if (each.word().equals(text)) {
        return each;
      }
    }
    throw new YamlException(
        node.line(), Words.unknown(key, text, Arrays.stream(values).map(Word::word).toList()));
  }

  private static <E extends Enum<E>> E constant(YamlNode node, String key, E[] values)
      throws YamlException {
    String text = node.text(key);
    for (E each : values) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw new YamlException(
        node.line(), Words.unknown(key, text, Arrays.stream(values).map(Enum::name).toList()));
  }

  /** An SPDX expression, or a name that a hub or LicenseDB has for a licence. */
  private static String license(YamlNode node) throws YamlException {
    String text = line(node, "license", LONGEST_NAME);
    try {
      return SpdxExpression.parse(text).toString();
    } catch (InvalidExpressionException e) {
      Optional<String> named = Terms.builtIn().find(text).map(LicenseTerms::id);
      if (named.isPresent()) {
        return named.get();
      }
      String tag = new DeclaredLicenses().interpret(text, Origin.HUB_TAG).expression();
      if (tag != null) {
        return tag;
      }
      throw new YamlException(
          node.line(),
          "license must be an SPDX id or expression, a hub's tag, NONE or NOASSERTION: "
              + e.getMessage());
    }
  }
}
