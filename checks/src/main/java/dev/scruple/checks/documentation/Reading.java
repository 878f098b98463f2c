// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import dev.scruple.checks.reading.Place;
import dev.scruple.model.Evidence;
import java.util.Comparator;

/** The order in which a reader meets what documents hold. */
final class Reading {
  /** What stands nearest to the root comes first, then by path and line. */
  static final Comparator<Evidence> BY_PLACE = Place.BY_DEPTH.thenComparingInt(Reading::line);

  private Reading() {}

  private static int line(Evidence evidence) {
    Integer line = evidence.source().line();
    return line == null ? 0 : line;
  }
}
