// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm of releases. Pre-releases are apart; releases of one day, as those of a repository
 * with many parts, count once.
 *
 * @param scheme by the newest twenty releases
 * @param recent days with a release in the last twelve months
 * @param before such days in the twelve months before
 * @param medianGapDays the median of the gaps between days with a release, in the last 36 months:
 *     of an even number the mean of the two in the middle, rounded; null with fewer than three such
 *     days
 * @param longestGapDays of the same gaps; null likewise
 * @param preReleases of the last twelve months
 */
public record Cadence(
    VersionScheme scheme,
    int recent,
    int before,
    @Nullable Integer medianGapDays,
    @Nullable Integer longestGapDays,
    int preReleases) {
  private static final int FEWEST_DAYS = 3;

  /** The rhythm as of an instant. */
  public static Cadence of(List<Release> releases, Instant asOf) {
    List<Release> full = releases.stream().filter(release -> !release.preRelease()).toList();
    LocalDate end = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
    SortedSet<LocalDate> days = new TreeSet<>();
    full.forEach(release -> days.add(day(release)));
    List<Integer> gaps = gaps(days.tailSet(end.minusMonths(36)));
    return new Cadence(
        VersionScheme.of(full),
        days.tailSet(end.minusMonths(12)).size(),
        days.subSet(end.minusMonths(24), end.minusMonths(12)).size(),
        gaps.size() + 1 < FEWEST_DAYS ? null : median(gaps),
        gaps.size() + 1 < FEWEST_DAYS ? null : gaps.getLast(),
        (int)
            releases.stream()
                .filter(release -> release.preRelease())
                .filter(release -> !day(release).isBefore(end.minusMonths(12)))
                .count());
  }

  private static int median(List<Integer> sorted) {
    int lower = sorted.get((sorted.size() - 1) / 2);
    int upper = sorted.get(sorted.size() / 2);
    return (int) Math.round((lower + upper) / 2.0);
  }

  private static LocalDate day(Release release) {
    return release.date().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Days between one and the next, sorted by length. */
  private static List<Integer> gaps(SortedSet<LocalDate> days) {
    List<Integer> gaps = new ArrayList<>();
    LocalDate previous = null;
    for (LocalDate day : days) {
      if (previous != null) {
        gaps.add((int) ChronoUnit.DAYS.between(previous, day));
      }
      previous = day;
    }
    gaps.sort(null);
    return gaps;
  }
}
