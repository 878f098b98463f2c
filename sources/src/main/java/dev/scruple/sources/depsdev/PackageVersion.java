// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * One version of a package.
 *
 * @param name as its system writes it: {@code group:artifact} of Maven, {@code @scope/name} of npm,
 *     the path of a Go module
 */
public record PackageVersion(PackageSystem system, String name, String version)
    implements Comparable<PackageVersion> {
  private static final Comparator<PackageVersion> ORDER =
      Comparator.comparing(PackageVersion::system)
          .thenComparing(PackageVersion::name)
          .thenComparing(PackageVersion::version);

  @Override
  public int compareTo(PackageVersion other) {
    return ORDER.compare(this, other);
  }

  /** The path of {@code GetVersion} of the API's version 3. */
  String path() {
    return "/v3/systems/"
        + system.word()
        + "/packages/"
        + segment(name)
        + "/versions/"
        + segment(version);
  }

  /** What stands alone between two slashes; a segment of dots alone would be taken as a step. */
  private static String segment(String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
  }
}
