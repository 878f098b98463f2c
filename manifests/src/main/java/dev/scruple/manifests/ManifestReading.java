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
 * @param parent the name of the project whose manifest this one inherits from: Maven's parent
 * @param licenses in file order
 * @param packages direct dependencies, in file order
 * @param lock what it fixes, if it is a lock file
 * @param locked the packages that it fixes, in file order; none where the format is only counted
 * @param edges which of them needs which
 * @param links other files that it leads to
 * @param detail what is understood only beside other manifests
 * @param problems what was not read
 */
public record ManifestReading(
    String format,
    @Nullable String name,
    @Nullable String version,
    @Nullable String parent,
    List<DeclaredLicense> licenses,
    List<DeclaredPackage> packages,
    Optional<LockSummary> lock,
    List<LockedPackage> locked,
    List<DependencyEdge> edges,
    List<ManifestLink> links,
    Optional<ManifestDetail> detail,
    List<Problem> problems) {
  public ManifestReading {
    licenses = List.copyOf(licenses);
    packages = List.copyOf(packages);
    locked = List.copyOf(locked);
    edges = List.copyOf(edges);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }

  /** The same with other packages, as a join of several manifests finds them. */
  public ManifestReading withPackages(List<DeclaredPackage> joined) {
    return new ManifestReading(
        format, name, version, parent, licenses, joined, lock, locked, edges, links, detail,
        problems);
  }

  /** The same with other problems: a join closes some. */
  public ManifestReading withProblems(List<Problem> left) {
    return new ManifestReading(
        format, name, version, parent, licenses, packages, lock, locked, edges, links, detail,
        left);
  }
}
