// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Area;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the checklist: an area, or several of which nothing is known for the same reason, with
 * all outcomes.
 */
public record AreaLine(List<Area> areas, List<Outcome> outcomes) {
  /** Words that make two reasons the same one, for different things. */
  private static final int ALIKE = 5;

  public AreaLine {
    areas = List.copyOf(areas);
    outcomes = List.copyOf(outcomes);
  }

  /** What the outcomes say together. */
  public AreaAnswer answer() {
    return AreaAnswer.of(outcomes);
  }

  /** The area's name, or how many there are. */
  public String name() {
    return areas.size() == 1 ? Words.area(areas.getFirst()) : areas.size() + " areas";
  }

  /** What speaks for the project, the weightiest first. */
  public List<Outcome> good() {
    return those(value -> value == OutcomeValue.PASS);
  }

  /** What speaks against it, the weightiest first. */
  public List<Outcome> poor() {
    return those(value -> value == OutcomeValue.FAIL || value == OutcomeValue.WARN);
  }

  /** What could not be answered, the weightiest first. */
  public List<Outcome> open() {
    return those(value -> value == OutcomeValue.UNKNOWN);
  }

  /** What is not asked of such a target. */
  public List<Outcome> notAsked() {
    return those(value -> value == OutcomeValue.NOT_APPLICABLE);
  }

  private List<Outcome> those(Predicate<OutcomeValue> those) {
    return outcomes.stream()
        .filter(outcome -> those.test(outcome.value()))
        .sorted(BY_WEIGHT)
        .toList();
  }

  /** By severity, then a failure before a warning, then by check. */
  private static final Comparator<Outcome> BY_WEIGHT =
      Comparator.comparing(Outcome::severity, Comparator.reverseOrder())
          .thenComparingInt(outcome -> outcome.value() == OutcomeValue.FAIL ? 0 : 1)
          .thenComparing(Outcome::check);

  /** The outcome that tells most: what speaks against, else what speaks for, else the rest. */
  Outcome telling() {
    for (List<Outcome> those : List.of(poor(), good(), open(), notAsked())) {
      if (!those.isEmpty()) {
        return those.getFirst();
      }
    }
    throw new IllegalStateException("An area of the checklist has an outcome");
  }

  /** The reason that tells most of one of the areas. */
  private String telling(Area area) {
    List<Outcome> those = outcomes.stream().filter(each -> each.area() == area).toList();
    return new AreaLine(List.of(area), those).telling().reason();
  }

  /** How many are answered how: {@code 7 of 11 well, 2 poorly, 2 open}. */
  public String tally() {
    int good = good().size();
    int poor = poor().size();
    int open = open().size();
    List<String> parts = new ArrayList<>();
    parts.add(good + " of " + (good + poor + open) + " well");
    if (poor > 0) {
      parts.add(poor + " poorly");
    }
    if (open > 0) {
      parts.add(open + " open");
    }
    return String.join(", ", parts);
  }

  /**
   * The only thing to say where nothing speaks for or against: why it is open or not asked; null
   * where something does.
   */
  public @Nullable String silence() {
    if (!good().isEmpty() || !poor().isEmpty()) {
      return null;
    }
    List<Outcome> rest = open().isEmpty() ? notAsked() : open();
    List<String> reasons = rest.stream().map(Outcome::reason).distinct().toList();
    if (areas.size() > 1) {
      String names = Words.list(areas.stream().map(Words::area).toList(), "and");
      return names + ": " + common(areas.stream().map(this::telling).distinct().toList());
    }
    return reasons.getFirst();
  }

  /** The next step for what tells most against; null where there is none. */
  public @Nullable String next() {
    return poor().stream()
        .map(Outcome::next)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What begins alike and is closed alike is one thing to know. */
  String likeness() {
    String[] words = telling().reason().split(" ", ALIKE + 1);
    return String.join(" ", Arrays.asList(words).subList(0, Math.min(ALIKE, words.length)))
        + "\n"
        + telling().next();
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
}
