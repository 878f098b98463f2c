// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.graph;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyEdge;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays lock files over the manifests that they speak for. */
final class LockOverlay {
  private final List<ManifestFile> files;
  private final List<ManifestFile> locks;
  private final Set<String> own = new HashSet<>();

  LockOverlay(List<ManifestFile> files) {
    this.files = files;
    locks = files.stream().filter(file -> !file.reading().locked().isEmpty()).toList();
    files.forEach(
        file -> {
          String name = file.reading().name();
          if (name != null && file.reading().lock().isEmpty()) {
            own.add(name);
          }
        });
  }

  /** Declared packages with the version that a lock file fixes, and those that only locks name. */
  List<Dependency> packages() {
    List<Dependency> packages = new ArrayList<>();
    Map<ManifestFile, Set<LockedPackage>> asked = new HashMap<>();
    Map<ManifestFile, Map<String, List<LockedPackage>>> byName = new HashMap<>();
    locks.forEach(lock -> byName.put(lock, byName(lock)));
    for (ManifestFile file : files) {
      for (DeclaredPackage each : file.reading().packages()) {
        if (isOwn(each)) {
          continue;
        }
        ManifestFile lock = lockOf(file, each.ecosystem()).orElse(null);
        LockedPackage fixed = lock == null ? null : fixed(each, byName.get(lock));
        if (fixed != null) {
          asked.computeIfAbsent(lock, _ -> new HashSet<>()).add(fixed);
        }
        packages.add(declared(file, each, lock, fixed));
      }
    }
    for (ManifestFile lock : locks) {
      Set<LockedPackage> direct = asked.getOrDefault(lock, Set.of());
      Map<String, DependencyScope> scopes = scopes(lock, packages);
      for (LockedPackage each : lock.reading().locked()) {
        if (!direct.contains(each)) {
          packages.add(locked(lock, each, scopes));
        }
      }
    }
    return packages;
  }

  /** A module of the project itself is none that it stands on. */
  private boolean isOwn(DeclaredPackage declared) {
    return own.contains(declared.name()) && declared.ecosystem().equals("maven");
  }

  /** The nearest lock file of an ecosystem in a manifest's folder or above it. */
  private Optional<ManifestFile> lockOf(ManifestFile manifest, String ecosystem) {
    if (!manifest.reading().locked().isEmpty()) {
      return Optional.of(manifest);
    }
    ManifestFile nearest = null;
    for (ManifestFile lock : locks) {
      boolean fits =
          Paths.isWithin(manifest.path(), lock.folder())
              && lock.reading().locked().getFirst().purl().startsWith("pkg:" + ecosystem + "/");
      if (fits && (nearest == null || lock.folder().length() > nearest.folder().length())) {
        nearest = lock;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static Map<String, List<LockedPackage>> byName(ManifestFile lock) {
    Map<String, List<LockedPackage>> byName = new HashMap<>();
    for (LockedPackage each : lock.reading().locked()) {
      byName.computeIfAbsent(unversioned(each.purl()), _ -> new ArrayList<>()).add(each);
    }
    return byName;
  }

  /**
   * Of several versions in a lock file, the very one that is declared, the one that the file itself
   * calls direct, or one alone.
   */
  private static @Nullable LockedPackage fixed(
      DeclaredPackage declared, @Nullable Map<String, List<LockedPackage>> byName) {
    if (byName == null) {
      return null;
    }
    List<LockedPackage> found = byName.getOrDefault(unversioned(declared.purl()), List.of());
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<LockedPackage> same =
        found.stream().filter(each -> each.version().equals(declared.version())).toList();
    if (same.size() == 1) {
      return same.getFirst();
    }
    List<LockedPackage> direct =
        found.stream().filter(each -> Boolean.TRUE.equals(each.direct())).toList();
    return direct.size() == 1 ? direct.getFirst() : null;
  }

  private static Dependency declared(
      ManifestFile file,
      DeclaredPackage declared,
      @Nullable ManifestFile lock,
      @Nullable LockedPackage fixed) {
    return new Dependency(
        fixed == null ? declared.purl() : fixed.purl(),
        declared.name(),
        fixed == null ? declared.version() : fixed.version(),
        declared.constraint(),
        declared.scope(),
        true,
        declared.group(),
        declared.marker(),
        fixed == null ? List.of() : fixed.licenses(),
        file.path(),
        declared.line(),
        fixed == null || lock == null ? null : lock.path(),
        fixed == null ? 0 : fixed.line());
  }

  private static Dependency locked(
      ManifestFile lock, LockedPackage each, Map<String, DependencyScope> scopes) {
    return new Dependency(
        each.purl(),
        each.name(),
        each.version().isEmpty() ? null : each.version(),
        null,
        each.scope() == DependencyScope.RUNTIME
            ? scopes.getOrDefault(each.purl(), DependencyScope.RUNTIME)
            : each.scope(),
        Boolean.TRUE.equals(each.direct()),
        null,
        null,
        each.licenses(),
        lock.path(),
        each.line(),
        lock.path(),
        each.line());
  }

  /**
   * What the packages of a lock file are needed for, after those that manifests ask for: the
   * mildest purpose of all that need one. Empty where the lock file holds no graph.
   */
  private static Map<String, DependencyScope> scopes(
      ManifestFile lock, Collection<Dependency> asked) {
    Map<String, List<String>> needs = new HashMap<>();
    for (DependencyEdge edge : lock.reading().edges()) {
      needs.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
    }
    Map<String, DependencyScope> scopes = new HashMap<>();
    if (needs.isEmpty()) {
      return scopes;
    }
    for (DependencyScope scope : DependencyScope.values()) {
      Deque<String> open = new ArrayDeque<>();
      asked.stream()
          .filter(each -> lock.path().equals(each.lockPath()) && each.scope() == scope)
          .forEach(each -> open.add(each.purl()));
      while (!open.isEmpty()) {
        String purl = open.remove();
        if (scopes.putIfAbsent(purl, scope) == null) {
          open.addAll(needs.getOrDefault(purl, List.of()));
        }
      }
    }
    return scopes;
  }

  private static String unversioned(String purl) {
    int end = purl.indexOf('?');
    String bare = end < 0 ? purl : purl.substring(0, end);
    int at = bare.lastIndexOf('@');
    return at > bare.lastIndexOf('/') ? bare.substring(0, at) : bare;
  }
}
