// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.model.Coverage;
import dev.scruple.model.Outcome;
import dev.scruple.model.Unexamined;
import java.util.List;
import java.util.Optional;

/** The answer of the checks that need a history, where there is none to read. */
public final class History {
  static final String COLLECTOR = "history";

  private History() {}

  /** Unknown, with what would bring a history; not applicable to a list of components. */
  public static Outcome unseen(Check check, Case target) {
    if (Scene.of(target) == Scene.SERVICE) {
      return Scene.unseen(check, target, "its history");
    }
    return switch (target.target().kind()) {
      case REPOSITORY -> unread(check, target);
      case FOLDER, ARCHIVE, MODEL_FILE, PACKAGE, HUB ->
          Answer.unknown(check, "There is no history here.", Scene.EVALUATE_REPOSITORY);
      case STACK, BOM ->
          Answer.notApplicable(check, "A list of components; each has a history of its own.");
    };
  }

  private static Outcome unread(Check check, Case target) {
    List<Unexamined> gaps =
        target.coverage().stream()
            .filter(coverage -> coverage.collector().equals(COLLECTOR))
            .map(Coverage::unexamined)
            .flatMap(List::stream)
            .toList();
    String why = gaps.isEmpty() ? "" : ": " + Phrase.quoted(gaps.getFirst().reason());
    String next =
        gaps.stream()
            .flatMap(gap -> Optional.ofNullable(gap.remedy()).stream())
            .findFirst()
            .orElse("Clone the whole repository and evaluate the clone");
    return Answer.unknown(check, "The history could not be read" + why + ".", next);
  }
}
