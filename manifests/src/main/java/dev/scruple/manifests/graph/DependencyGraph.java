// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.graph;

import dev.scruple.manifests.DependencyEdge;
import java.util.List;

/**
 * What a project stands on, of all its manifests and lock files together.
 *
 * @param packages by path, line and package URL
 * @param edges which package needs which, by their package URLs; sorted
 * @param files the files with their readings as joined
 */
public record DependencyGraph(
    List<Dependency> packages, List<DependencyEdge> edges, List<ManifestFile> files) {
  public DependencyGraph {
    packages = List.copyOf(packages);
    edges = List.copyOf(edges);
    files = List.copyOf(files);
  }
}
