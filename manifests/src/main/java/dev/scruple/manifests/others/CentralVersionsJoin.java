// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.graph.ManifestJoin;
import dev.scruple.manifests.graph.Paths;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gives MSBuild's package references the versions of the nearest {@code Directory.Packages.props}
 * in their folder or above it, as NuGet's central package management does.
 */
public final class CentralVersionsJoin implements ManifestJoin {
  private static final String NAME = "Directory.Packages.props";

  @Override
  public List<ManifestFile> join(List<ManifestFile> files) {
    List<ManifestFile> central =
        files.stream()
            .filter(it -> it.path().equals(NAME) || it.path().endsWith("/" + NAME))
            .toList();
    return central.isEmpty()
        ? files
        : files.stream().map(file -> joined(file, nearest(file, central))).toList();
  }

  private static @Nullable CentralVersions nearest(ManifestFile file, List<ManifestFile> central) {
    ManifestFile nearest = null;
    for (ManifestFile each : central) {
      boolean fits = Paths.isWithin(file.path(), each.folder());
      if (fits && (nearest == null || each.folder().length() > nearest.folder().length())) {
        nearest = each;
      }
    }
    return nearest != null
            && nearest.reading().detail().orElse(null) instanceof CentralVersions versions
        ? versions
        : null;
  }

  private static ManifestFile joined(ManifestFile file, @Nullable CentralVersions central) {
    boolean isProject = file.reading().detail().orElse(null) instanceof CentralVersions;
    if (central == null || !isProject) {
      return file;
    }
    List<DeclaredPackage> packages =
        file.reading().packages().stream().map(it -> given(it, central)).toList();
    return file.with(file.reading().withPackages(packages));
  }

  private static DeclaredPackage given(DeclaredPackage declared, CentralVersions central) {
    String version = central.versions().get(declared.name().toLowerCase(Locale.ROOT));
    if (version == null || !declared.constraint().isEmpty()) {
      return declared;
    }
    String exact = MsBuildReader.exact(version);
    return declared.withVersion(Packages.purl("nuget", declared.name(), exact), exact, version);
  }
}
