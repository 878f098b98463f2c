// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code gradle.lockfile} after Gradle's chapter on dependency locking: {@code
 * group:artifact:version=configurations}. What a package is needed for is the mildest purpose of
 * its configurations.
 */
public final class GradleLockReader implements ManifestReader {
  private final @Nullable DependencyScope fixed;

  /**
   * @param fixed what all packages are needed for; null where their configurations tell
   */
  public GradleLockReader(@Nullable DependencyScope fixed) {
    this.fixed = fixed;
  }

  @Override
  public void read(String text, Reading reading) {
    int number = 0;
    int packages = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String stripped = line.strip();
      int equals = stripped.indexOf('=');
      if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith("empty=")) {
        continue;
      }
      String[] parts = stripped.substring(0, Math.max(equals, 0)).split(":", -1);
      if (parts.length != 3 || Arrays.stream(parts).anyMatch(String::isBlank)) {
        reading.problem("not a line of a gradle.lockfile", number);
        continue;
      }
      packages++;
      String name = parts[0] + ':' + parts[1];
      reading.add(
          new LockedPackage(
              Packages.purl("maven", name, parts[2]),
              name,
              parts[2],
              fixed == null ? scope(stripped.substring(equals + 1)) : fixed,
              null,
              List.of(),
              number));
    }
    reading.lock("gradle.lockfile", packages);
  }

  private static DependencyScope scope(String configurations) {
    return Arrays.stream(configurations.split(",", -1))
        .map(GradleConfigurations::locked)
        .min(Comparator.naturalOrder())
        .orElse(DependencyScope.RUNTIME);
  }
}
