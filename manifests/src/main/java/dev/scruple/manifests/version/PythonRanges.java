// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import dev.scruple.manifests.version.PythonVersions.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Version specifiers of Python (PEP 440, "Version specifiers"), and with {@code poetry} carets,
 * tildes, wildcards, bare versions and alternatives as Poetry adds them ("Dependency
 * specification").
 */
record PythonRanges(boolean poetry) {
  private static final VersionScheme SCHEME = VersionScheme.PYPI;
  private static final List<String> OPERATORS =
      List.of("===", "~=", "==", "!=", "<=", ">=", "<", ">");

  Optional<VersionRange> parse(String text) {
    List<VersionRange> ranges = new ArrayList<>();
    for (String alternative : poetry ? text.split("\\|\\|?", -1) : new String[] {text}) {
      Optional<VersionRange> read = alternative(alternative);
      if (read.isEmpty()) {
        return read;
      }
      ranges.add(read.get());
    }
    return Optional.of(VersionRange.anyOf(SCHEME, ranges));
  }

  private Optional<VersionRange> alternative(String text) {
    List<VersionInterval> intervals = List.of(VersionInterval.ALL);
    boolean prereleases = false;
    for (String part : text.split(",", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String specifier = part.strip();
      String operator = operator(specifier);
      String version = specifier.substring(operator.length()).strip();
      List<VersionInterval> read = specifier(operator, version);
      if (read == null) {
        return Optional.empty();
      }
      intervals = VersionInterval.intersect(intervals, read);
      prereleases |= !operator.equals("!=") && SCHEME.version(version).isPrerelease();
    }
    VersionRange range = VersionRange.of(SCHEME, intervals);
    return Optional.of(prereleases ? range : range.withPrereleasesOf(List.of()));
  }

  private String operator(String specifier) {
    for (String operator : OPERATORS) {
      if (specifier.startsWith(operator)) {
        return operator;
      }
    }
    return poetry && (specifier.startsWith("^") || specifier.startsWith("~"))
        ? specifier.substring(0, 1)
        : "";
  }

  private @Nullable List<VersionInterval> specifier(String operator, String text) {
    if (operator.equals("===")) {
      return text.isEmpty() ? null : List.of(VersionInterval.exactly(SCHEME.version(text)));
    }
    if (poetry && text.equals("*")) {
      return List.of(VersionInterval.ALL);
    }
    boolean prefix = text.endsWith(".*");
    Parts parts = PythonVersions.parse(prefix ? text.substring(0, text.length() - 2) : text);
    if (parts == null || (prefix && (parts.isPrerelease() || parts.post() != null))) {
      return null;
    }
    Version version = SCHEME.version(text);
    return switch (operator) {
      case "" -> poetry ? List.of(equal(version, parts, prefix)) : null;
      case "==" -> List.of(equal(version, parts, prefix));
      case "!=" -> VersionInterval.complement(List.of(equal(version, parts, prefix)));
      case "~=" ->
          prefix || parts.release().size() < 2
              ? null
              : upTo(version, parts, parts.release().size() - 2);
      case "^" -> upTo(version, parts, significant(parts));
      case "~" -> upTo(version, parts, Math.min(1, parts.release().size() - 1));
      default -> prefix ? null : ordered(operator, version, parts);
    };
  }

  private static List<VersionInterval> ordered(String operator, Version version, Parts parts) {
    boolean suffix = parts.isPrerelease();
    return switch (operator) {
      case ">=" -> List.of(VersionInterval.from(version));
      case "<=" -> List.of(VersionInterval.upTo(anyLocal(version, parts)));
      // Exclusive bounds leave out the post releases, local builds and prereleases of the bound.
      case ">" ->
          List.of(
              VersionInterval.above(
                  parts.post() != null || suffix
                      ? anyLocal(version, parts)
                      : version.aboveRelease()));
      default -> List.of(VersionInterval.below(suffix ? version : version.belowRelease()));
    };
  }

  private static VersionInterval equal(Version version, Parts parts, boolean prefix) {
    if (prefix) {
      return VersionInterval.between(
          lowest(parts, parts.release()), lowest(parts, next(parts, parts.release().size() - 1)));
    }
    return new VersionInterval(version, true, anyLocal(version, parts), true);
  }

  /** The place above all local builds of a version that has none. */
  private static Version anyLocal(Version version, Parts parts) {
    return parts.local().isEmpty() ? version.aboveLast() : version;
  }

  private static List<VersionInterval> upTo(Version version, Parts parts, int place) {
    return List.of(VersionInterval.between(version, lowest(parts, next(parts, place))));
  }

  private static int significant(Parts parts) {
    return new PartialVersion(parts.release(), "", false).significant();
  }

  private static List<String> next(Parts parts, int place) {
    String bumped = new PartialVersion(parts.release(), "", false).bumped(place, 0);
    return List.of(bumped.split("\\.", -1));
  }

  private static Version lowest(Parts parts, List<String> release) {
    String epoch = parts.epoch().equals("0") ? "" : parts.epoch() + "!";
    return SCHEME.version(epoch + String.join(".", release) + ".dev0");
  }
}
