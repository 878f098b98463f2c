// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.graph.ManifestJoin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out the Go modules that stand in folders of the project: a module of the same project that
 * a {@code replace} takes from its folder is none that it stands on.
 */
public final class GoWorkspaceJoin implements ManifestJoin {
  private static final String FROM_FOLDER = "=> ";

  @Override
  public List<ManifestFile> join(List<ManifestFile> files) {
    Set<String> own = new HashSet<>();
    for (ManifestFile file : files) {
      String name = file.reading().name();
      if (name != null && (file.path().equals("go.mod") || file.path().endsWith("/go.mod"))) {
        own.add(name);
      }
    }
    return own.isEmpty() ? files : files.stream().map(file -> joined(file, own)).toList();
  }

  private static ManifestFile joined(ManifestFile file, Set<String> own) {
    List<DeclaredPackage> packages =
        file.reading().packages().stream().filter(each -> !isOwn(each, own)).toList();
    return packages.size() == file.reading().packages().size()
        ? file
        : file.with(file.reading().withPackages(packages));
  }

  private static boolean isOwn(DeclaredPackage each, Set<String> own) {
    return each.ecosystem().equals("golang")
        && each.constraint().startsWith(FROM_FOLDER)
        && own.contains(each.name());
  }
}
