// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known word that a mistyped one was meant to be, by the number of letters that are wrong,
 * missing, too many or swapped with the next (optimal string alignment).
 */
final class Nearest {
  private Nearest() {}

  /** The nearest word, if at most a third of its letters differ. */
  static Optional<String> to(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt((String word) -> distance(typed, word)).thenComparing(w -> w));
  }

  /** The word of which fewest letters differ, however many those are. */
  static Optional<String> least(String typed, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String word) -> distance(typed, word)).thenComparing(w -> w));
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
