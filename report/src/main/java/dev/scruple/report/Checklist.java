// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Area;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * «Should I?»: one answer for each line of the checklist, in its order, by the outcome that tells
 * most, and what to do next. What closes an unknown stands under «Not seen».
 */
final class Checklist {
  private static final int AREA = 20;
  private static final int ANSWER = 11;

  /** Areas that are unknown for the same reason and still have a line each. */
  private static final int ALONE = 2;

  /** Words that make two reasons the same one, for different things. */
  private static final int ALIKE = 5;

  /** What an area's outcomes say together. */
  enum Answer {
    GOOD("+ good", Tone.GOOD),
    PARTLY("? partly", Tone.OPEN),
    MIXED("~ mixed", Tone.MIXED),
    BAD("- bad", Tone.BAD),
    UNKNOWN("? unknown", Tone.OPEN),
    NOT_ASKED("  n/a", Tone.FAINT);

    final String words;
    final Tone tone;

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
    Map<Area, List<Outcome>> areas = new EnumMap<>(Area.class);
    for (Outcome outcome : dossier.outcomes()) {
      areas.computeIfAbsent(outcome.area(), area -> new ArrayList<>()).add(outcome);
    }
    Map<String, List<Area>> unknown = new LinkedHashMap<>();
    areas.forEach(
        (area, outcomes) -> {
          if (answer(outcomes) == Answer.UNKNOWN) {
            unknown
                .computeIfAbsent(likeness(telling(outcomes)), why -> new ArrayList<>())
                .add(area);
          }
        });
    unknown.values().removeIf(those -> those.size() <= ALONE);
    areas.forEach(
        (area, outcomes) -> {
          List<Area> alike =
              unknown.values().stream()
                  .filter(t -> t.contains(area))
                  .findFirst()
                  .orElse(List.of(area));
          if (alike.getFirst() != area) {
            return;
          }
          if (alike.size() == 1) {
            line(page, area, outcomes);
          } else {
            together(
                page,
                alike,
                alike.stream().map(areas::get).map(each -> telling(each).reason()).toList());
          }
        });
  }

  /** One line for areas of which nothing is known, for the same reason. */
  private static void together(Page page, List<Area> areas, List<String> reasons) {
    List<Page.Span> label =
        List.of(
            page.cell(Tone.PLAIN, "  " + areas.size() + " areas", AREA),
            page.cell(Answer.UNKNOWN.tone, Answer.UNKNOWN.words, ANSWER));
    String names = Words.list(areas.stream().map(Words::area).toList(), "and");
    page.item(label, Tone.PLAIN, names + ": " + common(reasons));
  }

  /** What begins alike and is closed alike is one thing to know. */
  static String likeness(Outcome outcome) {
    String[] words = outcome.reason().split(" ", ALIKE + 1);
    return String.join(" ", Arrays.asList(words).subList(0, Math.min(ALIKE, words.length)))
        + "\n"
        + outcome.next();
  }

  /** The words with which all begin. */
  static String common(List<String> texts) {
    String first = texts.getFirst();
    if (texts.stream().allMatch(first::equals)) {
      return first;
    }
    String start = first;
    while (!start.isEmpty() && !allBegin(texts, start + " ")) {
      start = start.substring(0, Math.max(0, start.lastIndexOf(' ')));
    }
    return start + " …";
  }

  private static boolean allBegin(List<String> texts, String start) {
    return texts.stream().allMatch(text -> text.startsWith(start));
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
  static Outcome telling(List<Outcome> outcomes) {
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
