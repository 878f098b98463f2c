// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ranges of RubyGems, Composer, nginx, OpenSSL, and single versions. */
final class OtherRanges {
  private static final Pattern OR = Pattern.compile("\\|\\|?");

  private OtherRanges() {}

  /** RubyGems ({@code Gem::Requirement}): all terms have to hold. */
  static Optional<VersionRange> ruby(String text) {
    return all(VersionScheme.RUBYGEMS, text);
  }

  /** Composer ("Versions and constraints", "Writing version constraints"). */
  static Optional<VersionRange> composer(String text) {
    List<VersionRange> ranges = new ArrayList<>();
    for (String alternative : OR.split(text, -1)) {
      String plain = alternative.strip();
      int hyphen = plain.indexOf(" - ");
      if (hyphen > 0) {
        plain =
            ">=" + plain.substring(0, hyphen).strip() + " <=" + plain.substring(hyphen + 3).strip();
      }
      Optional<VersionRange> read = all(VersionScheme.PACKAGIST, plain);
      if (read.isEmpty()) {
        return read;
      }
      ranges.add(read.get());
    }
    return Optional.of(VersionRange.anyOf(VersionScheme.PACKAGIST, ranges));
  }

  private static Optional<VersionRange> all(VersionScheme scheme, String text) {
    Optional<List<RangeTerm>> terms = RangeTerm.split(text);
    if (terms.isEmpty() || terms.get().isEmpty()) {
      return Optional.empty();
    }
    List<VersionInterval> intervals = List.of(VersionInterval.ALL);
    for (RangeTerm term : terms.get()) {
      List<VersionInterval> read = term(scheme, term);
      if (read == null) {
        return Optional.empty();
      }
      intervals = VersionInterval.intersect(intervals, read);
    }
    return Optional.of(VersionRange.of(scheme, intervals));
  }

  private static @Nullable List<VersionInterval> term(VersionScheme scheme, RangeTerm term) {
    int stability = term.version().indexOf('@');
    String text = stability > 0 ? term.version().substring(0, stability) : term.version();
    PartialVersion partial = PartialVersion.of(text);
    if (partial.wildcard()) {
      return List.of(
          partial.numbers().isEmpty()
              ? VersionInterval.ALL
              : VersionInterval.between(
                  scheme.version(partial.filled(0)), upper(scheme, partial, partial.last())));
    }
    Version version = scheme.version(text);
    int given = partial.numbers().size();
    return switch (term.operator()) {
      case "", "=", "==" -> List.of(VersionInterval.exactly(version));
      case "!=", "<>" -> VersionInterval.complement(List.of(VersionInterval.exactly(version)));
      case ">" -> List.of(VersionInterval.above(version));
      case ">=" -> List.of(VersionInterval.from(version));
      case "<" -> List.of(VersionInterval.below(version));
      case "<=" -> List.of(VersionInterval.upTo(version));
      case "~", "~>" ->
          given == 0
              ? null
              : List.of(
                  VersionInterval.between(version, upper(scheme, partial, Math.max(0, given - 2))));
      case "^" ->
          given == 0
              ? null
              : List.of(
                  VersionInterval.between(version, upper(scheme, partial, partial.significant())));
      default -> null;
    };
  }

  /** Below the prereleases of the next release, which is shown. */
  private static Version upper(VersionScheme scheme, PartialVersion partial, int place) {
    String text = partial.bumped(place, 0);
    return scheme == VersionScheme.PACKAGIST
        ? scheme.version(text + "-dev").shownAs(text)
        : scheme.version(text).belowRelease();
  }

  /**
   * nginx's security advisories: {@code 1.4.1+} means that version and later ones of its branch; of
   * a branch in development, which has an odd second number, all later ones.
   */
  static Optional<VersionRange> nginx(String text) {
    List<VersionInterval> intervals = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String plain = part.strip();
      int hyphen = plain.indexOf('-');
      PartialVersion partial = PartialVersion.of(plain);
      if (partial.numbers().size() < 2) {
        return Optional.empty();
      }
      if (hyphen > 0) {
        intervals.add(
            new VersionInterval(
                VersionScheme.NGINX.version(plain.substring(0, hyphen)),
                true,
                VersionScheme.NGINX.version(plain.substring(hyphen + 1)),
                true));
      } else if (partial.suffix().equals("+")) {
        Version lower = VersionScheme.NGINX.version(plain.substring(0, plain.length() - 1));
        String branch = partial.numbers().get(1);
        boolean development = (branch.charAt(branch.length() - 1) - '0') % 2 == 1;
        intervals.add(
            development
                ? VersionInterval.from(lower)
                : VersionInterval.between(
                    lower, VersionScheme.NGINX.version(partial.bumped(1, 3))));
      } else {
        intervals.add(VersionInterval.exactly(VersionScheme.NGINX.version(plain)));
      }
    }
    return Optional.of(VersionRange.of(VersionScheme.NGINX, intervals));
  }

  /** Versions between commas. */
  static Optional<VersionRange> list(VersionScheme scheme, String text) {
    List<VersionInterval> intervals = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (part.isBlank()) {
        return Optional.empty();
      }
      intervals.add(VersionInterval.exactly(scheme.version(part.strip())));
    }
    return Optional.of(VersionRange.of(scheme, intervals));
  }
}
