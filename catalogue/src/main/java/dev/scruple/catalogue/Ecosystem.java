// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a registry's names are told apart, and what package URLs call it. */
final class Ecosystem {
  private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");
  private static final Pattern PURL =
      Pattern.compile("pkg:/*([A-Za-z][A-Za-z0-9.+-]*)/([^?#]+).*", Pattern.DOTALL);

  private Ecosystem() {}

  /** The catalogue's word for a registry, from that or from the type of a package URL. */
  static String word(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "gem" -> "rubygems";
      case "composer" -> "packagist";
      case "golang" -> "go";
      case "swift" -> "swiftpm";
      case "githubactions" -> "actions";
      case "crates.io", "crates" -> "cargo";
      default -> lower;
    };
  }

  /** Equal for the names that a registry takes for the same. */
  static String key(String ecosystem, String name) {
    return ecosystem + '\0' + normal(ecosystem, name);
  }

  private static String normal(String ecosystem, String name) {
    return switch (ecosystem) {
      // PEP 503, section Normalized Names.
      case "pypi" -> SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
      // crates.io holds one of a-b and a_b.
      case "cargo" -> name.toLowerCase(Locale.ROOT).replace('_', '-');
      case "npm", "maven", "go", "rubygems", "cran", "julia", "cocoapods", "spack" -> name;
      default -> name.toLowerCase(Locale.ROOT);
    };
  }

  /** The registry and name of a package URL. */
  static Optional<PackageName> ofPurl(String purl) {
    Matcher matcher = PURL.matcher(purl);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String ecosystem = word(matcher.group(1));
    String path = matcher.group(2);
    int version = path.indexOf('@', 1);
    String names = version < 0 ? path : path.substring(0, version);
    String separator = ecosystem.equals("maven") ? ":" : "/";
    return decoded(names, separator).map(name -> new PackageName(ecosystem, name));
  }

  private static Optional<String> decoded(String names, String separator) {
    try {
      return Optional.of(
          Arrays.stream(names.split("/", -1))
              .filter(part -> !part.isEmpty())
              .map(PercentEncoding::decode)
              .collect(Collectors.joining(separator)));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /** A package's name in a registry. */
  record PackageName(String ecosystem, String name) {}
}
