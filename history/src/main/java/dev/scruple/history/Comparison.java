// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;

/**
 * A window beside the window of the same length before it.
 *
 * @param months length of each
 * @param now ends at the as-of instant
 * @param before ends where {@code now} begins
 * @param comparable whether there are commits older than both, so that the project was there all
 *     the time
 */
public record Comparison(int months, Work now, Work before, boolean comparable) {

  /**
   * Work by people in a period.
   *
   * @param people who made the commits
   * @param absenceFactor by {@link AbsenceFactor}
   * @param firstPersonShare share of the person with most commits, 0 to 1
   */
  public record Work(
      Instant from,
      Instant to,
      int commits,
      int people,
      int absenceFactor,
      double firstPersonShare) {}
}
