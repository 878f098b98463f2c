// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import dev.scruple.manifests.version.VersText.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A version range in the notation of {@code vers} (VERS specification, "Version range specifier").
 *
 * @param scheme in lower case; of a scheme that isn't known, versions compare by numbers and words
 * @param constraints by version in ascending order; none stands for all versions ({@code *})
 */
public record Vers(String scheme, List<VersConstraint> constraints) {
  public Vers {
    VersionScheme versions = known(scheme);
    List<VersConstraint> sorted = new ArrayList<>(constraints);
    if (sorted.size() > 1) {
      // Each version is read once.
      constraints =
          sorted.stream()
              .map(it -> new Read(it, versions.version(it.version())))
              .sorted(Comparator.comparing(Read::version))
              .map(Read::constraint)
              .toList();
    } else {
      constraints = List.copyOf(sorted);
    }
  }

  private record Read(VersConstraint constraint, Version version) {}

  static VersionScheme known(String scheme) {
    return VersionScheme.ofPurlType(scheme).orElse(VersionScheme.GENERIC);
  }

  /** Reads a range and sorts its constraints; empty where the text is none. */
  public static Optional<Vers> parse(String text) {
    try {
      return Optional.of(VersText.read(text, false));
    } catch (Refused none) {
      return Optional.empty();
    }
  }

  /** Why a text is no canonical range; empty for one that is. */
  public static Optional<String> validate(String text) {
    try {
      VersText.read(text, true);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.reason());
    }
  }

  /**
   * Whether the version is within the range (VERS specification, "Checking if a version is...").
   */
  public boolean contains(String version) {
    VersionRange range = range();
    return range.spans(range.scheme().version(version));
  }

  /** The same as a set of versions, to test many against. */
  public VersionRange range() {
    VersionScheme versions = known(scheme);
    List<VersionInterval> included = new ArrayList<>();
    List<VersionInterval> excluded = new ArrayList<>();
    List<VersConstraint> bounds = new ArrayList<>();
    for (VersConstraint constraint : constraints) {
      switch (constraint.comparator()) {
        case EQUAL -> included.add(VersionInterval.exactly(versions.version(constraint.version())));
        case NOT_EQUAL ->
            excluded.add(VersionInterval.exactly(versions.version(constraint.version())));
        case ABOVE, AT_LEAST, BELOW, AT_MOST -> bounds.add(constraint);
      }
    }
    if (included.isEmpty() && bounds.isEmpty()) {
      included.add(VersionInterval.ALL);
    }
    included.addAll(between(bounds, versions));
    return VersionRange.of(
        versions,
        VersionInterval.intersect(
            VersionInterval.union(included), VersionInterval.complement(excluded)));
  }

  /** Of lower bounds in a row the first counts, of upper bounds the last. */
  private static List<VersionInterval> between(
      List<VersConstraint> bounds, VersionScheme versions) {
    List<VersionInterval> intervals = new ArrayList<>();
    VersionInterval open = null;
    for (int at = 0; at < bounds.size(); at++) {
      VersionInterval bound = bound(bounds.get(at), versions);
      if (bound.upper() == null) {
        open = open == null ? bound : open;
      } else if (at + 1 == bounds.size() || bound(bounds.get(at + 1), versions).upper() == null) {
        VersionInterval start = open == null ? VersionInterval.ALL : open;
        start.intersect(bound).ifPresent(intervals::add);
        open = null;
      }
    }
    if (open != null) {
      intervals.add(open);
    }
    return intervals;
  }

  private static VersionInterval bound(VersConstraint constraint, VersionScheme versions) {
    Version version = versions.version(constraint.version());
    return switch (constraint.comparator()) {
      case ABOVE -> VersionInterval.above(version);
      case AT_LEAST -> VersionInterval.from(version);
      case BELOW -> VersionInterval.below(version);
      case AT_MOST -> VersionInterval.upTo(version);
      case EQUAL, NOT_EQUAL -> VersionInterval.exactly(version);
    };
  }

  boolean hasUniqueVersions() {
    Set<String> seen = new HashSet<>();
    return constraints.stream().allMatch(it -> seen.add(it.version()));
  }

  /** The canonical text. */
  @Override
  public String toString() {
    String text =
        constraints.isEmpty()
            ? "*"
            : constraints.stream()
                .map(it -> it.comparator().sign() + VersText.encode(it.version()))
                .collect(Collectors.joining("|"));
    return "vers:" + scheme + "/" + text;
  }
}
