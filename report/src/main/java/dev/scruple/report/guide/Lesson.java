// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.guide;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Unexamined;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.LicenseGround;
import dev.scruple.report.Summary;
import dev.scruple.report.Words;
import dev.scruple.report.markdown.CorrectionsMarkdown;
import dev.scruple.report.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes an exercise sheet of a dossier, and apart from it the answers with their evidence. Only
 * what the dossier answers is asked; the last exercises have no one answer and are to be talked
 * about.
 */
public final class Lesson {
  private static final int MOST_PARTS = 3;
  private static final int MOST_FAILED = 3;
  private static final int MOST_NAMES = 5;

  private final Dossier dossier;
  private final String target;
  private final String use;
  private final List<CheckQuestion> questions;
  private final List<Exercise> exercises = new ArrayList<>();

  /**
   * A question for students.
   *
   * @param where to look
   * @param answer empty where it is to be talked about
   * @param evidence ids of what the answer rests on, and their places
   */
  private record Exercise(String question, String where, String answer, List<String> evidence) {}

  private Lesson(Dossier dossier, String target, String use, List<CheckQuestion> questions) {
    this.dossier = dossier;
    this.target = target;
    this.use = use;
    this.questions = questions;
    licences();
    rulings();
    history();
    checks();
    notSeen();
    talk();
  }

  /**
   * The sheet, as Markdown.
   *
   * @param questions of the checks
   */
  public static String sheet(
      Dossier dossier, String target, String use, List<CheckQuestion> questions) {
    return new Lesson(dossier, target, use, questions).written(false);
  }

  /** The answers to the same exercises, as Markdown. */
  public static String answers(
      Dossier dossier, String target, String use, List<CheckQuestion> questions) {
    return new Lesson(dossier, target, use, questions).written(true);
  }

  private void licences() {
    dossier.components().stream()
        .filter(each -> each.role() != ComponentRole.PACKAGE)
        .limit(MOST_PARTS)
        .forEach(
            part ->
                ask(
                    "Which licence governs «"
                        + part.name()
                        + "» ("
                        + Words.role(part.role())
                        + ")? Where does it say so?",
                    "LICENSE, README, metadata and cards of the project",
                    Words.license(part.concluded())
                        + LicenseGround.of(dossier, part).words()
                        + stated(part),
                    Stream.concat(
                            Stream.of(part.id()), LicenseGround.of(dossier, part).ids().stream())
                        .toArray(String[]::new)));
    long packages =
        dossier.components().stream().filter(each -> each.role() == ComponentRole.PACKAGE).count();
    if (packages > 0) {
      ask(
          "How many packages does it declare, and of how many is the licence not known?",
          "its manifests; `scruple ask " + target + " licences`",
          Words.count(packages, "package", "packages") + "; " + unknown(),
          dossier.components().stream()
              .filter(each -> each.role() == ComponentRole.PACKAGE)
              .flatMap(each -> naming(each.id()))
              .toArray(String[]::new));
    }
  }

  /** Of which packages the licence is not known, the first by name. */
  private String unknown() {
    List<String> names =
        dossier.components().stream()
            .filter(each -> each.role() == ComponentRole.PACKAGE)
            .filter(each -> each.concluded() == null)
            .map(Component::name)
            .sorted()
            .toList();
    int more = names.size() - MOST_NAMES;
    return names.isEmpty()
        ? "the licence of each is known."
        : "the licence of "
            + names.size()
            + " is not known: "
            + String.join(", ", names.stream().limit(MOST_NAMES).toList())
            + (more > 0 ? " and " + more + " more" : "")
            + ".";
  }

  /** The evidence by which a component is named. */
  private Stream<String> naming(String component) {
    return dossier.relations().stream()
        .filter(each -> each.to().equals(component))
        .flatMap(each -> each.evidence().stream());
  }

  /** Whether somebody states a licence for that part by name. */
  private static String stated(Component part) {
    String declared = part.declared();
    return declared == null
        ? ". No manifest or card states a licence for it."
        : ". Stated for it: " + declared + ".";
  }

  private void rulings() {
    ask(
        "You mean to use it for «" + use + "». What is the verdict, and what decides it?",
        "`scruple evaluate " + target + " --for " + use + "`",
        Words.verdict(dossier.verdict().value())
            + ". "
            + String.join(" ", new Summary(dossier, use).sentences().stream().limit(1).toList())
            + deciding(),
        dossier.verdict().because().toArray(String[]::new));
    dossier.rulings().stream()
        .filter(each -> each.value() == RulingValue.PROHIBITED || !each.duties().isEmpty())
        .filter(each -> !each.citations().isEmpty())
        .sorted(Comparator.comparing(Ruling::value).reversed().thenComparing(Ruling::id))
        .limit(1)
        .forEach(
            each ->
                ask(
                    "May you "
                        + Words.doing(each.action())
                        + ", as far as "
                        + name(each.component())
                        + " goes? Which clause says so, and what does it ask in return?",
                    "`scruple terms " + each.citations().getFirst().license() + "`",
                    each.value()
                        + " by "
                        + each.citations().getFirst().license()
                        + " §"
                        + each.citations().getFirst().clause()
                        + "; duties: "
                        + (each.duties().isEmpty()
                            ? "none"
                            : String.join(", ", each.duties().stream().map(Words::duty).toList()))
                        + ".",
                    Stream.concat(Stream.of(each.id()), naming(each.component()))
                        .toArray(String[]::new)));
  }

  /** The conditions that weigh most. */
  private String deciding() {
    List<Condition> conditions = new Summary(dossier, use).conditions();
    int more = conditions.size() - MOST_FAILED;
    return conditions.isEmpty()
        ? ""
        : " Conditions: "
            + String.join(
                "; ", conditions.stream().limit(MOST_FAILED).map(Condition::text).toList())
            + (more > 0 ? "; and " + more + " more" : "")
            + ".";
  }

  private String name(String component) {
    return dossier.components().stream()
        .filter(each -> each.id().equals(component))
        .map(Component::name)
        .findFirst()
        .orElse(component);
  }

  private void history() {
    for (Evidence each : dossier.evidence()) {
      if (each.value() instanceof Fact.Activity activity && activity.commits() > 0) {
        ask(
            "How many people made half or more of the commits of the last 12 months? What is that"
                + " number called, and why does it matter?",
            "git shortlog -sn --no-merges --since='12 months ago'",
            activity.absenceFactor()
                + ": the contributor absence factor (CHAOSS); "
                + Words.count(activity.commits(), "commit", "commits")
                + " by "
                + Words.count(activity.people(), "person", "people")
                + ". The smaller it is, the fewer need to leave for the work to stop.",
            each.id());
      }
    }
  }

  private void checks() {
    dossier.outcomes().stream()
        .filter(each -> each.value() == OutcomeValue.FAIL)
        .sorted(Comparator.comparing(Outcome::severity).reversed().thenComparing(Outcome::check))
        .limit(MOST_FAILED)
        .forEach(
            each ->
                ask(
                    "The check `"
                        + each.check()
                        + "` fails. What did it find, how bad is that for your use, and how would"
                        + " you mend it?",
                    "`scruple explain " + each.check() + "`",
                    ended(each.reason())
                        + " Severity: "
                        + each.severity().name().toLowerCase(Locale.ROOT)
                        + "."
                        + mend(each).map(mend -> " To mend it: " + ended(mend)).orElse(""),
                    rests(each)));
    dossier.outcomes().stream()
        .filter(each -> each.value() == OutcomeValue.PASS)
        .max(Comparator.comparing(Outcome::severity).thenComparing(Outcome::check))
        .ifPresent(
            each ->
                ask(
                    "The check `"
                        + each.check()
                        + "` passes. Verify that by hand: where did you"
                        + " look?",
                    "`scruple evaluate " + target + " --check " + each.check() + "`",
                    each.reason(),
                    rests(each)));
  }

  /** How its project mends it; else the next step of who uses it. */
  private Optional<String> mend(Outcome outcome) {
    return questions.stream()
        .filter(each -> each.check().equals(outcome.check()))
        .map(CheckQuestion::mend)
        .findFirst()
        .or(() -> Optional.ofNullable(outcome.next()));
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
  }

  private static String[] rests(Outcome outcome) {
    return Stream.concat(Stream.of(outcome.id()), outcome.evidence().stream())
        .toArray(String[]::new);
  }

  private void notSeen() {
    List<Summary.Gap> gaps = new Summary(dossier, use).gaps();
    if (!gaps.isEmpty()) {
      Summary.Gap gap =
          gaps.stream().filter(each -> each.remedy() != null).findFirst().orElse(gaps.getFirst());
      ask(
          "Name one thing that the evaluation did not see. How would you close that gap?",
          "the part «Not seen» of the report",
          gaps.size() + " in all, for instance: " + told(gap),
          ids(gap));
    }
  }

  /** What says of the gap that it is one. */
  private String[] ids(Summary.Gap gap) {
    Stream<String> unexamined =
        dossier.coverage().stream()
            .flatMap(coverage -> coverage.unexamined().stream())
            .filter(each -> each.reason().equals(gap.why()))
            .map(Unexamined::id);
    Stream<String> unknown =
        dossier.outcomes().stream()
            .filter(each -> each.value() == OutcomeValue.UNKNOWN)
            .filter(each -> each.reason().equals(gap.why()))
            .map(Outcome::id);
    return Stream.concat(unexamined, unknown).toArray(String[]::new);
  }

  private static String told(Summary.Gap gap) {
    String remedy = gap.remedy();
    String why = gap.what() + ": " + gap.why();
    return ended(why) + (remedy == null ? "" : " To close it: " + remedy);
  }

  private void talk() {
    ask(
        "For which use would you choose this project, and for which not? Give two reasons from the"
            + " report, and one that no tool can see.",
        "all of the above",
        "");
    ask(
        "Write two sentences to its maintainers about what you would mend first, so that they would"
            + " like to read them.",
        "`scruple guide " + target + "`",
        "");
  }

  private void ask(String question, String where, String answer, String... evidence) {
    exercises.add(new Exercise(question, where, answer, List.of(evidence)));
  }

  /** The places in the target that ids stand for, then the ids themselves, each once. */
  private List<String> places(List<String> ids) {
    Map<String, Evidence> known = new HashMap<>();
    dossier.evidence().forEach(each -> known.put(each.id(), each));
    List<String> places =
        ids.stream()
            .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
            .map(each -> each.source().place())
            .filter(place -> !place.isEmpty())
            .distinct()
            .toList();
    Stream<String> first = places.stream().limit(MOST_NAMES).map(MarkdownText::code);
    int more = places.size() - MOST_NAMES;
    Stream<String> rest = more > 0 ? Stream.of("and " + more + " more places") : Stream.of();
    Stream<String> named =
        ids.stream()
            .filter(id -> !known.containsKey(id) || known.get(id).source().place().isEmpty())
            .limit(MOST_FAILED)
            .map(MarkdownText::code);
    return Stream.of(first, rest, named).flatMap(each -> each).toList();
  }

  private String written(boolean answers) {
    StringBuilder text = new StringBuilder();
    text.append(answers ? "# Answers: " : "# Exercises: ")
        .append(MarkdownText.of(dossier.target().name()))
        .append("\n\nMade of the evaluation of ")
        .append(dossier.asOf().toString(), 0, "2026-11-23".length())
        .append(" by scruple ")
        .append(dossier.version())
        .append(", for the use ")
        .append(MarkdownText.of(use))
        .append(answers ? ". Ids go into `scruple explain`.\n" : ".\n");
    int number = 0;
    for (Exercise each : exercises) {
      number++;
      text.append('\n').append(number).append(". ").append(marked(each.question())).append('\n');
      if (!answers) {
        text.append("   *Look at:* ").append(marked(each.where())).append("\n\n   ______\n");
      } else {
        text.append("   **")
            .append(each.answer().isEmpty() ? "No one answer: talk about it." : "")
            .append(each.answer().isEmpty() ? "" : MarkdownText.of(each.answer()))
            .append("**\n");
        List<String> places = places(each.evidence());
        if (!places.isEmpty()) {
          text.append("   *Evidence:* ").append(String.join(", ", places)).append('\n');
        }
      }
    }
    text.append(CorrectionsMarkdown.text(dossier.curations()));
    return text.toString();
  }

  /** Our own backticks stay; all else is made harmless. */
  private static String marked(String text) {
    StringBuilder marked = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      marked.append(i % 2 == 0 ? MarkdownText.of(parts[i]) : MarkdownText.code(parts[i]));
    }
    return marked.toString();
  }
}
