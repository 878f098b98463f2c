// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ranges in brackets: Maven (POM reference, "Dependency Version Requirement Specification") and
 * NuGet ("Package versioning", "Version ranges").
 *
 * <p>A bare version of Maven is what it takes unless something nearer says otherwise, and is read
 * as that version; one of NuGet is a lower bound.
 */
record BracketRanges(VersionScheme scheme) {
  Optional<VersionRange> parse(String text) {
    String rest = text.strip();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    if (rest.charAt(0) != '[' && rest.charAt(0) != '(') {
      return bare(rest);
    }
    List<VersionInterval> intervals = new ArrayList<>();
    while (!rest.isEmpty()) {
      int end = end(rest);
      if (end < 0 || (rest.charAt(0) != '[' && rest.charAt(0) != '(')) {
        return Optional.empty();
      }
      Optional<VersionInterval> interval = interval(rest.substring(0, end + 1));
      if (interval.isEmpty()) {
        return Optional.empty();
      }
      intervals.add(interval.get());
      rest = rest.substring(end + 1).strip();
      rest = rest.startsWith(",") ? rest.substring(1).strip() : rest;
    }
    return Optional.of(VersionRange.of(scheme, intervals));
  }

  private static int end(String text) {
    Cursor cursor = new Cursor(text);
    cursor.take(it -> it != ']' && it != ')');
    return cursor.done() ? -1 : cursor.position();
  }

  private Optional<VersionRange> bare(String text) {
    if (text.chars().anyMatch(it -> Character.isWhitespace(it) || "[](),<>=".indexOf(it) >= 0)) {
      return Optional.empty();
    }
    if (scheme == VersionScheme.MAVEN) {
      return Optional.of(
          VersionRange.of(scheme, List.of(VersionInterval.exactly(scheme.version(text)))));
    }
    PartialVersion partial = PartialVersion.of(text);
    if (partial.numbers().isEmpty()) {
      return partial.wildcard() ? Optional.of(VersionRange.all(scheme)) : Optional.empty();
    }
    Version lower = scheme.version(partial.filled(3));
    // A floating version takes the highest that begins so.
    return Optional.of(
        VersionRange.of(
            scheme,
            List.of(
                partial.wildcard()
                    ? VersionInterval.between(
                        lower, scheme.version(partial.bumped(partial.last(), 3)).belowRelease())
                    : VersionInterval.from(scheme.version(text)))));
  }

  private Optional<VersionInterval> interval(String text) {
    boolean from = text.charAt(0) == '[';
    boolean to = text.charAt(text.length() - 1) == ']';
    String[] bounds = text.substring(1, text.length() - 1).split(",", -1);
    String lower = bounds[0].strip();
    if (bounds.length == 1) {
      return from && to && !lower.isEmpty()
          ? Optional.of(VersionInterval.exactly(scheme.version(lower)))
          : Optional.empty();
    }
    String upper = bounds[1].strip();
    return bounds.length > 2
        ? Optional.empty()
        : Optional.of(
            new VersionInterval(
                lower.isEmpty() ? null : scheme.version(lower),
                from,
                upper.isEmpty() ? null : scheme.version(upper),
                to));
  }
}
