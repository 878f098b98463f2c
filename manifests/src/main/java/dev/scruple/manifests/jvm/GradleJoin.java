// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Problem;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.graph.ManifestJoin;
import dev.scruple.manifests.graph.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins Gradle's files: values of {@code gradle.properties} and of build scripts count in their
 * folder and below, accessors are looked up in the version catalogues. A library of a catalogue is
 * shown where a build asks for it; of a catalogue that no build asks, all are shown.
 */
public final class GradleJoin implements ManifestJoin {
  private static final String CATALOG = ".versions.toml";
  private static final int MOST_PROBLEMS = 100;

  @Override
  public List<ManifestFile> join(List<ManifestFile> files) {
    Map<String, Map<String, String>> values = new HashMap<>();
    List<ManifestFile> catalogs = new ArrayList<>();
    for (ManifestFile file : files) {
      if (file.reading().detail().orElse(null) instanceof GradleBuild build) {
        values.computeIfAbsent(file.folder(), _ -> new HashMap<>()).putAll(build.values());
      } else if (file.reading().detail().orElse(null) instanceof VersionCatalog) {
        catalogs.add(file);
      }
    }
    Set<String> used = new HashSet<>();
    List<ManifestFile> joined = new ArrayList<>();
    for (ManifestFile file : files) {
      boolean asks =
          file.reading().detail().orElse(null) instanceof GradleBuild build
              && !build.asked().isEmpty();
      joined.add(asks ? joined(file, values, catalogs, used) : file);
    }
    return joined.stream().map(file -> used.contains(file.path()) ? plugins(file) : file).toList();
  }

  private static ManifestFile plugins(ManifestFile catalog) {
    return catalog.with(
        catalog
            .reading()
            .withPackages(
                catalog.reading().packages().stream()
                    .filter(each -> VersionCatalogReader.PLUGINS.equals(each.group()))
                    .toList()));
  }

  private static ManifestFile joined(
      ManifestFile file,
      Map<String, Map<String, String>> values,
      List<ManifestFile> catalogs,
      Set<String> used) {
    if (!(file.reading().detail().orElse(null) instanceof GradleBuild build)) {
      return file;
    }
    Map<String, VersionCatalog> near = new HashMap<>();
    Map<String, ManifestFile> files = nearest(file, catalogs);
    for (ManifestFile each : files.values()) {
      if (each.reading().detail().orElse(null) instanceof VersionCatalog catalog) {
        near.put(name(each), catalog);
      }
    }
    GradleResolver resolver = new GradleResolver(known(file, build, values), near);
    List<DeclaredPackage> packages = new ArrayList<>();
    ManifestReading reading = file.reading();
    List<Problem> problems = new ArrayList<>(reading.problems());
    for (GradleBuild.Asked each : build.asked()) {
      List<DeclaredPackage> found = resolver.packages(each);
      packages.addAll(found);
      if (each.form() == GradleBuild.Form.ACCESSOR && !found.isEmpty()) {
        ManifestFile catalog = files.get(GradleResolver.root(each.text()));
        if (catalog != null) {
          used.add(catalog.path());
        }
      }
      boolean open =
          found.isEmpty() || found.stream().anyMatch(it -> it.constraint().contains("$"));
      if (open && problems.size() < MOST_PROBLEMS) {
        problems.add(
            new Problem(
                "what a run of the build alone would tell: " + Shown.of(each.text()), each.line()));
      }
    }
    return file.with(reading.withPackages(packages).withProblems(problems));
  }

  /** Values of the folder and of those above, the nearest first, the script's own before all. */
  private static Map<String, String> known(
      ManifestFile file, GradleBuild build, Map<String, Map<String, String>> values) {
    Map<String, String> known = new HashMap<>(build.values());
    String folder = file.folder();
    while (true) {
      values.getOrDefault(folder, Map.of()).forEach(known::putIfAbsent);
      if (folder.isEmpty()) {
        return known;
      }
      folder = Paths.parent(folder);
    }
  }

  /** The catalogue of each name: of the nearest build above, else the first there is. */
  private static Map<String, ManifestFile> nearest(ManifestFile file, List<ManifestFile> catalogs) {
    Map<String, ManifestFile> nearest = new HashMap<>();
    for (ManifestFile each : catalogs) {
      nearest.merge(name(each), each, (a, b) -> depth(file, b) > depth(file, a) ? b : a);
    }
    return nearest;
  }

  private static int depth(ManifestFile file, ManifestFile catalog) {
    String build = Paths.parent(catalog.folder());
    return Paths.isWithin(file.path(), build) ? build.length() : -1;
  }

  private static String name(ManifestFile catalog) {
    String path = catalog.path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(CATALOG) ? file.substring(0, file.length() - CATALOG.length()) : file;
  }
}
