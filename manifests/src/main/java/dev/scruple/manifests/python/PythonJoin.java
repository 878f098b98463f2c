// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Problem;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.graph.ManifestJoin;
import dev.scruple.manifests.graph.Paths;
import dev.scruple.manifests.install.Installs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Python's manifests give to each other: files included by {@code -r} or by a build, and
 * constraints.
 *
 * <p>A file whose own name says nothing of its purpose is needed for what those that include it are
 * for, the mildest of them all. Where a constraint allows one version, it is that of the packages
 * of the files that name the constraints, and of the files that these include. Loops of files cost
 * nothing: each file is looked at once. The project's own package, which documents and scripts
 * install, is left out of these.
 */
public final class PythonJoin implements ManifestJoin {
  private static final Pattern PLAIN =
      Pattern.compile(
          "requirements\\.(?:txt|in)|(?:requirements[-_.])?(?:base|core|common|main|default|prod"
              + "|production|runtime|install)(?:[-_.]requirements)?\\.(?:txt|in)");

  @Override
  public List<ManifestFile> join(List<ManifestFile> files) {
    Map<String, ManifestFile> byPath = new TreeMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    Map<String, DependencyScope> scopes = scopes(files, byPath);
    Map<String, Map<String, DeclaredPackage>> constraints = constraints(files, byPath);
    List<ManifestFile> joined = new ArrayList<>();
    for (ManifestFile file : files) {
      ManifestReading reading = file.reading();
      List<Problem> problems = left(file, byPath);
      if (problems.size() < reading.problems().size()) {
        reading = reading.withProblems(problems);
      }
      DependencyScope scope = scopes.get(file.path());
      Map<String, DeclaredPackage> allowed = constraints.getOrDefault(file.path(), Map.of());
      Set<String> own = Installs.reads(file.path()) ? own(file, files) : Set.of();
      if (scope != null || !allowed.isEmpty() || !own.isEmpty()) {
        List<DeclaredPackage> packages = new ArrayList<>();
        for (DeclaredPackage each : reading.packages()) {
          if (!own.contains(MarkerEnvironment.normalised(each.name()))) {
            packages.add(constrained(scope == null ? each : each.withScope(scope), allowed));
          }
        }
        reading = reading.withPackages(packages);
      }
      joined.add(file.with(reading));
    }
    return joined;
  }

  /** The problem of a link; it goes where the file is read. */
  static String unread(String by, String path) {
    return "the file named by " + by + " was not followed: " + Shown.of(path);
  }

  private static Optional<ManifestFile> target(
      ManifestFile file, ManifestLink link, Map<String, ManifestFile> byPath) {
    Optional<ManifestFile> near = at(file.folder(), link, byPath);
    // Workflows and container builds mostly run in the project's own folder.
    return near.isEmpty() && Installs.reads(file.path()) ? at("", link, byPath) : near;
  }

  private static Optional<ManifestFile> at(
      String folder, ManifestLink link, Map<String, ManifestFile> byPath) {
    return Paths.resolve(folder, link.path())
        .flatMap(path -> Optional.ofNullable(byPath.get(path)));
  }

  private static List<Problem> left(ManifestFile file, Map<String, ManifestFile> byPath) {
    Set<Problem> closed = new HashSet<>();
    for (ManifestLink link : file.reading().links()) {
      if (target(file, link, byPath).isPresent()) {
        String end = " was not followed: " + Shown.of(link.path());
        file.reading().problems().stream()
            .filter(it -> it.line() == link.line() && it.reason().endsWith(end))
            .forEach(closed::add);
      }
    }
    return file.reading().problems().stream().filter(it -> !closed.contains(it)).toList();
  }

  /** A document tells how to install the project that it is of: that is none it stands on. */
  private static Set<String> own(ManifestFile file, List<ManifestFile> files) {
    Set<String> names = new HashSet<>();
    for (ManifestFile manifest : files) {
      String name = manifest.reading().name();
      boolean ofProject = isPython(manifest) && !isRequirements(manifest);
      if (name != null && ofProject && Paths.isWithin(file.path(), manifest.folder())) {
        names.add(MarkerEnvironment.normalised(name));
      }
    }
    return names;
  }

  /** The purposes of files that only others include. */
  private static Map<String, DependencyScope> scopes(
      List<ManifestFile> files, Map<String, ManifestFile> byPath) {
    Map<DependencyScope, Set<String>> roots = new EnumMap<>(DependencyScope.class);
    Set<String> included = new HashSet<>();
    for (ManifestFile file : files) {
      for (ManifestLink link : file.reading().links()) {
        Optional<ManifestFile> target =
            link.kind() == ManifestLink.Kind.INCLUDES && isPython(file)
                ? target(file, link, byPath)
                : Optional.empty();
        if (target.isPresent()) {
          boolean plain = PLAIN.matcher(name(target.get().path())).matches();
          boolean byBuild = !isRequirements(file);
          if (byBuild || !plain) {
            included.add(target.get().path());
            roots.computeIfAbsent(link.scope(), _ -> new HashSet<>()).add(target.get().path());
          }
        }
      }
    }
    Map<String, DependencyScope> scopes = new HashMap<>();
    for (DependencyScope scope : DependencyScope.values()) {
      roots.getOrDefault(scope, Set.of()).forEach(path -> scopes.putIfAbsent(path, scope));
    }
    scopes.keySet().retainAll(included);
    return scopes;
  }

  /** What constraints allow of the packages of a file, by their names. */
  private static Map<String, Map<String, DeclaredPackage>> constraints(
      List<ManifestFile> files, Map<String, ManifestFile> byPath) {
    Map<String, Map<String, DeclaredPackage>> all = new HashMap<>();
    for (ManifestFile file : files) {
      Map<String, DeclaredPackage> allowed = allowed(file, byPath);
      if (!allowed.isEmpty()) {
        for (String path : included(file, byPath)) {
          all.computeIfAbsent(path, _ -> new HashMap<>()).putAll(allowed);
        }
      }
    }
    return all;
  }

  private static Map<String, DeclaredPackage> allowed(
      ManifestFile file, Map<String, ManifestFile> byPath) {
    Map<String, DeclaredPackage> allowed = new HashMap<>();
    for (ManifestLink link : file.reading().links()) {
      if (link.kind() == ManifestLink.Kind.CONSTRAINS) {
        target(file, link, byPath).stream()
            .flatMap(it -> constraintsOf(it.reading()).stream())
            .forEach(it -> allowed.put(MarkerEnvironment.normalised(it.name()), it));
      }
    }
    return allowed;
  }

  /** Any requirements file may be named as a constraint. */
  private static List<DeclaredPackage> constraintsOf(ManifestReading reading) {
    return reading.detail().orElse(null) instanceof PythonConstraints constraints
        ? constraints.allowed()
        : reading.packages();
  }

  /** A file and those that it includes, however far. */
  private static Set<String> included(ManifestFile file, Map<String, ManifestFile> byPath) {
    Set<String> seen = new HashSet<>(Set.of(file.path()));
    Deque<ManifestFile> open = new ArrayDeque<>(List.of(file));
    while (!open.isEmpty()) {
      ManifestFile next = open.remove();
      for (ManifestLink link : next.reading().links()) {
        target(next, link, byPath)
            .filter(_ -> link.kind() == ManifestLink.Kind.INCLUDES)
            .filter(it -> seen.add(it.path()))
            .ifPresent(open::add);
      }
    }
    return seen;
  }

  private static DeclaredPackage constrained(
      DeclaredPackage declared, Map<String, DeclaredPackage> allowed) {
    DeclaredPackage constraint = allowed.get(MarkerEnvironment.normalised(declared.name()));
    @Nullable String version = constraint == null ? null : constraint.version();
    if (constraint == null
        || declared.version() != null
        || constraint.marker() != null
        || !declared.ecosystem().equals(constraint.ecosystem())) {
      return declared;
    }
    String both =
        declared.constraint().isEmpty() || constraint.constraint().isEmpty()
            ? declared.constraint() + constraint.constraint()
            : declared.constraint() + "," + constraint.constraint();
    String purl =
        version == null
            ? declared.purl()
            : Packages.purl(declared.ecosystem(), declared.name(), version);
    return declared.withVersion(purl, version, both);
  }

  private static boolean isRequirements(ManifestFile file) {
    String name = name(file.path());
    return name.endsWith(".txt") || name.endsWith(".in");
  }

  private static boolean isPython(ManifestFile file) {
    String name = name(file.path());
    return isRequirements(file)
        || name.equals("setup.py")
        || name.equals("setup.cfg")
        || name.equals("pyproject.toml");
  }

  private static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
  }
}
