// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Dossier;
import dev.scruple.model.Use;
import java.time.Instant;
import java.util.List;

/** Several targets, weighed alike: the document of {@code scruple compare}, in the order named. */
public record Comparison(Use use, Instant asOf, List<Column> columns) {
  public Comparison {
    columns = List.copyOf(columns);
  }

  /** One of them. */
  public sealed interface Column {
    /** The target as the user wrote it. */
    String asked();
  }

  /** A target with its dossier. */
  public record Weighed(String asked, Dossier dossier) implements Column {}

  /**
   * A target that can't be read.
   *
   * @param problem what, where and what to do; commands stand on lines of their own
   */
  public record Unread(String asked, String problem) implements Column {}

  /** The dossiers there are, in the order named. */
  public List<Dossier> dossiers() {
    return columns.stream()
        .filter(Weighed.class::isInstance)
        .map(column -> ((Weighed) column).dossier())
        .toList();
  }
}
