// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import dev.scruple.licenses.LicenseIndex.Halves;
import dev.scruple.licenses.LicenseIndex.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds reference texts in a stream of words.
 *
 * <p>Every template has an anchor: its first {@link LicenseIndex#SEQUENCE} words in a row that
 * can't be left out. Where an anchor stands, the template is run backwards and forwards from it,
 * exactly. A LicenseDB text is held as a hash only and compared at its first words. Among what
 * overlaps the longest wins, so that a text which contains another one is not taken for it. What is
 * left is sampled: a text that shares half of a reference's samples is near it.
 */
final class TextFinder {
  private static final double NEAR = 0.5;
  private static final int FEWEST_SAMPLES = 4;
  private static final int MOST_NEAR = 8;
  private static final int MOST_HITS = 4096;
  private static final int MOST_CANDIDATES = 20_000;
  private static final int MOST_EXACT = 500;
  private static final long STEPS_PER_WORD = 400;
  private static final long FREE_STEPS = 4_000_000;

  /**
   * A stretch of words, from inclusive, to exclusive.
   *
   * @param coverage 1 when it is the reference's text exactly
   */
  record Found(Reference reference, int from, int to, double coverage) {
    int length() {
      return to - from;
    }

    /** Whether it is at most a third of the other and inside, or a notice next to its end. */
    boolean isSmallPartOf(Found other) {
      boolean notice =
          reference.type() == LicenseIndex.Type.HEADER
              || (reference.isFingerprint() && reference.words() < 250);
      int beyond = notice ? Math.min(other.length() / 4, 400) : 0;
      return length() * 3 <= other.length() && from >= other.from && to <= other.to + beyond;
    }

    boolean overlaps(Found other) {
      return from < other.to && other.from < to;
    }
  }

  private final LicenseIndex index;
  private final TokenStream stream;
  private final int[] sequences;
  private final TemplateProgram.Places places = new TemplateProgram.Places();
  private final long budget;
  private long compared;

  TextFinder(LicenseIndex index, TokenStream stream) {
    this.index = index;
    this.stream = stream;
    this.sequences = LicenseIndex.sequences(stream);
    this.budget = FREE_STEPS + STEPS_PER_WORD * stream.size();
  }

  /** The exact texts in file order, none overlapping. */
  List<Found> exact() {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < sequences.length; i++) {
      int sequence = sequences[i];
      int place = index.firstAnchored(sequence);
      while (place >= 0) {
        int number = index.anchored(place, sequence);
        if (number < 0 || places.steps() + compared > budget || all.size() >= MOST_CANDIDATES) {
          break;
        }
        compare(number, i, all);
        place++;
      }
    }
    all.sort(
        Comparator.comparingInt(Found::length)
            .reversed()
            .thenComparing(found -> found.reference().isFingerprint())
            .thenComparing(found -> found.reference().type())
            .thenComparingInt(found -> -found.reference().words())
            .thenComparing(found -> found.reference().id()));
    return apart(all);
  }

  private void compare(int number, int at, List<Found> all) {
    Reference reference = index.reference(number);
    if (reference.isFingerprint()) {
      int words = reference.words();
      if (at + words <= stream.size()) {
        compared += words;
        if (LicenseIndex.hash(stream, at, words) == reference.hash()) {
          all.add(new Found(reference, at, at + words, 1));
        }
      }
      return;
    }
    Halves halves = index.halves(number);
    int after = halves.after().longest(stream, at, 1, stream.size(), places);
    if (after < 0) {
      return;
    }
    int before = halves.before().longest(stream, at - 1, -1, -1, places);
    if (before >= 0) {
      all.add(new Found(reference, at - before, at + after, 1));
    }
  }

  private static List<Found> apart(List<Found> byPreference) {
    List<Found> chosen = new ArrayList<>();
    for (Found found : byPreference) {
      if (chosen.size() < MOST_EXACT && chosen.stream().noneMatch(found::overlaps)) {
        chosen.add(found);
      }
    }
    chosen.sort(Comparator.comparingInt(Found::from));
    return chosen;
  }

  /** Texts that are near a reference, outside of what was found exactly. */
  List<Found> near(List<Found> exact) {
    boolean[] taken = new boolean[stream.size() + 1];
    exact.forEach(found -> take(found, taken));
    List<Found> result = new ArrayList<>();
    while (result.size() < MOST_NEAR) {
      Found best = nearest(taken);
      if (best == null) {
        break;
      }
      result.add(best);
      take(best, taken);
    }
    return result;
  }

  private static void take(Found found, boolean[] taken) {
    for (int i = found.from(); i < found.to(); i++) {
      taken[i] = true;
    }
  }

  private @Nullable Found nearest(boolean[] taken) {
    Map<Integer, List<Integer>> hits = new HashMap<>();
    for (int i = 0; i < sequences.length; i++) {
      int sequence = sequences[i];
      if (taken[i] || !LicenseIndex.isSample(sequence)) {
        continue;
      }
      int place = index.firstSampled(sequence);
      while (place >= 0) {
        int number = index.sampled(place, sequence);
        if (number < 0) {
          break;
        }
        List<Integer> found = hits.computeIfAbsent(number, unseen -> new ArrayList<>());
        if (found.size() < MOST_HITS) {
          found.add(i);
        }
        place++;
      }
    }
    return hits.entrySet().stream()
        .map(entry -> densest(entry.getKey(), entry.getValue()))
        .filter(found -> found.coverage() >= NEAR)
        .max(
            Comparator.comparingDouble(
                    (Found found) ->
                        found.coverage()
                            * found.coverage()
                            * Math.log(2 + found.reference().samples()))
                .thenComparing(
                    found -> found.reference().isFingerprint(), Comparator.reverseOrder())
                .thenComparing(found -> found.reference().id(), Comparator.reverseOrder()))
        .orElse(null);
  }

  /** The stretch, not much longer than the reference, that holds most of its samples. */
  private Found densest(int number, List<Integer> places) {
    Reference reference = index.reference(number);
    int window = reference.words() * 3 / 2 + 50;
    int best = 0;
    int from = 0;
    int to = 0;
    int first = 0;
    Map<Integer, Integer> inside = new HashMap<>();
    for (int last = 0; last < places.size(); last++) {
      inside.merge(sequences[places.get(last)], 1, Integer::sum);
      while (places.get(last) - places.get(first) > window) {
        inside.computeIfPresent(
            sequences[places.get(first)], (key, count) -> count == 1 ? null : count - 1);
        first++;
      }
      if (inside.size() > best) {
        best = inside.size();
        from = places.get(first);
        to = places.get(last) + LicenseIndex.SEQUENCE;
      }
    }
    boolean enough = best >= FEWEST_SAMPLES;
    double coverage = enough ? Math.min(0.99, (double) best / reference.samples()) : 0;
    return new Found(reference, from, to, coverage);
  }
}
