// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.guide;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.report.Summary;
import dev.scruple.report.Words;
import dev.scruple.report.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes an exercise sheet of a dossier, and apart from it the answers with their evidence. Only
 * what the dossier answers is asked; the last exercises have no one answer and are to be talked
 * about.
 */
public final class Lesson {
  private static final int MOST_PARTS = 3;
  private static final int MOST_FAILED = 3;

  private final Dossier dossier;
  private final String target;
  private final String use;
  private final List<Exercise> exercises = new ArrayList<>();

  /**
   * A question for students.
   *
   * @param where to look
   * @param answer null where it is to be talked about
   */
  private record Exercise(String question, String where, String answer) {}

  private Lesson(Dossier dossier, String target, String use) {
    this.dossier = dossier;
    this.target = target;
    this.use = use;
    licences();
    rulings();
    history();
    checks();
    notSeen();
    talk();
  }

  /** The sheet, as Markdown. */
  public static String sheet(Dossier dossier, String target, String use) {
    return new Lesson(dossier, target, use).written(false);
  }

  /** The answers to the same exercises, as Markdown. */
  public static String answers(Dossier dossier, String target, String use) {
    return new Lesson(dossier, target, use).written(true);
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
                    Words.license(part.concluded()) + where(part) + " (" + part.id() + ")"));
    long packages =
        dossier.components().stream().filter(each -> each.role() == ComponentRole.PACKAGE).count();
    if (packages > 0) {
      ask(
          "How many packages does it declare, and of how many is the licence not known?",
          "its manifests; `scruple ask " + target + " licences`",
          packages
              + " packages; the licence of "
              + dossier.components().stream()
                  .filter(each -> each.role() == ComponentRole.PACKAGE)
                  .filter(each -> each.concluded() == null)
                  .count()
              + " is not known");
    }
  }

  private String where(Component part) {
    for (Evidence each : dossier.evidence()) {
      if (each.value() instanceof Fact.LicenseDetected detected
          && detected.expression().equals(part.detected())
          && each.source().path() != null) {
        return ", as " + each.source().place() + " shows";
      }
    }
    return "";
  }

  private void rulings() {
    ask(
        "You mean to use it for «" + use + "». What is the verdict, and what decides it?",
        "`scruple evaluate " + target + " --for " + use + "`",
        Words.verdict(dossier.verdict().value())
            + ". "
            + String.join(" ", new Summary(dossier, use).sentences().stream().limit(1).toList()));
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
                        + " ("
                        + each.id()
                        + ")"));
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
                + activity.commits()
                + " commits by "
                + activity.people()
                + " people ("
                + each.id()
                + ")");
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
                    each.reason()
                        + Optional.ofNullable(each.next()).map(next -> " " + next + ".").orElse("")
                        + " ("
                        + each.id()
                        + ")"));
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
                    each.reason() + " (" + each.id() + ")"));
  }

  private void notSeen() {
    List<Summary.Gap> gaps = new Summary(dossier, use).gaps();
    if (!gaps.isEmpty()) {
      ask(
          "Name one thing that the evaluation did not see. How would you close that gap?",
          "the part «Not seen» of the report",
          gaps.size() + " in all, for instance: " + gaps.getFirst().what());
    }
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

  private void ask(String question, String where, String answer) {
    exercises.add(new Exercise(question, where, answer));
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
      }
    }
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
