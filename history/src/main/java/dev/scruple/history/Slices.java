// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The time before the as-of instant, cut where a window or the one before it begins: what is
 * counted by slice adds up to every window. Slice 0 is the newest; the last one is all the rest.
 */
final class Slices {
  private final int[] months;
  private final long[] starts;

  /** Cuts at the beginnings of windows of these lengths, and of those before them. */
  Slices(Instant asOf, SortedSet<Integer> windows) {
    SortedSet<Integer> cuts = new TreeSet<>(windows);
    windows.forEach(window -> cuts.add(2 * window));
    this.months = cuts.stream().mapToInt(Integer::intValue).toArray();
    this.starts = new long[months.length];
    for (int i = 0; i < months.length; i++) {
      starts[i] = asOf.atOffset(ZoneOffset.UTC).minusMonths(months[i]).toEpochSecond();
    }
  }

  /** How many slices there are, that of all the rest among them. */
  int count() {
    return starts.length + 1;
  }

  /** The slice of a time that is not after the as-of instant. */
  int of(long seconds) {
    int slice = 0;
    while (slice < starts.length && seconds < starts[slice]) {
      slice++;
    }
    return slice;
  }

  /** How many slices, from the newest, make up a window. */
  int upTo(int length) {
    for (int i = 0; i < months.length; i++) {
      if (months[i] == length) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no window of " + length + " months is counted");
  }

  /** When the window of a length begins. */
  long start(int length) {
    return starts[upTo(length) - 1];
  }
}
