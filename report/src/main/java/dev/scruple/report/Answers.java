// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What single checks answer, each with its reason, its places and its next step. */
final class Answers {
  private static final int PLACES = 20;

  private final Dossier dossier;
  private final Index index;

  Answers(Dossier dossier, Index index) {
    this.dossier = dossier;
    this.index = index;
  }

  void write(Page page) {
    sorted().forEach(outcome -> write(page, outcome));
  }

  /** Each with its reason and no more. */
  void lines(Page page) {
    sorted()
        .forEach(
            outcome ->
                page.item(
                    List.of(
                        page.span(tone(outcome.value()), word(outcome)),
                        page.span(Tone.STRONG, "  " + outcome.check() + "  ")),
                    Tone.PLAIN,
                    outcome.reason()));
  }

  private Stream<Outcome> sorted() {
    return dossier.outcomes().stream()
        .sorted(Comparator.comparing(Outcome::area).thenComparing(Outcome::check));
  }

  private void write(Page page, Outcome outcome) {
    page.blank();
    page.item(
        List.of(
            page.span(tone(outcome.value()), word(outcome)),
            page.span(Tone.STRONG, "  " + outcome.check()),
            page.span(Tone.FAINT, "  " + Words.area(outcome.area()))),
        Tone.PLAIN,
        "");
    page.paragraph(4, Tone.PLAIN, outcome.reason());
    List<String> places =
        outcome.evidence().stream()
            .flatMap(id -> index.evidence(id).stream())
            .filter(each -> !each.source().place().isEmpty())
            .sorted(Comparator.comparing(each -> each.source().place().replaceAll("\\d+$", "")))
            .map(each -> each.source().place() + "  " + each.id())
            .toList();
    places.stream().limit(PLACES).forEach(each -> page.paragraph(6, Tone.FAINT, each));
    if (places.size() > PLACES) {
      page.paragraph(
          6,
          Tone.FAINT,
          Words.count(places.size() - PLACES, "place", "places")
              + " more: scruple explain "
              + outcome.id());
    }
    String next = outcome.next();
    if (next != null) {
      page.item(List.of(page.span(Tone.FAINT, "    next: ")), Tone.PLAIN, next);
    }
  }

  private static String word(Outcome outcome) {
    return outcome.value().name().replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private static Tone tone(OutcomeValue value) {
    return switch (value) {
      case PASS -> Tone.GOOD;
      case WARN -> Tone.MIXED;
      case FAIL -> Tone.BAD;
      case UNKNOWN -> Tone.OPEN;
      case NOT_APPLICABLE -> Tone.FAINT;
    };
  }
}
