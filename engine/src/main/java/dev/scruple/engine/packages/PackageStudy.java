// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.packages;

import dev.scruple.engine.inventory.Roots;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Problem;
import dev.scruple.manifests.graph.DependencyGraph;
import dev.scruple.manifests.graph.DependencyGraphs;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.model.Coverage;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.Mode;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.SnapshotFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The manifests and lock files of a snapshot, read whole and joined.
 *
 * @param graph what they say together
 * @param coverage which of them were read, and what in them was not
 */
public record PackageStudy(DependencyGraph graph, Coverage coverage) {
  /** The collector's name in coverage. */
  public static final String NAME = "packages";

  /** Reads all manifests and lock files of a snapshot. */
  public static PackageStudy of(Snapshot snapshot) {
    Roots roots =
        snapshot.kind() == TargetKind.ARCHIVE
            ? Roots.ofArchive(snapshot.files().stream().map(SnapshotFile::path).toList())
            : Roots.ofTree();
    List<ManifestFile> files = new ArrayList<>();
    List<Unexamined> gaps = new ArrayList<>();
    for (SnapshotFile file : snapshot.files()) {
      boolean readable = file.mode() == Mode.REGULAR || file.mode() == Mode.EXECUTABLE;
      if (readable && file.lfs() == null && Manifests.reads(roots.place(file.path()))) {
        read(file, roots.place(file.path()), files, gaps);
      }
    }
    DependencyGraph graph = DependencyGraphs.of(files, Manifests.joins());
    for (ManifestFile file : graph.files()) {
      for (Problem problem : file.reading().problems()) {
        String where = problem.line() == 0 ? "" : "line " + problem.line() + ": ";
        gaps.add(Unexamined.of(NAME, file.path(), where + problem.reason(), null));
      }
    }
    gaps.sort(Comparator.comparing(Unexamined::id));
    return new PackageStudy(
        graph, new Coverage(NAME, files.size(), gaps.stream().distinct().toList()));
  }

  private static void read(
      SnapshotFile file, String place, List<ManifestFile> files, List<Unexamined> gaps) {
    if (file.content().size() > Manifests.LARGEST) {
      gaps.add(
          Unexamined.of(
              NAME, file.path(), "larger than " + (Manifests.LARGEST >> 20) + " MiB", null));
      return;
    }
    try {
      ManifestReading reading =
          Manifests.read(place, file.content().head((int) file.content().size()));
      files.add(new ManifestFile(file.path(), reading));
    } catch (IOException e) {
      gaps.add(Unexamined.of(NAME, file.path(), "can't be read: " + e.getMessage(), null));
    }
  }
}
