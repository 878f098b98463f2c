// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of npm (node-semver, "Ranges"), Cargo (Specifying Dependencies), Pub, Hex (Elixir's
 * Version module, "Requirements") and Conan (Version ranges).
 *
 * @param scheme whose versions are compared
 */
record SemanticRanges(VersionScheme scheme) {
  private static final Pattern OR = Pattern.compile("\\|\\|");
  private static final Pattern WORD_OR = Pattern.compile("\\bor\\b");

  Optional<VersionRange> parse(String text) {
    String plain = text.strip();
    String[] alternatives =
        scheme == VersionScheme.HEX ? WORD_OR.split(plain, -1) : OR.split(plain, -1);
    List<VersionRange> ranges = new ArrayList<>();
    for (String alternative : alternatives) {
      Optional<VersionRange> read = alternative(alternative.strip());
      if (read.isEmpty()) {
        return read;
      }
      ranges.add(read.get());
    }
    return Optional.of(VersionRange.anyOf(scheme, ranges));
  }

  private Optional<VersionRange> alternative(String text) {
    String plain = text;
    boolean prereleases = false;
    if (scheme == VersionScheme.CONAN) {
      int comma = plain.indexOf(',');
      prereleases = comma >= 0 && plain.substring(comma).contains("include_prerelease");
      plain = comma >= 0 && prereleases ? plain.substring(0, comma) : plain;
    } else if (scheme == VersionScheme.HEX) {
      plain = plain.replace(" and ", " ");
    }
    int hyphen = plain.indexOf(" - ");
    if (hyphen > 0 && scheme == VersionScheme.NPM) {
      plain =
          ">=" + plain.substring(0, hyphen).strip() + " <=" + plain.substring(hyphen + 3).strip();
    }
    Optional<List<RangeTerm>> terms = RangeTerm.split(plain);
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    List<VersionInterval> intervals = terms.get().isEmpty() ? any() : List.of(VersionInterval.ALL);
    List<Version> cores = new ArrayList<>();
    for (RangeTerm term : terms.get()) {
      List<VersionInterval> read = term(term);
      if (read == null) {
        return Optional.empty();
      }
      intervals = VersionInterval.intersect(intervals, read);
      prereleases |= scheme == VersionScheme.CONAN && term.version().contains("-");
      Version version = scheme.version(term.version());
      if (version.isPrerelease()) {
        cores.add(version);
      }
    }
    VersionRange range = VersionRange.of(scheme, intervals);
    return Optional.of(prereleases || takesPrereleases() ? range : range.withPrereleasesOf(cores));
  }

  private boolean takesPrereleases() {
    return scheme == VersionScheme.PUB || scheme == VersionScheme.HEX;
  }

  private List<VersionInterval> any() {
    return List.of(
        scheme == VersionScheme.CONAN
            ? VersionInterval.from(scheme.version("0.0.0"))
            : VersionInterval.ALL);
  }

  private @Nullable List<VersionInterval> term(RangeTerm term) {
    PartialVersion partial = PartialVersion.of(term.version());
    if (partial.numbers().isEmpty()) {
      boolean word = term.version().equals("any") && scheme == VersionScheme.PUB;
      boolean other = scheme == VersionScheme.CONAN && !partial.wildcard();
      return partial.wildcard() || word
          ? any()
          : other ? whole(term.operator(), scheme.version(term.version())) : null;
    }
    int given = partial.numbers().size();
    return switch (term.operator()) {
      case "~>" -> List.of(bumped(partial, Math.max(0, given - 2)));
      case "~" -> List.of(bumped(partial, Math.min(1, given - 1)));
      case "^" -> List.of(bumped(partial, partial.significant()));
      case "" ->
          scheme == VersionScheme.CARGO && !partial.wildcard()
              ? List.of(bumped(partial, partial.significant()))
              : compared("=", partial, term.version());
      default -> compared(term.operator(), partial, term.version());
    };
  }

  private VersionInterval bumped(PartialVersion partial, int place) {
    return VersionInterval.between(lower(partial), upper(partial, place));
  }

  /**
   * A version with fewer numbers than three stands for all that begin so, but for Conan and Hex.
   */
  private @Nullable List<VersionInterval> compared(
      String operator, PartialVersion partial, String text) {
    boolean few = partial.numbers().size() < 3 && partial.suffix().isEmpty();
    boolean some =
        few && (scheme == VersionScheme.NPM || scheme == VersionScheme.CARGO || partial.wildcard());
    if (!some) {
      return whole(operator, scheme == VersionScheme.CONAN ? conan(text) : lower(partial));
    }
    Version next = upper(partial, partial.last());
    return switch (operator) {
      case "=", "==" -> List.of(VersionInterval.between(lower(partial), next));
      case ">" -> List.of(VersionInterval.from(scheme.version(next.text())));
      case "<=" -> List.of(VersionInterval.below(next));
      case ">=" -> List.of(VersionInterval.from(lower(partial)));
      case "<" -> List.of(VersionInterval.below(lower(partial)));
      default -> null;
    };
  }

  private @Nullable List<VersionInterval> whole(String operator, Version version) {
    return switch (operator) {
      case "", "=", "==" -> List.of(VersionInterval.exactly(version));
      case ">" -> List.of(VersionInterval.above(version));
      case ">=" -> List.of(VersionInterval.from(version));
      case "<" ->
          // Pub leaves out the prereleases of an upper bound that is none itself.
          List.of(
              VersionInterval.below(
                  scheme == VersionScheme.PUB && !version.isPrerelease()
                      ? version.belowRelease()
                      : version));
      case "<=" -> List.of(VersionInterval.upTo(version));
      case "!=" -> VersionInterval.complement(List.of(VersionInterval.exactly(version)));
      default -> null;
    };
  }

  private Version lower(PartialVersion partial) {
    if (scheme == VersionScheme.CONAN) {
      return conan(partial.filled(0));
    }
    return scheme.version(partial.filled(3));
  }

  /** A trailing hyphen asks for prereleases and is no part of the version. */
  private Version conan(String text) {
    return scheme.version(text.endsWith("-") ? text.substring(0, text.length() - 1) : text);
  }

  private Version upper(PartialVersion partial, int place) {
    return scheme == VersionScheme.CONAN
        ? scheme.version(partial.bumped(place, 0) + "-")
        : scheme.version(partial.bumped(place, 3)).belowRelease();
  }
}
