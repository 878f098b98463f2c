// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of versions of one scheme: intervals in order that neither overlap nor touch.
 *
 * <p>Where an ecosystem takes prereleases only when they are asked for, {@link #contains} holds to
 * that, and {@link #spans} goes by the order alone.
 */
public final class VersionRange {
  /**
   * Intervals with the prereleases that count among them.
   *
   * @param cores null where all prereleases count; else those with the release of one of these do
   */
  private record Part(List<VersionInterval> intervals, @Nullable List<Version> cores) {
    boolean spans(Version version) {
      int low = 0;
      int high = intervals.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        VersionInterval interval = intervals.get(middle);
        if (interval.contains(version)) {
          return true;
        }
        if (interval.lower() != null && version.compareTo(interval.lower()) <= 0) {
          high = middle - 1;
        } else {
          low = middle + 1;
        }
      }
      return false;
    }

    boolean contains(Version version) {
      return spans(version)
          && (cores == null
              || !version.isPrerelease()
              || cores.stream().anyMatch(version::hasReleaseOf));
    }

    Part intersect(Part other) {
      List<Version> both = cores;
      if (cores == null) {
        both = other.cores;
      } else if (other.cores != null) {
        List<Version> others = other.cores;
        both = cores.stream().filter(it -> others.stream().anyMatch(it::hasReleaseOf)).toList();
      }
      return new Part(VersionInterval.intersect(intervals, other.intervals), both);
    }
  }

  private final VersionScheme scheme;
  private final List<Part> parts;
  private final List<VersionInterval> intervals;

  private VersionRange(VersionScheme scheme, List<Part> parts) {
    this.scheme = scheme;
    this.parts = parts;
    this.intervals =
        VersionInterval.union(parts.stream().flatMap(it -> it.intervals().stream()).toList());
  }

  /** All versions. */
  public static VersionRange all(VersionScheme scheme) {
    return of(scheme, List.of(VersionInterval.ALL));
  }

  /**
   * The versions from one, which is included, to another, which isn't, as advisories write it; null
   * where there is no bound.
   */
  public static VersionRange between(
      VersionScheme scheme, @Nullable String introduced, @Nullable String fixed) {
    return of(
        scheme,
        List.of(
            new VersionInterval(
                introduced == null ? null : scheme.version(introduced),
                true,
                fixed == null ? null : scheme.version(fixed),
                false)));
  }

  static VersionRange of(VersionScheme scheme, List<VersionInterval> intervals) {
    return new VersionRange(scheme, List.of(new Part(VersionInterval.union(intervals), null)));
  }

  /** The same versions, with prereleases only of the releases that these have. */
  VersionRange withPrereleasesOf(List<Version> cores) {
    return new VersionRange(scheme, List.of(new Part(intervals, List.copyOf(cores))));
  }

  public VersionScheme scheme() {
    return scheme;
  }

  /** Whether the ecosystem takes the version for this range, prereleases considered. */
  public boolean contains(Version version) {
    return parts.stream().anyMatch(it -> it.contains(version));
  }

  /** As {@link #contains(Version)}. */
  public boolean contains(String version) {
    return contains(scheme.version(version));
  }

  /** Whether the version lies within the bounds. */
  public boolean spans(Version version) {
    return parts.stream().anyMatch(it -> it.spans(version));
  }

  public boolean isEmpty() {
    return intervals.isEmpty();
  }

  /** The one version that the range allows, as it was written. */
  public Optional<String> exact() {
    if (intervals.size() != 1) {
      return Optional.empty();
    }
    VersionInterval only = intervals.getFirst();
    return isExact(only) ? Optional.ofNullable(only.lower()).map(Version::text) : Optional.empty();
  }

  private static boolean isExact(VersionInterval interval) {
    // The texts are the same where only local builds of one version are allowed.
    return interval.lower() != null
        && interval.upper() != null
        && interval.lowerIncluded()
        && interval.upperIncluded()
        && (interval.lower().equals(interval.upper())
            || interval.lower().text().equals(interval.upper().text()));
  }

  /** The versions that both have. Both are of the same scheme. */
  public VersionRange intersect(VersionRange other) {
    List<Part> both = new ArrayList<>();
    for (Part part : parts) {
      for (Part otherPart : other.parts) {
        both.add(part.intersect(otherPart));
      }
    }
    return new VersionRange(scheme, List.copyOf(both));
  }

  /** The versions that either has. Both are of the same scheme. */
  public VersionRange union(VersionRange other) {
    return new VersionRange(scheme, Stream.concat(parts.stream(), other.parts.stream()).toList());
  }

  /** The versions that any of some has; none where there is no range. All are of the scheme. */
  static VersionRange anyOf(VersionScheme scheme, List<VersionRange> ranges) {
    return new VersionRange(scheme, ranges.stream().flatMap(it -> it.parts.stream()).toList());
  }

  /**
   * The bounds as {@code vers}, which can't tell of prereleases; empty where no version is left.
   */
  public Optional<Vers> toVers() {
    if (intervals.isEmpty()) {
      return Optional.empty();
    }
    List<VersConstraint> constraints = new ArrayList<>();
    for (int at = 0; at < intervals.size(); at++) {
      VersionInterval interval = intervals.get(at);
      if (isExact(interval) && interval.lower() != null) {
        constraints.add(new VersConstraint(VersComparator.EQUAL, interval.lower().text()));
        continue;
      }
      if (interval.lower() != null && !(at > 0 && isGap(intervals.get(at - 1), interval))) {
        constraints.add(
            new VersConstraint(
                interval.lowerIncluded() ? VersComparator.AT_LEAST : VersComparator.ABOVE,
                interval.lower().text()));
      }
      if (interval.upper() != null) {
        constraints.add(new VersConstraint(upper(at, interval), interval.upper().text()));
      }
    }
    return Optional.of(new Vers(scheme.versName(), constraints));
  }

  private VersComparator upper(int at, VersionInterval interval) {
    if (at + 1 < intervals.size() && isGap(interval, intervals.get(at + 1))) {
      return VersComparator.NOT_EQUAL;
    }
    return interval.upperIncluded() ? VersComparator.AT_MOST : VersComparator.BELOW;
  }

  /** Whether one version is missing between two intervals. */
  private static boolean isGap(VersionInterval left, VersionInterval right) {
    return left.upper() != null
        && right.lower() != null
        && !left.upperIncluded()
        && !right.lowerIncluded()
        && !isExact(right)
        && left.upper().text().equals(right.lower().text());
  }

  @Override
  public String toString() {
    return toVers().map(Vers::toString).orElse("nothing of " + scheme.versName());
  }
}
