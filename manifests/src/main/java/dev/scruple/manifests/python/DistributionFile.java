// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a wheel or source distribution says, after the binary distribution format and
 * PEP 625.
 *
 * @param name with {@code _} where the project has {@code -}
 */
record DistributionFile(String name, String version) {
  private static final Pattern WHEEL =
      Pattern.compile("([A-Za-z0-9._]+)-([^-/]+)(?:-[^-/]+){3,4}\\.whl");
  private static final Pattern SOURCE =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*?)-(\\d[^-/]*)\\.(?:tar\\.gz|tar\\.bz2|zip|tgz)");

  /** Reads the last part of a path or URL; empty where it names no distribution with a version. */
  static Optional<DistributionFile> parse(String path) {
    int end = path.indexOf('#');
    String bare = end < 0 ? path : path.substring(0, end);
    int query = bare.indexOf('?');
    bare = query < 0 ? bare : bare.substring(0, query);
    String file = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
    if (file.length() > 500) {
      return Optional.empty();
    }
    String decoded = file.replace("%2B", "+").replace("%2b", "+");
    Matcher wheel = WHEEL.matcher(decoded);
    if (wheel.matches()) {
      return Optional.of(new DistributionFile(wheel.group(1), wheel.group(2)));
    }
    Matcher source = SOURCE.matcher(decoded);
    return source.matches()
        ? Optional.of(new DistributionFile(source.group(1), source.group(2)))
        : Optional.empty();
  }
}
