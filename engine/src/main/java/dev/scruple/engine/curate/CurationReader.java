// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.curate;

import dev.scruple.checks.Checks;
import dev.scruple.licenses.InvalidExpressionException;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Curation;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Source;
import dev.scruple.terms.yaml.Words;
import dev.scruple.terms.yaml.YamlException;
import dev.scruple.terms.yaml.YamlNode;
import dev.scruple.terms.yaml.YamlReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code .scruple/curations.yaml}; {@code docs/curations.md} describes it. */
final class CurationReader {
  private static final Set<String> ENTRY =
      Set.of(
          "check",
          "value",
          "component",
          "concluded",
          "evidence",
          "target",
          "reason",
          "author",
          "expires");
  private static final Pattern EVIDENCE = Pattern.compile("e-[0-9a-f]{12}");
  private static final int LONGEST = 500;

  private final String file;

  private CurationReader(String file) {
    this.file = file;
  }

  static List<Correction> read(String file, byte[] yaml) throws CurationFileException {
    try {
      YamlNode root = new YamlReader(Curations.LARGEST_FILE).read(yaml);
      YamlNode.Mapping top = root.mapping("a file of curations");
      top.allow(Set.of("curations"));
      return new CurationReader(file).entries(required(top, "curations"));
    } catch (YamlException e) {
      throw new CurationFileException(file, e.line(), String.valueOf(e.getMessage()));
    }
  }

  private List<Correction> entries(YamlNode list) throws YamlException {
    if (!(list instanceof YamlNode.Sequence sequence)) {
      throw new YamlException(list.line(), "curations must be a list");
    }
    record Key(Curation.Kind kind, String finding, @Nullable String target) {}
    Set<Key> seen = new HashSet<>();
    List<Correction> corrections = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      Correction correction = entry(item.mapping("a curation"));
      if (!seen.add(new Key(correction.kind(), correction.finding(), correction.target()))) {
        throw new YamlException(item.line(), "«" + correction.finding() + "» is corrected twice");
      }
      corrections.add(correction);
    }
    return corrections;
  }

  private Correction entry(YamlNode.Mapping node) throws YamlException {
    node.allow(ENTRY);
    List<String> subjects =
        List.of("check", "component", "evidence").stream()
            .filter(node.entries()::containsKey)
            .toList();
    if (subjects.size() != 1) {
      throw new YamlException(
          node.line(), "a curation is of one of: check, component, evidence; write one of them");
    }
    return switch (subjects.getFirst()) {
      case "check" -> ofCheck(node);
      case "component" -> ofComponent(node);
      default -> ofEvidence(node);
    };
  }

  private Correction ofCheck(YamlNode.Mapping node) throws YamlException {
    refuse(node, "concluded", "check");
    YamlNode check = required(node, "check");
    String id = check.text("check");
    if (Checks.find(id).isEmpty()) {
      List<String> known = Checks.all().stream().map(each -> Checks.info(each).id()).toList();
      throw new YamlException(check.line(), Words.unknown("check", id, known));
    }
    YamlNode value = required(node, "value");
    String word = value.text("value");
    List<String> values = Arrays.stream(OutcomeValue.values()).map(Enum::name).toList();
    if (!values.contains(word)) {
      throw new YamlException(value.line(), Words.unknown("value", word, values));
    }
    return correction(node, Curation.Kind.OUTCOME, id, word);
  }

  private Correction ofComponent(YamlNode.Mapping node) throws YamlException {
    refuse(node, "value", "component");
    YamlNode concluded = required(node, "concluded");
    String text = line(concluded, "concluded");
    String expression;
    try {
      expression = SpdxExpression.parse(text).toString();
    } catch (InvalidExpressionException e) {
      throw new YamlException(
          concluded.line(), "concluded must be an SPDX expression: " + e.getMessage());
    }
    String component = line(required(node, "component"), "component");
    return correction(node, Curation.Kind.LICENCE, component, expression);
  }

  private Correction ofEvidence(YamlNode.Mapping node) throws YamlException {
    refuse(node, "value", "evidence");
    refuse(node, "concluded", "evidence");
    YamlNode evidence = required(node, "evidence");
    String id = evidence.text("evidence");
    if (!EVIDENCE.matcher(id).matches()) {
      throw new YamlException(
          evidence.line(),
          "an evidence goes by its id, as e-0123456789ab; scruple evaluate --verbose shows them");
    }
    return correction(node, Curation.Kind.EVIDENCE, id, Correction.DISMISSED);
  }

  private Correction correction(
      YamlNode.Mapping node, Curation.Kind kind, String finding, String instead)
      throws YamlException {
    YamlNode target = node.entries().get("target");
    return new Correction(
        kind,
        finding,
        instead,
        target == null ? null : line(target, "target"),
        line(required(node, "reason"), "reason"),
        line(required(node, "author"), "author"),
        day(required(node, "expires")),
        Source.lines(file, node.line(), node.line()));
  }

  private static LocalDate day(YamlNode node) throws YamlException {
    String text = node.text("expires");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new YamlException(node.line(), "expires must be a day, as 2027-05-31");
    }
  }

  private static void refuse(YamlNode.Mapping node, String key, String of) throws YamlException {
    YamlNode value = node.entries().get(key);
    if (value != null) {
      throw new YamlException(value.line(), key + " does not go with " + of);
    }
  }

  private static YamlNode required(YamlNode.Mapping node, String key) throws YamlException {
    YamlNode value = node.entries().get(key);
    if (value == null) {
      throw new YamlException(node.line(), key + " is missing");
    }
    return value;
  }

  private static String line(YamlNode node, String what) throws YamlException {
    String text = node.text(what).strip();
    if (text.isEmpty()
        || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new YamlException(
          node.line(), what + " must be one line of at most " + LONGEST + " characters");
    }
    return text;
  }
}
