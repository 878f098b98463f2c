// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Area;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * «Should I?»: one answer for each line of the checklist, in its order, by the outcome that tells
 * most, and what to do next. What closes an unknown stands under «Not seen».
 */
final class Checklist {
  private static final int AREA = 20;
  private static final int ANSWER = 11;

  /** What an area's outcomes say together. */
  enum Answer {
    GOOD("+ good", Tone.GOOD),
    PARTLY("? partly", Tone.OPEN),
    MIXED("~ mixed", Tone.MIXED),
    BAD("- bad", Tone.BAD),
    UNKNOWN("? unknown", Tone.OPEN),
    NOT_ASKED("  n/a", Tone.FAINT);

    private final String words;
    private final Tone tone;

    Answer(String words, Tone tone) {
      this.words = words;
      this.tone = tone;
    }
  }

  private final Dossier dossier;

  Checklist(Dossier dossier) {
    this.dossier = dossier;
  }

  void write(Page page) {
    if (dossier.outcomes().isEmpty()) {
      return;
    }
    page.heading("Should I?");
    for (Area area : Area.values()) {
      List<Outcome> outcomes = dossier.outcomes().stream().filter(o -> o.area() == area).toList();
      if (!outcomes.isEmpty()) {
        line(page, area, outcomes);
      }
    }
  }

  private static void line(Page page, Area area, List<Outcome> outcomes) {
    Answer answer = answer(outcomes);
    Outcome telling = telling(outcomes);
    List<Page.Span> label =
        List.of(
            page.cell(Tone.PLAIN, "  " + Words.area(area), AREA),
            page.cell(answer.tone, answer.words, ANSWER));
    String part = answer == Answer.PARTLY ? answered(outcomes) : "";
    page.item(label, answer == Answer.NOT_ASKED ? Tone.FAINT : Tone.PLAIN, part + telling.reason());
    String next = telling.next();
    if (next != null && (answer == Answer.MIXED || answer == Answer.BAD)) {
      List<Page.Span> indent = List.of(page.span(Tone.FAINT, " ".repeat(AREA + ANSWER) + "next: "));
      page.item(indent, Tone.FAINT, next);
    }
  }

  /**
   * Bad where a failure weighs HIGH or more, or all that was answered failed; mixed where some
   * failed; partly where all that was answered passed but something was not answered; unknown where
   * nothing was.
   */
  static Answer answer(List<Outcome> outcomes) {
    List<Outcome> asked =
        outcomes.stream().filter(o -> o.value() != OutcomeValue.NOT_APPLICABLE).toList();
    List<Outcome> answered = asked.stream().filter(o -> o.value() != OutcomeValue.UNKNOWN).toList();
    if (asked.isEmpty()) {
      return Answer.NOT_ASKED;
    }
    if (answered.isEmpty()) {
      return Answer.UNKNOWN;
    }
    boolean grave =
        answered.stream()
            .anyMatch(
                o -> o.value() == OutcomeValue.FAIL && o.severity().compareTo(Severity.HIGH) >= 0);
    if (grave || answered.stream().allMatch(o -> o.value() == OutcomeValue.FAIL)) {
      return Answer.BAD;
    }
    boolean clean = answered.stream().allMatch(o -> o.value() == OutcomeValue.PASS);
    if (!clean) {
      return Answer.MIXED;
    }
    return answered.size() == asked.size() ? Answer.GOOD : Answer.PARTLY;
  }

  private static String answered(List<Outcome> outcomes) {
    List<OutcomeValue> asked =
        outcomes.stream()
            .map(Outcome::value)
            .filter(value -> value != OutcomeValue.NOT_APPLICABLE)
            .toList();
    long answered = asked.stream().filter(value -> value != OutcomeValue.UNKNOWN).count();
    return "Good, but only " + answered + " of " + asked.size() + " answered. ";
  }

  /** The harshest outcome, by value, then by severity, then by check. */
  private static Outcome telling(List<Outcome> outcomes) {
    return outcomes.stream()
        .min(
            Comparator.comparingInt((Outcome o) -> rank(o.value()))
                .thenComparing(Outcome::severity, Comparator.reverseOrder())
                .thenComparing(Outcome::check))
        .orElseThrow();
  }

  private static int rank(OutcomeValue value) {
    return switch (value) {
      case FAIL -> 0;
      case WARN -> 1;
      case PASS -> 2;
      case UNKNOWN -> 3;
      case NOT_APPLICABLE -> 4;
    };
  }
}
