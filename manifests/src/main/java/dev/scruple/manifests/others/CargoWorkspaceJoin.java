// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Problem;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.graph.ManifestJoin;
import dev.scruple.manifests.graph.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives members of a Cargo workspace what they inherit of the nearest {@code Cargo.toml} above them
 * that has a {@code [workspace]}, and leaves out dependencies on crates of the project itself.
 */
public final class CargoWorkspaceJoin implements ManifestJoin {
  @Override
  public List<ManifestFile> join(List<ManifestFile> files) {
    List<ManifestFile> roots = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (ManifestFile file : files) {
      if (file.reading().detail().orElse(null) instanceof CargoManifest manifest) {
        if (manifest.workspace() != null) {
          roots.add(file);
        }
        if (file.reading().name() != null) {
          own.add(file.reading().name());
        }
      }
    }
    return files.stream().map(file -> joined(file, roots, own)).toList();
  }

  private static ManifestFile joined(ManifestFile file, List<ManifestFile> roots, Set<String> own) {
    if (!(file.reading().detail().orElse(null) instanceof CargoManifest manifest)) {
      return file;
    }
    CargoManifest.Workspace workspace = workspace(file, roots);
    ManifestReading reading = file.reading();
    List<DeclaredPackage> packages = new ArrayList<>();
    for (DeclaredPackage each : reading.packages()) {
      String key = manifest.inherited().get(each.line());
      CargoManifest.Shared shared =
          key == null || workspace == null ? null : workspace.dependencies().get(key);
      boolean inFolder =
          manifest.ownFolders().contains(each.line()) || (shared != null && shared.isOwnFolder());
      String name = shared == null ? each.name() : shared.name();
      if (!inFolder || !own.contains(name)) {
        packages.add(shared == null ? each : given(each, shared));
      }
    }
    ManifestReading joined = reading.withPackages(packages);
    return file.with(workspace == null ? joined : inherited(joined, manifest, workspace));
  }

  private static CargoManifest.@Nullable Workspace workspace(
      ManifestFile file, List<ManifestFile> roots) {
    ManifestFile nearest = null;
    for (ManifestFile root : roots) {
      boolean fits = Paths.isWithin(file.path(), root.folder());
      if (fits && (nearest == null || root.folder().length() > nearest.folder().length())) {
        nearest = root;
      }
    }
    return nearest != null
            && nearest.reading().detail().orElse(null) instanceof CargoManifest manifest
        ? manifest.workspace()
        : null;
  }

  private static DeclaredPackage given(DeclaredPackage each, CargoManifest.Shared shared) {
    return Packages.declared(
        "cargo",
        shared.name(),
        ExactVersion.ofCargo(shared.constraint()),
        shared.constraint(),
        each.scope(),
        each.group(),
        each.marker(),
        each.line());
  }

  private static ManifestReading inherited(
      ManifestReading reading, CargoManifest manifest, CargoManifest.Workspace workspace) {
    boolean licensed = manifest.inheritsLicense() && !workspace.licenses().isEmpty();
    List<Problem> problems =
        licensed
            ? reading.problems().stream()
                .filter(it -> !it.reason().equals(CargoReader.LICENSE_ELSEWHERE))
                .toList()
            : reading.problems();
    boolean already = !reading.licenses().isEmpty();
    return new ManifestReading(
        reading.format(),
        reading.name(),
        manifest.inheritsVersion() ? workspace.version() : reading.version(),
        reading.parent(),
        licensed && !already ? workspace.licenses() : reading.licenses(),
        reading.packages(),
        reading.lock(),
        reading.locked(),
        reading.edges(),
        reading.links(),
        reading.detail(),
        problems);
  }
}
