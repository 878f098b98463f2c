// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Own;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The data that a project publishes, or publishes a model of: that is what one may expect it to say
 * something of.
 *
 * @param sets its own data sets
 * @param describing its cards
 * @param weights its own weights; none where there is code, for libraries bring weights along
 */
record Data(List<Component> sets, List<Evidence> describing, List<Evidence> weights) {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?i)(.*[/_.-])?(examples?|samples?|dummy|toy|demo|mock)([_.-][^/]*)?");

  /** A list of objects in JSON is as often the settings of a tool as data. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?i)(?!.*(data|corpus|corpora|train|test|eval|instruct|dialog|conversation|question|prompt"
              + "|caption|label|annotation)).*\\.json");

  private static final Pattern RESULT =
      Pattern.compile(
          "(?i)(.*/)?(outputs?|results?|logs?|configs?|metrics|leaderboards?|contrib|assets|input)/.*"
              + "|(.*[/_.-])?(results?|metrics|scores?|provenance|inspection|benchmarks?)([_.-][^/]*)?");

  Data {
    sets = List.copyOf(sets);
    describing = List.copyOf(describing);
    weights = List.copyOf(weights);
  }

  static Data of(Case target) {
    return new Data(
        ownSets(target),
        Place.notAside(target.evidence(Fact.Document.class)).stream().filter(Data::isCard).toList(),
        Scene.lacksCode(target)
            ? Place.notAside(target.evidence(Fact.WeightsFile.class))
            : List.of());
  }

  /** Data sets of its own; what stands among tests and examples, and arrays, are none. */
  static List<Component> ownSets(Case target) {
    return Own.components(target, ComponentRole.DATASET).stream()
        .filter(set -> set.purl() == null && !onlyArrays(set) && !onlyExamples(set))
        .toList();
  }

  /** A few rows that show what a file should look like, and tables of what came out. */
  private static boolean onlyExamples(Component set) {
    return !set.paths().isEmpty()
        && set.paths().stream()
            .allMatch(
                path ->
                    EXAMPLE.matcher(path).matches()
                        || RESULT.matcher(path).matches()
                        || SETTINGS.matcher(path).matches());
  }

  /** NumPy's files hold arrays of any sort: filters and vocabularies as often as data. */
  private static boolean onlyArrays(Component set) {
    return !set.paths().isEmpty()
        && set.paths().stream().allMatch(path -> path.endsWith(".npy") || path.endsWith(".npz"));
  }

  private static boolean isCard(Evidence evidence) {
    return evidence.value() instanceof Fact.Document document
        && (document.kind() == DocumentKind.MODEL_CARD
            || document.kind() == DocumentKind.DATA_CARD);
  }

  boolean isEmpty() {
    return sets.isEmpty() && describing.isEmpty() && weights.isEmpty();
  }

  /** What the project publishes, as the subject of a sentence. */
  String subject() {
    if (!sets.isEmpty()) {
      return "The data here (" + Phrase.list(sets.stream().map(Component::name).toList()) + ")";
    }
    if (describing.isEmpty()) {
      return "The data behind the weights here";
    }
    return "The data behind what "
        + Place.names(describing)
        + (describing.size() == 1 ? " describes" : " describe");
  }

  /** The answer where the project publishes no data and no model, or is none. */
  Optional<Outcome> beside(Check check, Case target) {
    Optional<Outcome> beside = Scene.beside(check, target);
    if (beside.isPresent() || !isEmpty()) {
      return beside;
    }
    return Optional.of(
        Scene.sawFiles(target)
            ? Answer.notApplicable(
                check, "No data set, no card and no weights of its own are published here.")
            : Scene.unseen(check, target, "the data"));
  }

  /** What the project says of a topic, nearest to the root first. */
  static List<Evidence> said(Case target, DataTopic topic) {
    return target.evidence(DataFact.DataStatement.class).stream()
        .filter(
            e ->
                e.value() instanceof DataFact.DataStatement statement && statement.topic() == topic)
        .sorted(Place.BY_DEPTH.thenComparingInt(Data::line))
        .toList();
  }

  private static int line(Evidence evidence) {
    Integer line = evidence.source().line();
    return line == null ? 0 : line;
  }

  /** The first of these sentences, as a reason quotes it, with its place. */
  static String quote(List<Evidence> said) {
    Evidence first = said.getFirst();
    String words = ((DataFact.DataStatement) first.value()).words();
    String more =
        said.size() == 1
            ? ""
            : ", and " + Phrase.count(said.size() - 1, "more sentence") + " on it";
    return first.source().place() + " says «" + quoted(words) + "»" + more;
  }

  private static String quoted(String words) {
    return Phrase.quoted(words).replaceAll("\\.{2,}", "…").replaceFirst("[.\\s]+$", "");
  }

  /**
   * The answer of a check that asks whether something is said on a topic, and nothing more.
   *
   * @param silence what to say of the data where it is not, behind its name
   */
  static Outcome stated(Check check, Case target, DataTopic topic, String silence, String next) {
    List<Evidence> said = said(target, topic);
    if (!said.isEmpty()) {
      return Answer.pass(check, quote(said) + ".", said);
    }
    Data data = of(target);
    return data.beside(check, target)
        .orElseGet(() -> data.unsaid(check, target, topic, data.subject() + silence, next));
  }

  /** The answer where nothing is said on a topic: only a project's own tree can fail. */
  Outcome unsaid(Check check, Case target, DataTopic topic, String reason, String next) {
    List<Evidence> absence = Scene.absence(target, "data-" + Word.kebab(topic));
    if (absence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(check, target, "a statement on its data");
    }
    List<Evidence> evidence = new ArrayList<>(absence);
    evidence.addAll(describing);
    evidence.addAll(weights);
    target.evidence(Fact.FileCount.class).stream()
        .filter(e -> e.value() instanceof Fact.FileCount c && c.kind() == FileKind.DATASET)
        .forEach(evidence::add);
    return Answer.fail(check, reason, next, evidence);
  }
}
