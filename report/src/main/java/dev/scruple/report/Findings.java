// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Component;
import dev.scruple.model.Condition;
import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Ruling;
import dev.scruple.model.Unexamined;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Single findings in full: for {@code scruple explain} and {@code --verbose}. */
final class Findings {
  /** Rulings of one condition: more are counted and named. */
  private static final int SHOWN = 12;

  private final Dossier dossier;
  private final Index index;

  Findings(Dossier dossier, Index index) {
    this.dossier = dossier;
    this.index = index;
  }

  void ruling(Page page, Ruling ruling) {
    answer(page, ruling);
    if (!ruling.citations().isEmpty()) {
      detail(page, "clause", Index.citations(ruling.citations()));
    }
    if (!ruling.duties().isEmpty()) {
      detail(page, "duties", Words.duties(ruling.duties()));
    }
    ruling.readings().forEach(reading -> detail(page, "reading", reading));
    way(page, ruling);
  }

  /** A ruling without what it rests on. */
  void answer(Page page, Ruling ruling) {
    String answer =
        switch (ruling.value()) {
          case PERMITTED -> ruling.duties().isEmpty() ? "yes" : "yes, with duties";
          case CONDITIONAL -> "depends on " + Words.circumstances(ruling.when());
          case UNCLEAR -> "unclear";
          case PROHIBITED -> "no";
        };
    head(
        page,
        ruling.id(),
        index.name(ruling.component()) + ": may I " + Words.doing(ruling.action()) + "? " + answer);
  }

  private void way(Page page, Ruling ruling) {
    if (!ruling.via().isEmpty()) {
      detail(
          page, "via", ruling.via().stream().map(index::name).collect(Collectors.joining(" → ")));
    }
  }

  void outcome(Page page, Outcome outcome) {
    String value = outcome.value().name().replace('_', ' ').toLowerCase(Locale.ROOT);
    String severity = outcome.severity().name().toLowerCase(Locale.ROOT);
    head(page, outcome.id(), outcome.check() + ": " + value + ", severity " + severity);
    detail(page, "reason", outcome.reason());
    String next = outcome.next();
    if (next != null) {
      detail(page, "next", next);
    }
    for (String id : outcome.evidence()) {
      detail(page, "evidence", index.evidence(id).map(Findings::told).orElse(id));
    }
  }

  void evidence(Page page, Evidence evidence) {
    head(page, evidence.id(), told(evidence));
  }

  void curation(Page page, Curation curation) {
    head(page, curation.id(), Corrections.of(curation));
  }

  void unexamined(Page page, Unexamined entry) {
    String path = entry.path();
    head(page, entry.id(), (path == null ? "" : path + ": ") + entry.reason());
    String remedy = entry.remedy();
    if (remedy != null) {
      page.command(4, "to close it: ", remedy);
    }
  }

  void component(Page page, Component component) {
    head(page, component.id(), Words.role(component.role()) + " " + component.name());
    detail(page, "concluded", Words.license(component.concluded()));
    detail(page, "declared", Words.license(component.declared()));
    detail(page, "detected", Words.license(component.detected()));
    component.paths().forEach(path -> detail(page, "path", path));
    dossier.rulings().stream()
        .filter(ruling -> ruling.component().equals(component.id()))
        .forEach(ruling -> ruling(page, ruling));
  }

  void condition(Page page, Condition condition) {
    head(page, condition.id(), condition.text());
    condition.from().forEach(id -> index.outcome(id).ifPresent(each -> outcome(page, each)));
    List<Ruling> rulings =
        condition.from().stream()
            .flatMap(id -> index.ruling(id).stream())
            .sorted(
                Comparator.comparing(Ruling::value)
                    .reversed()
                    .thenComparing(each -> index.name(each.component()))
                    .thenComparing(Ruling::action))
            .toList();
    rulings.stream().limit(SHOWN).forEach(each -> ruling(page, each));
    if (rulings.size() > SHOWN) {
      int more = rulings.size() - SHOWN;
      page.paragraph(
          2,
          Tone.FAINT,
          "and "
              + more
              + " more, of "
              + Words.list(
                  rulings.stream()
                      .skip(SHOWN)
                      .map(each -> index.name(each.component()))
                      .distinct()
                      .toList(),
                  "and")
              + "; scruple evaluate --verbose shows all");
    }
  }

  private static void head(Page page, String id, String text) {
    page.item(List.of(page.span(Tone.FAINT, "  " + id + "  ")), Tone.PLAIN, text);
  }

  private static void detail(Page page, String label, String text) {
    page.item(List.of(page.span(Tone.FAINT, "    " + label + ": ")), Tone.PLAIN, text);
  }

  /** A fact with its place, in the words of its fields. */
  private static String told(Evidence evidence) {
    String place = evidence.source().place();
    return evidence.type()
        + (place.isEmpty() ? "" : " at " + place)
        + ": "
        + FactWords.line(evidence.value());
  }
}
