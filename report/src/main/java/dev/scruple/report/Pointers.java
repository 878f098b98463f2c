// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import java.util.Comparator;
import java.util.Optional;

/** Where a person who doubts the answer looks next. */
final class Pointers {
  private final Dossier dossier;
  private final Index index;

  Pointers(Dossier dossier, Index index) {
    this.dossier = dossier;
    this.index = index;
  }

  void write(Page page, boolean all) {
    page.heading("More");
    finding()
        .ifPresent(
            id ->
                page.command(
                    2, "", "scruple explain " + id + "   " + "what decides, with its evidence"));
    if (!all) {
      page.command(
          2, "", "--verbose   every ruling with its clause, every answer with its evidence");
    }
    page.paragraph(2, Tone.FAINT, "Not legal advice.");
  }

  /** What decides the verdict, or else the harshest answer. */
  private Optional<String> finding() {
    Optional<String> deciding =
        dossier.verdict().because().stream()
            .filter(id -> index.ruling(id).isPresent() || index.outcome(id).isPresent())
            .findFirst();
    return deciding.or(
        () ->
            dossier.outcomes().stream()
                .filter(o -> o.value() == OutcomeValue.FAIL || o.value() == OutcomeValue.WARN)
                .max(Comparator.comparing(Outcome::severity).thenComparing(Outcome::id))
                .map(Outcome::id));
  }
}
