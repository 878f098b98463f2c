// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest or lock file declares.
 *
 * @param format the format's name
 * @param name the project's own name
 * @param version the project's own version
 * @param licenses in file order
 * @param packages direct dependencies, in file order
 * @param lock what it fixes, if it is a lock file
 * @param problems what was not read
 */
public record ManifestReading(
    String format,
    @Nullable String name,
    @Nullable String version,
    List<DeclaredLicense> licenses,
    List<DeclaredPackage> packages,
    Optional<LockSummary> lock,
    List<Problem> problems) {
  public ManifestReading {
    licenses = List.copyOf(licenses);
    packages = List.copyOf(packages);
    problems = List.copyOf(problems);
  }
}
