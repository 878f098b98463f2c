// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The packages of a lock file and how they need each other. A package that is installed in several
 * places, or for several sets of peers, counts once, for the mildest of its purposes; two that come
 * from other sources than a registry are two.
 */
final class LockGraph {
  private final Map<String, Locked> packages = new LinkedHashMap<>();
  private final Map<String, String> importers = new HashMap<>();
  private boolean rooted;

  /** What a lock file says of a package. */
  record Locked(
      String key,
      String ecosystem,
      String name,
      String version,
      @Nullable DependencyScope scope,
      List<String> licenses,
      int line,
      Set<String> needs,
      Set<String> mayUse,
      Map<DependencyScope, Boolean> roots) {}

  /**
   * Takes a package.
   *
   * @param source where it comes from, if not from a registry: an address or a path; or empty
   * @param scope what the file says that it is needed for; null where it doesn't say
   * @return the key to name it by
   */
  String add(
      String ecosystem,
      String name,
      String version,
      String source,
      @Nullable DependencyScope scope,
      List<String> licenses,
      int line) {
    String key = ecosystem + ' ' + name + '@' + version + ' ' + source;
    packages.merge(
        key,
        new Locked(
            key,
            ecosystem,
            name,
            version,
            scope,
            licenses,
            line,
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new HashMap<>()),
        (first, second) -> mildest(first, second.scope));
    return key;
  }

  private static Locked mildest(Locked first, @Nullable DependencyScope scope) {
    boolean keeps = first.scope == null || (scope != null && first.scope.compareTo(scope) <= 0);
    return keeps
        ? first
        : new Locked(
            first.key,
            first.ecosystem,
            first.name,
            first.version,
            scope,
            first.licenses,
            first.line,
            first.needs,
            first.mayUse,
            first.roots);
  }

  /**
   * The project itself asks for a package.
   *
   * @param folder the folder of the member that asks
   */
  void root(String key, DependencyScope scope, String folder) {
    rooted = true;
    Locked locked = packages.get(key);
    if (locked != null) {
      locked.roots.put(scope, true);
      importers.merge(
          Importers.key(folder, locked.name),
          locked.version,
          (first, second) -> first.equals(second) ? first : "");
    }
  }

  /** The file tells what the project itself asks for, which may be nothing. */
  void tellsRoots() {
    rooted = true;
  }

  /** A package needs another one, or uses it where it is there. */
  void edge(String from, String to, boolean optional) {
    Locked locked = packages.get(from);
    if (locked != null && !from.equals(to)) {
      (optional ? locked.mayUse : locked.needs).add(to);
    }
  }

  /** All into the reading. */
  void report(String format, Reading reading) {
    Map<String, DependencyScope> reached = reached();
    reading.lock(format, packages.size());
    if (!importers.isEmpty()) {
      reading.detail(new Importers(importers));
    }
    for (Locked each : packages.values()) {
      DependencyScope scope =
          each.scope == null ? reached.getOrDefault(each.key, DependencyScope.RUNTIME) : each.scope;
      reading.add(
          new LockedPackage(
              purl(each),
              each.name,
              each.version,
              scope,
              rooted ? !each.roots.isEmpty() : null,
              each.licenses,
              each.line));
      each.needs.forEach(to -> edge(each, to, reading));
      each.mayUse.forEach(to -> edge(each, to, reading));
    }
  }

  private void edge(Locked from, String to, Reading reading) {
    Locked other = packages.get(to);
    if (other != null) {
      reading.edge(purl(from), purl(other));
    }
  }

  private static String purl(Locked each) {
    return Packages.purl(each.ecosystem, each.name, each.version.isEmpty() ? null : each.version);
  }

  /** What packages are needed for after the purposes of the roots: the mildest of each. */
  private Map<String, DependencyScope> reached() {
    Map<String, DependencyScope> reached = new HashMap<>();
    Deque<String> left = new ArrayDeque<>();
    for (DependencyScope scope : DependencyScope.values()) {
      Deque<String> open = new ArrayDeque<>();
      packages.values().stream()
          .filter(each -> each.roots.containsKey(scope))
          .forEach(each -> open.add(each.key));
      if (scope == DependencyScope.OPTIONAL) {
        open.addAll(left);
      }
      while (!open.isEmpty()) {
        String key = open.remove();
        Locked each = packages.get(key);
        if (each != null && reached.putIfAbsent(key, scope) == null) {
          open.addAll(each.needs);
          (scope == DependencyScope.RUNTIME ? left : open).addAll(each.mayUse);
        }
      }
    }
    return reached;
  }
}
