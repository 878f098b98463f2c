// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import org.jspecify.annotations.Nullable;

/**
 * A package that a manifest names as a direct dependency.
 *
 * @param ecosystem the type of its package URL: {@code pypi}, {@code npm}, {@code maven}, {@code
 *     cargo}, and {@code github} for a repository that requirements name without its package
 * @param purl its package URL, with the version where the manifest pins one
 * @param name as written; {@code group:artifact} for Maven
 * @param version the one version that the manifest allows or, for Maven, asks for
 * @param constraint as written; empty where any version will do
 * @param scope what it is needed for
 * @param group the extra, group, profile or table that names it, where it isn't the main one
 * @param marker the condition under which it is needed, after PEP 508; null where there is none
 * @param line where it stands, 1-based
 */
public record DeclaredPackage(
    String ecosystem,
    String purl,
    String name,
    @Nullable String version,
    String constraint,
    DependencyScope scope,
    @Nullable String group,
    @Nullable String marker,
    int line) {
  /** The same with another version and constraint, as another manifest gives them. */
  public DeclaredPackage withVersion(
      String newPurl, @Nullable String newVersion, String newConstraint) {
    return new DeclaredPackage(
        ecosystem, newPurl, name, newVersion, newConstraint, scope, group, marker, line);
  }

  /** The same for another purpose. */
  public DeclaredPackage withScope(DependencyScope other) {
    return new DeclaredPackage(
        ecosystem, purl, name, version, constraint, other, group, marker, line);
  }
}
