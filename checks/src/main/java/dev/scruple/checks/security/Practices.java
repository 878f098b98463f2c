// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Evidence;
import dev.scruple.model.SecurityFact.Practice;
import java.util.List;

/** The practices of a project by their kind. */
final class Practices {
  private Practices() {}

  /** Those of a kind, nearest to the root first. */
  static List<Evidence> of(Case target, String kind) {
    return target.evidence(Practice.class).stream()
        .filter(e -> e.value() instanceof Practice practice && practice.kind().equals(kind))
        .sorted(Place.BY_DEPTH)
        .toList();
  }

  /** The tools, and where each is seen first. */
  static String tools(List<Evidence> practices) {
    return Phrase.list(practices.stream().map(e -> tool(e)).distinct().sorted().toList());
  }

  static String tool(Evidence evidence) {
    return evidence.value() instanceof Practice practice ? practice.tool() : "";
  }
}
