// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Problem;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.graph.ManifestJoin;
import dev.scruple.manifests.graph.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the manifests of JavaScript: members of a workspace are the project itself and no packages
 * that it stands on and get the versions that the lock file fixes for each, ranges come from the
 * workspace's catalogues, and {@code npm-shrinkwrap.json} stands in for the {@code
 * package-lock.json} beside it, as npm has it.
 */
public final class NpmJoin implements ManifestJoin {
  @Override
  public List<ManifestFile> join(List<ManifestFile> files) {
    List<Workspace> workspaces =
        files.stream()
            .filter(NpmJoin::isWorkspace)
            .map(file -> Workspace.of(file, files))
            .sorted(Comparator.comparingInt((Workspace it) -> it.folder.length()).reversed())
            .toList();
    Map<String, Importers> locks = new HashMap<>();
    Set<String> folders = new HashSet<>();
    Set<String> shrinkwrapped = new HashSet<>();
    for (ManifestFile file : files) {
      if (file.reading().detail().orElse(null) instanceof Importers importers) {
        locks.putIfAbsent(file.folder(), importers);
      }
      if (isPackageJson(file)) {
        folders.add(file.folder());
      }
      if (file.path().equals(in(file.folder(), "npm-shrinkwrap.json"))) {
        shrinkwrapped.add(in(file.folder(), "package-lock.json"));
      }
    }
    return files.stream()
        .map(
            file -> {
              if (shrinkwrapped.contains(file.path())) {
                return file.with(unlocked(file.reading()));
              }
              return isPackageJson(file) ? joined(file, workspaces, folders, locks) : file;
            })
        .toList();
  }

  private static String in(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static boolean isPackageJson(ManifestFile file) {
    return file.path().equals(in(file.folder(), "package.json"));
  }

  private static boolean isWorkspace(ManifestFile file) {
    boolean ofPnpm = file.path().equals(in(file.folder(), "pnpm-workspace.yaml"));
    return ofPnpm || (isPackageJson(file) && !file.reading().links().isEmpty());
  }

  private static ManifestReading unlocked(ManifestReading reading) {
    return new ManifestReading(
        reading.format(),
        reading.name(),
        reading.version(),
        reading.parent(),
        reading.licenses(),
        reading.packages(),
        reading.lock(),
        List.of(),
        List.of(),
        reading.links(),
        reading.detail(),
        reading.problems());
  }

  private static ManifestFile joined(
      ManifestFile file,
      List<Workspace> workspaces,
      Set<String> folders,
      Map<String, Importers> locks) {
    List<Workspace> own = workspaces.stream().filter(it -> it.holds(file)).toList();
    List<DeclaredPackage> packages = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(file.reading().problems());
    for (DeclaredPackage each : file.reading().packages()) {
      if (isOwn(each, file, own, folders)) {
        continue;
      }
      DeclaredPackage found = ofCatalog(each, own);
      if (Catalogs.isAsked(found.constraint())) {
        problems.add(
            new Problem(
                "no catalogue among these files gives the range of " + each.name(), each.line()));
      }
      packages.add(fixed(found, file, locks));
    }
    return file.with(file.reading().withPackages(packages).withProblems(problems));
  }

  /** With the version that the nearest lock file fixes for the very folder that asks. */
  private static DeclaredPackage fixed(
      DeclaredPackage declared, ManifestFile file, Map<String, Importers> locks) {
    String folder = file.folder();
    while (!locks.containsKey(folder) && !folder.isEmpty()) {
      folder = Paths.parent(folder);
    }
    Importers lock = locks.get(folder);
    int cut = folder.isEmpty() ? 0 : Math.min(folder.length() + 1, file.folder().length());
    String version =
        lock == null
            ? null
            : lock.versions().get(Importers.key(file.folder().substring(cut), declared.name()));
    return version == null || version.isEmpty()
        ? declared
        : declared.withVersion(
            Packages.purl("npm", declared.name(), version), version, declared.constraint());
  }

  private static boolean isOwn(
      DeclaredPackage declared, ManifestFile file, List<Workspace> own, Set<String> folders) {
    String asked = declared.constraint();
    Specifier specifier = new Specifier(declared.name(), asked);
    if (asked.startsWith("workspace:")) {
      return true;
    }
    if (specifier.isLocal()) {
      String folder = asked.substring(asked.indexOf(':') + 1);
      return Paths.resolve(file.folder(), folder).filter(folders::contains).isPresent();
    }
    return own.stream().anyMatch(it -> it.names.contains(declared.name()))
        && !asked.startsWith("npm:");
  }

  private static DeclaredPackage ofCatalog(DeclaredPackage declared, List<Workspace> own) {
    if (!Catalogs.isAsked(declared.constraint())) {
      return declared;
    }
    for (Workspace each : own) {
      String range =
          each.catalogs.map(it -> it.range(declared.name(), declared.constraint())).orElse(null);
      if (range != null) {
        String version = ExactVersion.ofNpm(range);
        return declared.withVersion(Packages.purl("npm", declared.name(), version), version, range);
      }
    }
    return declared;
  }

  /** A workspace: its folder, the folders of its members, their names, and its catalogues. */
  private record Workspace(
      String folder, Set<String> members, Set<String> names, Optional<Catalogs> catalogs) {

    static Workspace of(ManifestFile root, List<ManifestFile> files) {
      List<String> patterns =
          root.reading().links().stream()
              .filter(link -> link.kind() == ManifestLink.Kind.MEMBERS)
              .map(ManifestLink::path)
              .limit(1000)
              .toList();
      Set<String> members = new HashSet<>();
      Set<String> names = new HashSet<>();
      for (ManifestFile file : files) {
        if (isPackageJson(file) && Paths.isWithin(file.path(), root.folder())) {
          int cut = root.folder().isEmpty() ? 0 : root.folder().length() + 1;
          boolean isRoot = file.folder().equals(root.folder());
          if (isRoot || Globs.matches(patterns, file.folder().substring(cut))) {
            members.add(file.folder());
            String name = file.reading().name();
            if (name != null) {
              names.add(name);
            }
          }
        }
      }
      Optional<Catalogs> catalogs =
          root.reading().detail().filter(Catalogs.class::isInstance).map(Catalogs.class::cast);
      return new Workspace(root.folder(), members, names, catalogs);
    }

    boolean holds(ManifestFile file) {
      return members.contains(file.folder());
    }
  }
}
