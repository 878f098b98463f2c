// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.graph;

import dev.scruple.manifests.DependencyScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package that a project declares or that a lock file of it fixes, one for each place where it is
 * declared.
 *
 * @param purl its package URL, with the version where one is fixed
 * @param name as the ecosystem writes it
 * @param version the one version; null where it is only constrained
 * @param constraint as written; null where only a lock file names it
 * @param direct whether the project asks for it itself
 * @param group the extra, group or profile that names it; null for the main one
 * @param marker the condition under which it is needed; null where there is none
 * @param licenses as a lock file states them
 * @param path of the file that declares it or, where none does, of the lock file
 * @param line where in that file, 1-based
 * @param lockPath of the lock file that fixes the version; null where none does
 * @param lockLine where in the lock file; 0 where none fixes it
 */
public record Dependency(
    String purl,
    String name,
    @Nullable String version,
    @Nullable String constraint,
    DependencyScope scope,
    boolean direct,
    @Nullable String group,
    @Nullable String marker,
    List<String> licenses,
    String path,
    int line,
    @Nullable String lockPath,
    int lockLine) {
  public Dependency {
    licenses = List.copyOf(licenses);
  }
}
