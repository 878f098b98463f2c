// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.graph;

import dev.scruple.manifests.DependencyEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins the manifests and lock files of a project into one graph.
 *
 * <p>Ecosystems' joins come first. Then each lock file is laid over the manifests that it speaks
 * for: those of its ecosystem in its folder and below, down to the next lock file of the ecosystem.
 */
public final class DependencyGraphs {
  private DependencyGraphs() {}

  /**
   * The graph.
   *
   * @param read all manifests and lock files of the project
   * @param joins of the ecosystems
   */
  public static DependencyGraph of(List<ManifestFile> read, List<ManifestJoin> joins) {
    List<ManifestFile> files =
        read.stream().sorted(Comparator.comparing(ManifestFile::path)).toList();
    for (ManifestJoin join : joins) {
      files = join.join(files);
    }
    List<Dependency> packages = new ArrayList<>(new LockOverlay(files).packages());
    packages.sort(
        Comparator.comparing(Dependency::path)
            .thenComparingInt(Dependency::line)
            .thenComparing(Dependency::purl));
    Set<DependencyEdge> edges =
        new TreeSet<>(Comparator.comparing(DependencyEdge::from).thenComparing(DependencyEdge::to));
    files.forEach(file -> edges.addAll(file.reading().edges()));
    return new DependencyGraph(packages, List.copyOf(edges), files);
  }
}
