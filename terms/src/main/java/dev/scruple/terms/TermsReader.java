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
import java.util.LinkedHashMap;
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
          "kind",
          "rules-of",
          "clauses",
          "without",
          "words",
          "or-later",
          "compatible",
          "compatible-by",
          "accepts",
          "lifts",
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
          "reach",
          "makes",
          "words",
          "clause",
          "meaning",
          "question",
          "readings");
  private static final Set<Action> MAKING =
      EnumSet.of(
          Action.FINE_TUNE,
          Action.RELEASE_FINE_TUNE,
          Action.MERGE,
          Action.QUANTISE,
          Action.DISTIL,
          Action.TRAIN_ON,
          Action.TRAIN_ON_OUTPUTS,
          Action.LINK,
          Action.EMBED);

  /**
   * Finds the terms whose rules another licence has too, and the questions that many leave open.
   */
  interface Lookup {
    @Nullable LicenseTerms find(String id);

    default Map<String, Question> questions() {
      return Map.of();
    }
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
    Inherited inherited = inherited(root);
    List<Lift> lifts = lifts(root);
    return new LicenseTerms(
        text(root, "id"),
        texts(entries.get("aliases")),
        text(root, "name"),
        text(root, "version"),
        read,
        text(root, "source"),
        words(entries.get("approvals"), "approval", Approval.class),
        instruments(required(root, "instruments")),
        texts(entries.get("or-later")),
        texts(entries.get("compatible")),
        texts(entries.get("compatible-by")),
        accepted(entries.get("accepts")),
        rules(root, inherited, read == null || !lifts.isEmpty()),
        lifts,
        notes(root, inherited));
  }

  /** What is taken over from another licence, with this one's numbers. */
  private record Inherited(List<Rule> rules, List<Note> notes) {}

  private Inherited inherited(YamlNode.Mapping root) throws YamlException {
    YamlNode node = root.entries().get("rules-of");
    if (node == null) {
      for (String key : List.of("clauses", "without", "words")) {
        if (root.entries().containsKey(key)) {
          throw new YamlException(root.line(), key + " needs rules-of");
        }
      }
      return new Inherited(List.of(), List.of());
    }
    LicenseTerms other = lookup.find(node.text("rules-of"));
    if (other == null) {
      throw new YamlException(node.line(), "no file for " + node.text("rules-of"));
    }
    Set<String> without = Set.copyOf(texts(root.entries().get("without")));
    Map<String, String> numbers = numbers(root, other, without);
    Map<Duty, String> words = words(root, List.of(Duty.values()));
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : other.rules()) {
      if (rule.clauses().stream().noneMatch(without::contains)) {
        rules.add(rule.renumbered(numbers).saying(words));
      }
    }
    List<Note> notes = new ArrayList<>();
    for (Note note : other.notes()) {
      if (note.clauses().stream().noneMatch(without::contains)) {
        notes.add(new Note(note.topic(), Rule.renumbered(note.clauses(), numbers), note.meaning()));
      }
    }
    return new Inherited(rules, notes);
  }

  private static Map<String, String> numbers(
      YamlNode.Mapping root, LicenseTerms other, Set<String> without) throws YamlException {
    Set<String> known = new LinkedHashSet<>();
    other.rules().forEach(rule -> known.addAll(rule.clauses()));
    other.notes().forEach(note -> known.addAll(note.clauses()));
    for (String clause : without) {
      if (!known.contains(clause)) {
        throw new YamlException(root.line(), other.id() + " cites no clause " + clause);
      }
    }
    Map<String, String> numbers = new LinkedHashMap<>();
    YamlNode node = root.entries().get("clauses");
    if (node != null) {
      YamlNode.Mapping mapping = node.mapping("clauses");
      mapping.allow(known);
      for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
        numbers.put(entry.getKey(), entry.getValue().text("a clause"));
      }
    }
    return numbers;
  }

  private List<Rule> rules(YamlNode.Mapping root, Inherited inherited, boolean mayBeNone)
      throws YamlException {
    List<Rule> rules = new ArrayList<>(inherited.rules());
    List<YamlNode.Mapping> rest = new ArrayList<>();
    YamlNode own = root.entries().get("rules");
    if (own != null) {
      for (YamlNode each : own.list("rules")) {
        YamlNode.Mapping node = each.mapping("a rule");
        if (isWord(node.entries().get("actions"), "rest")) {
          rest.add(node);
        } else {
          rules.add(rule(node, actions(required(node, "actions"))));
        }
      }
    }
    for (YamlNode.Mapping node : rest) {
      rules.addAll(rest(node, rules));
    }
    if (rules.isEmpty() && !mayBeNone) {
      throw new YamlException(root.line(), "a text that was read needs rules");
    }
    return rules;
  }

  /** What is asked of a subject and no other rule speaks of. */
  private List<Rule> rest(YamlNode.Mapping node, List<Rule> spoken) throws YamlException {
    List<Rule> rules = new ArrayList<>();
    for (Subject subject : subjects(required(node, "subjects"))) {
      Set<Action> open = EnumSet.copyOf(Asked.of(subject));
      spoken.stream()
          .filter(rule -> rule.subjects().contains(subject))
          .forEach(rule -> open.removeAll(rule.actions()));
      if (!open.isEmpty()) {
        Rule whole = rule(node, open);
        rules.add(
            new Rule(
                Set.of(subject),
                open,
                whole.when(),
                whole.ifStated(),
                whole.effect(),
                whole.duties(),
                whole.reach(),
                whole.makes(),
                whole.words(),
                whole.clauses(),
                whole.meaning(),
                whole.readings()));
      }
    }
    return rules;
  }

  private Rule rule(YamlNode.Mapping node, Set<Action> actions) throws YamlException {
    node.allow(RULE_KEYS);
    Map<String, YamlNode> entries = node.entries();
    YamlNode when = entries.get("when");
    YamlNode ifStated = entries.get("if-stated");
    Effect effect = word(required(node, "effect"), "effect", Effect.class);
    List<Duty> duties = List.copyOf(words(entries.get("duties"), "duty", Duty.class));
    List<Reading> readings = readings(node);
    if (!duties.isEmpty() && effect != Effect.PERMIT) {
      throw new YamlException(node.line(), "only a permission has duties");
    }
    if ((effect == Effect.UNSETTLED) != (readings.size() >= 2)
        || (effect != Effect.UNSETTLED && !readings.isEmpty())) {
      throw new YamlException(node.line(), "what is unsettled, and only that, has its readings");
    }
    YamlNode reach = entries.get("reach");
    if ((reach != null) != duties.stream().anyMatch(Rule::isCopyleft)) {
      throw new YamlException(
          node.line(), "duties of source and same licence, and only those, have a reach");
    }
    YamlNode makes = entries.get("makes");
    if (makes != null
        && (effect != Effect.PERMIT || actions.stream().noneMatch(MAKING::contains))) {
      throw new YamlException(makes.line(), "only a permission to make something says what it is");
    }
    return new Rule(
        subjects(required(node, "subjects")),
        actions,
        when == null ? new When.Always() : WhenReader.read(when),
        ifStated != null && ifStated.truth("if-stated"),
        effect,
        duties,
        reach == null ? null : word(reach, "reach", Reach.class),
        makes == null ? null : word(makes, "kind of thing", Makes.class),
        words(node, duties),
        clauses(node),
        text(node, "meaning"),
        readings);
  }

  /** A rule's own readings, or those of the question that it names. */
  private List<Reading> readings(YamlNode.Mapping rule) throws YamlException {
    YamlNode question = rule.entries().get("question");
    YamlNode own = rule.entries().get("readings");
    if (question == null) {
      return own == null ? List.of() : readings(own);
    }
    if (own != null) {
      throw new YamlException(own.line(), "a question brings its readings with it");
    }
    Question found = lookup.questions().get(question.text("question"));
    if (found == null) {
      throw new YamlException(
          question.line(),
          Words.unknown("question", question.text("question"), lookup.questions().keySet()));
    }
    return found.readings();
  }

  private static List<Reading> readings(YamlNode node) throws YamlException {
    List<Reading> readings = new ArrayList<>();
    for (YamlNode each : node.list("readings")) {
      YamlNode.Mapping mapping = each.mapping("a reading");
      mapping.allow(Set.of("reading", "effect", "held-by"));
      Effect effect = word(required(mapping, "effect"), "effect", Effect.class);
      if (effect != Effect.PERMIT && effect != Effect.PROHIBIT) {
        throw new YamlException(each.line(), "a reading permits or prohibits");
      }
      readings.add(new Reading(text(mapping, "reading"), effect, text(mapping, "held-by")));
    }
    return readings;
  }

  /** Reads what law and texts leave open over many licences. */
  static Map<String, Question> questions(String file, byte[] bytes) throws InvalidTermsException {
    try {
      Map<String, Question> questions = new LinkedHashMap<>();
      YamlNode.Mapping root = new YamlReader(LARGEST).read(bytes).mapping("the file");
      for (Map.Entry<String, YamlNode> entry : root.entries().entrySet()) {
        YamlNode.Mapping node = entry.getValue().mapping("a question");
        node.allow(Set.of("asks", "readings"));
        List<Reading> readings = readings(required(node, "readings"));
        if (readings.size() < 2) {
          throw new YamlException(node.line(), "what is open has two readings");
        }
        questions.put(entry.getKey(), new Question(entry.getKey(), text(node, "asks"), readings));
      }
      return questions;
    } catch (YamlException e) {
      String message = e.getMessage();
      throw new InvalidTermsException(file, e.line(), message == null ? "unreadable" : message);
    }
  }

  private List<Lift> lifts(YamlNode.Mapping root) throws YamlException {
    YamlNode kind = root.entries().get("kind");
    boolean exception = isWord(kind, "exception");
    if (kind != null && !exception) {
      throw new YamlException(kind.line(), "kind may be exception");
    }
    YamlNode node = root.entries().get("lifts");
    if (exception != (node != null)) {
      throw new YamlException(root.line(), "an exception, and only one, says what it lifts");
    }
    List<Lift> lifts = new ArrayList<>();
    if (node != null) {
      for (YamlNode each : node.list("lifts")) {
        YamlNode.Mapping mapping = each.mapping("a lift");
        mapping.allow(Set.of("actions", "when", "clause", "meaning"));
        YamlNode when = mapping.entries().get("when");
        lifts.add(
            new Lift(
                actions(required(mapping, "actions")),
                when == null ? new When.Always() : WhenReader.read(when),
                clauses(mapping),
                text(mapping, "meaning")));
      }
    }
    return lifts;
  }

  private static Set<String> accepted(@Nullable YamlNode node) throws YamlException {
    List<String> known = new ArrayList<>();
    Arrays.stream(Duty.values()).map(Word::word).forEach(known::add);
    Arrays.stream(Note.Topic.values()).map(Word::word).forEach(known::add);
    for (String word : texts(node)) {
      if (node != null && !known.contains(word)) {
        throw new YamlException(node.line(), Words.unknown("duty or topic", word, known));
      }
    }
    return Set.copyOf(texts(node));
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
    return isWord(node, "any");
  }

  private static boolean isWord(@Nullable YamlNode node, String word) {
    return node instanceof YamlNode.Scalar scalar && scalar.text().equals(word);
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

  private List<Note> notes(YamlNode.Mapping root, Inherited inherited) throws YamlException {
    List<Note> notes = new ArrayList<>(inherited.notes());
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
