// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package that a lock file fixes at one version.
 *
 * @param purl its package URL, with the version
 * @param name as the ecosystem writes it; {@code group:artifact} for Maven
 * @param version as written; empty where it is fixed by a commit or a path alone
 * @param scope what it is needed for, where the lock file tells; runtime otherwise
 * @param direct whether the project asks for it itself; null where the lock file doesn't tell
 * @param licenses as the lock file states them
 * @param line where it stands, 1-based
 */
public record LockedPackage(
    String purl,
    String name,
    String version,
    DependencyScope scope,
    @Nullable Boolean direct,
    List<String> licenses,
    int line) {
  public LockedPackage {
    licenses = List.copyOf(licenses);
  }
}
