// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Ruling;
import dev.scruple.model.Unexamined;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
    pointer()
        .ifPresent(
            pointer ->
                page.command(2, "", "scruple explain " + pointer.id() + "   " + pointer.what()));
    if (!all) {
      page.command(
          2, "", "--verbose   every ruling with its clause, every answer with its evidence");
    }
    page.paragraph(2, Tone.FAINT, "Not legal advice.");
  }

  private record Pointer(String id, String what) {}

  /** What decides the verdict; where nothing does, the harshest answer. */
  private Optional<Pointer> pointer() {
    List<String> deciding =
        Stream.of(
                because(index::ruling)
                    .sorted(Comparator.comparing(Ruling::value).reversed())
                    .map(Ruling::id),
                because(index::outcome)
                    .sorted(Comparator.comparing(Outcome::severity).reversed())
                    .map(Outcome::id),
                because(index::unexamined).map(Unexamined::id))
            .flatMap(ids -> ids)
            .toList();
    if (!deciding.isEmpty()) {
      String one = deciding.size() == 1 ? "" : "one of " + deciding.size() + " that decide";
      String what = one.isEmpty() ? "what decides" : one;
      return Optional.of(new Pointer(deciding.getFirst(), what + ", with its evidence"));
    }
    return dossier.outcomes().stream()
        .filter(o -> o.value() == OutcomeValue.FAIL || o.value() == OutcomeValue.WARN)
        .max(Comparator.comparing(Outcome::severity).thenComparing(Outcome::id))
        .map(o -> new Pointer(o.id(), "the harshest answer, with its evidence"));
  }

  private <T> Stream<T> because(Function<String, Optional<T>> find) {
    return dossier.verdict().because().stream().flatMap(id -> find.apply(id).stream());
  }
}
