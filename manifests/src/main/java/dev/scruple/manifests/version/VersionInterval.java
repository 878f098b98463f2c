// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions between two bounds.
 *
 * @param lower null where nothing bounds from below
 * @param lowerIncluded whether the lower bound is one of the versions
 * @param upper null where nothing bounds from above
 * @param upperIncluded whether the upper bound is one of the versions
 */
record VersionInterval(
    @Nullable Version lower,
    boolean lowerIncluded,
    @Nullable Version upper,
    boolean upperIncluded) {
  static final VersionInterval ALL = new VersionInterval(null, false, null, false);

  private static final Comparator<VersionInterval> BY_LOWER = VersionInterval::compareLower;

  static VersionInterval from(Version lower) {
    return new VersionInterval(lower, true, null, false);
  }

  static VersionInterval above(Version lower) {
    return new VersionInterval(lower, false, null, false);
  }

  static VersionInterval upTo(Version upper) {
    return new VersionInterval(null, false, upper, true);
  }

  static VersionInterval below(Version upper) {
    return new VersionInterval(null, false, upper, false);
  }

  static VersionInterval between(Version lower, Version upper) {
    return new VersionInterval(lower, true, upper, false);
  }

  static VersionInterval exactly(Version version) {
    return new VersionInterval(version, true, version, true);
  }

  boolean contains(Version version) {
    return !isBelowLower(version) && !isAboveUpper(version);
  }

  private boolean isBelowLower(Version version) {
    if (lower == null) {
      return false;
    }
    int compared = version.compareTo(lower);
    return compared < 0 || (compared == 0 && !lowerIncluded);
  }

  private boolean isAboveUpper(Version version) {
    if (upper == null) {
      return false;
    }
    int compared = version.compareTo(upper);
    return compared > 0 || (compared == 0 && !upperIncluded);
  }

  private int compareLower(VersionInterval other) {
    if (lower == null || other.lower == null) {
      return Boolean.compare(lower != null, other.lower != null);
    }
    int compared = lower.compareTo(other.lower);
    return compared != 0 ? compared : Boolean.compare(other.lowerIncluded, lowerIncluded);
  }

  private int compareUpper(VersionInterval other) {
    if (upper == null || other.upper == null) {
      return Boolean.compare(upper == null, other.upper == null);
    }
    int compared = upper.compareTo(other.upper);
    return compared != 0 ? compared : Boolean.compare(upperIncluded, other.upperIncluded);
  }

  /** What both have; empty where that is nothing. */
  Optional<VersionInterval> intersect(VersionInterval other) {
    VersionInterval start = compareLower(other) >= 0 ? this : other;
    VersionInterval end = compareUpper(other) <= 0 ? this : other;
    VersionInterval both =
        new VersionInterval(start.lower, start.lowerIncluded, end.upper, end.upperIncluded);
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  private boolean isEmpty() {
    if (lower == null || upper == null) {
      return false;
    }
    int compared = lower.compareTo(upper);
    return compared > 0 || (compared == 0 && !(lowerIncluded && upperIncluded));
  }

  static List<VersionInterval> intersect(List<VersionInterval> left, List<VersionInterval> right) {
    List<VersionInterval> both = new ArrayList<>();
    int first = 0;
    int second = 0;
    while (first < left.size() && second < right.size()) {
      VersionInterval one = left.get(first);
      VersionInterval two = right.get(second);
      one.intersect(two).ifPresent(both::add);
      if (one.compareUpper(two) <= 0) {
        first++;
      } else {
        second++;
      }
    }
    return List.copyOf(both);
  }

  /** Sorted, with those that overlap or touch made one. */
  static List<VersionInterval> union(List<VersionInterval> intervals) {
    List<VersionInterval> sorted =
        intervals.stream().filter(it -> !it.isEmpty()).sorted(BY_LOWER).toList();
    List<VersionInterval> merged = new ArrayList<>();
    for (VersionInterval next : sorted) {
      if (merged.isEmpty() || !merged.getLast().reaches(next)) {
        merged.add(next);
        continue;
      }
      VersionInterval last = merged.removeLast();
      VersionInterval end = last.compareUpper(next) >= 0 ? last : next;
      merged.add(new VersionInterval(last.lower, last.lowerIncluded, end.upper, end.upperIncluded));
    }
    return List.copyOf(merged);
  }

  private boolean reaches(VersionInterval next) {
    if (upper == null || next.lower == null) {
      return true;
    }
    int compared = next.lower.compareTo(upper);
    return compared < 0 || (compared == 0 && (upperIncluded || next.lowerIncluded));
  }

  /** All but the intervals. */
  static List<VersionInterval> complement(List<VersionInterval> intervals) {
    List<VersionInterval> rest = new ArrayList<>();
    VersionInterval open = ALL;
    for (VersionInterval interval : union(intervals)) {
      if (interval.lower != null) {
        rest.add(
            new VersionInterval(
                open.lower, open.lowerIncluded, interval.lower, !interval.lowerIncluded));
      }
      if (interval.upper == null) {
        return List.copyOf(rest);
      }
      open = new VersionInterval(interval.upper, !interval.upperIncluded, null, false);
    }
    rest.add(open);
    return union(rest);
  }
}
