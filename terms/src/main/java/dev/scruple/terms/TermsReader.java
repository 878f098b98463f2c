// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Duty;
import dev.scruple.model.Subject;
import dev.scruple.model.Word;
import dev.scruple.terms.yaml.Words;
import dev.scruple.terms.yaml.YamlException;
import dev.scruple.terms.yaml.YamlNode;
import dev.scruple.terms.yaml.YamlReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a licence's file, strictly: an unknown key or word, a rule without a clause, a reading too
 * few is an error with its line.
 */
final class TermsReader {
  private static final int LARGEST = 256 * 1024;
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "aliases",
          "name",
          "version",
          "read",
          "source",
          "approvals",
          "instruments",
          "rules-of",
          "rules",
          "notes");
  private static final Set<String> RULE_KEYS =
      Set.of(
          "subjects",
          "actions",
          "when",
          "if-stated",
          "effect",
          "duties",
          "words",
          "clause",
          "meaning",
          "readings");

  /** Finds the terms whose rules another licence has too. */
  interface Lookup {
    @Nullable LicenseTerms find(String id);
  }

  private final String file;
  private final Lookup lookup;

  TermsReader(String file, Lookup lookup) {
    this.file = file;
    this.lookup = lookup;
  }

  LicenseTerms read(byte[] bytes) throws InvalidTermsException {
    try {
      YamlNode.Mapping root = new YamlReader(LARGEST).read(bytes).mapping("the file");
      root.allow(KEYS);
      return terms(root);
    } catch (YamlException e) {
      String message = e.getMessage();
      throw new InvalidTermsException(file, e.line(), message == null ? "unreadable" : message);
    }
  }

  private LicenseTerms terms(YamlNode.Mapping root) throws YamlException {
    Map<String, YamlNode> entries = root.entries();
    @Nullable String read = read(required(root, "read"));
    return new LicenseTerms(
        text(root, "id"),
        texts(entries.get("aliases")),
        text(root, "name"),
        text(root, "version"),
        read,
        text(root, "source"),
        words(entries.get("approvals"), "approval", Approval.class),
        instruments(required(root, "instruments")),
        rules(root, read),
        notes(root));
  }

  private List<Rule> rules(YamlNode.Mapping root, @Nullable String read) throws YamlException {
    List<Rule> rules = new ArrayList<>();
    YamlNode other = root.entries().get("rules-of");
    if (other != null) {
      rules.addAll(same(other).rules());
    }
    YamlNode own = root.entries().get("rules");
    if (own != null) {
      for (YamlNode each : own.list("rules")) {
        rules.add(rule(each.mapping("a rule")));
      }
    }
    if (rules.isEmpty() && read != null) {
      throw new YamlException(root.line(), "a text that was read needs rules");
    }
    return rules;
  }

  private LicenseTerms same(YamlNode node) throws YamlException {
    String id = node.text("rules-of");
    LicenseTerms found = lookup.find(id);
    if (found == null) {
      throw new YamlException(node.line(), "no file for " + id);
    }
    return found;
  }

  private Rule rule(YamlNode.Mapping node) throws YamlException {
    node.allow(RULE_KEYS);
    Map<String, YamlNode> entries = node.entries();
    YamlNode when = entries.get("when");
    YamlNode ifStated = entries.get("if-stated");
    Effect effect = word(required(node, "effect"), "effect", Effect.class);
    List<Duty> duties = List.copyOf(words(entries.get("duties"), "duty", Duty.class));
    List<String> readings = texts(entries.get("readings"));
    if (!duties.isEmpty() && effect != Effect.PERMIT) {
      throw new YamlException(node.line(), "only a permission has duties");
    }
    if ((effect == Effect.UNSETTLED) != (readings.size() >= 2)
        || (effect != Effect.UNSETTLED && !readings.isEmpty())) {
      throw new YamlException(node.line(), "what is unsettled, and only that, has its readings");
    }
    return new Rule(
        subjects(required(node, "subjects")),
        actions(required(node, "actions")),
        when == null ? new When.Always() : WhenReader.read(when),
        ifStated != null && ifStated.truth("if-stated"),
        effect,
        duties,
        words(node, duties),
        clauses(node),
        text(node, "meaning"),
        readings);
  }

  /** What duties of a rule ask for, each of which the rule must have. */
  private static Map<Duty, String> words(YamlNode.Mapping rule, List<Duty> duties)
      throws YamlException {
    Map<Duty, String> words = new EnumMap<>(Duty.class);
    YamlNode node = rule.entries().get("words");
    if (node != null) {
      YamlNode.Mapping mapping = node.mapping("words");
      mapping.allow(duties.stream().map(Duty::word).collect(Collectors.toSet()));
      for (Duty duty : duties) {
        YamlNode text = mapping.entries().get(duty.word());
        if (text != null) {
          words.put(duty, text.text("words"));
        }
      }
    }
    return words;
  }

  private static List<String> clauses(YamlNode.Mapping node) throws YamlException {
    YamlNode clause = node.entries().get("clause");
    if (clause == null) {
      throw new YamlException(node.line(), "a rule must cite its clause");
    }
    List<String> clauses = texts(clause);
    if (clauses.isEmpty()) {
      throw new YamlException(clause.line(), "a rule must cite its clause");
    }
    return clauses;
  }

  private static Set<Subject> subjects(YamlNode node) throws YamlException {
    return any(node) ? EnumSet.allOf(Subject.class) : words(node, "subject", Subject.class);
  }

  private static Set<Action> actions(YamlNode node) throws YamlException {
    return any(node) ? EnumSet.allOf(Action.class) : words(node, "action", Action.class);
  }

  private static boolean any(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.text().equals("any");
  }

  private List<Instrument> instruments(YamlNode node) throws YamlException {
    List<Instrument> instruments = new ArrayList<>();
    for (YamlNode each : node.list("instruments")) {
      YamlNode.Mapping mapping = each.mapping("an instrument");
      mapping.allow(Set.of("kind", "name", "url", "read"));
      YamlNode url = mapping.entries().get("url");
      instruments.add(
          new Instrument(
              word(required(mapping, "kind"), "kind", Instrument.Kind.class),
              text(mapping, "name"),
              url == null ? null : url.text("url"),
              read(required(mapping, "read"))));
    }
    return instruments;
  }

  private List<Note> notes(YamlNode.Mapping root) throws YamlException {
    List<Note> notes = new ArrayList<>();
    YamlNode node = root.entries().get("notes");
    if (node != null) {
      for (YamlNode each : node.list("notes")) {
        YamlNode.Mapping mapping = each.mapping("a note");
        mapping.allow(Set.of("topic", "clause", "meaning"));
        notes.add(
            new Note(
                word(required(mapping, "topic"), "topic", Note.Topic.class),
                clauses(mapping),
                text(mapping, "meaning")));
      }
    }
    return notes;
  }

  /** A date, or null for {@code no}. */
  private static @Nullable String read(YamlNode node) throws YamlException {
    String text = node.text("read");
    if (text.equals("no")) {
      return null;
    }
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      throw new YamlException(node.line(), "read must be a date, or no");
    }
  }

  private static YamlNode required(YamlNode.Mapping node, String key) throws YamlException {
    YamlNode value = node.entries().get(key);
    if (value == null) {
      throw new YamlException(node.line(), key + " is missing");
    }
    return value;
  }

  private static String text(YamlNode.Mapping node, String key) throws YamlException {
    return required(node, key).text(key);
  }

  private static List<String> texts(@Nullable YamlNode node) throws YamlException {
    List<String> texts = new ArrayList<>();
    if (node != null) {
      for (YamlNode each : node.list("a list of texts")) {
        texts.add(each.text("each"));
      }
    }
    return texts;
  }

  private static <E extends Enum<E> & Word> Set<E> words(
      @Nullable YamlNode node, String kind, Class<E> type) throws YamlException {
    Set<E> words = new LinkedHashSet<>();
    if (node != null) {
      for (YamlNode each : node.list(kind)) {
        words.add(word(each, kind, type));
      }
    }
    return words;
  }

  private static <E extends Enum<E> & Word> E word(YamlNode node, String kind, Class<E> type)
      throws YamlException {
    String text = node.text(kind);
    for (E each : type.getEnumConstants()) {
      if (each.word().equals(text)) {
        return each;
      }
    }
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    throw new YamlException(node.line(), Words.unknown(kind, text, known));
  }
}
