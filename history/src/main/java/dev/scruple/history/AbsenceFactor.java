// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * CHAOSS's contributor absence factor: the smallest number of people who made at least half of the
 * contributions, so that half of the work would be missing if they left. Also known as bus factor.
 */
public final class AbsenceFactor {
  private AbsenceFactor() {}

  /**
   * The factor.
   *
   * @param contributions of each person, in any order
   * @return 0 where there are none
   */
  public static int of(IntStream contributions) {
    int[] sorted = contributions.sorted().toArray();
    long all = Arrays.stream(sorted).asLongStream().sum();
    long sum = 0;
    int people = 0;
    while (sum * 2 < all) {
      people++;
      sum += sorted[sorted.length - people];
    }
    return people;
  }
}
