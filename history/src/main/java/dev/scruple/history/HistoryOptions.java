// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What to count.
 *
 * @param asOf commits and tags after this instant are left out
 * @param months length of the window that ends at {@code asOf}
 * @param merges whether commits with several parents count
 * @param mostCommits where the walk stops and the history is called incomplete
 */
public record HistoryOptions(Instant asOf, int months, boolean merges, int mostCommits) {

  /** Twelve months, without merges. */
  public static HistoryOptions asOf(Instant asOf) {
    return new HistoryOptions(asOf, 12, false, 2_000_000);
  }

  /** The instant so many months before the as-of instant. */
  Instant monthsBefore(int count) {
    return asOf.atOffset(ZoneOffset.UTC).minusMonths(count).toInstant();
  }
}
