// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The packages of a lock file until all are known; then which needs which is said by their package
 * URLs. Of a name with several versions, each that a need may mean is taken.
 */
final class LockList {
  private final String format;
  private final String ecosystem;
  private final Reading reading;
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private int size;

  LockList(String format, String ecosystem, Reading reading) {
    this.format = format;
    this.ecosystem = ecosystem;
    this.reading = reading;
  }

  /** What one package needs. */
  record Need(String name, @Nullable String version) {}

  /**
   * A package.
   *
   * @param version empty where a path alone fixes it
   * @param direct null where the file doesn't tell
   */
  record Entry(
      String name,
      String version,
      DependencyScope scope,
      @Nullable Boolean direct,
      List<String> licenses,
      List<Need> needs,
      int line) {
    Entry {
      licenses = List.copyOf(licenses);
      needs = List.copyOf(needs);
    }
  }

  void add(Entry entry) {
    entries.add(entry);
    byName
        .computeIfAbsent(MarkerEnvironment.normalised(entry.name()), _ -> new ArrayList<>())
        .add(entry);
  }

  /** How many packages it has handed on. */
  int size() {
    return size;
  }

  /** Hands all on; a package that stands there for several platforms counts once. */
  void report() {
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (seen.add(purl(entry))) {
        reading.add(
            new LockedPackage(
                purl(entry),
                entry.name(),
                entry.version(),
                entry.scope(),
                entry.direct(),
                entry.licenses(),
                entry.line()));
      }
      for (Need need : entry.needs()) {
        for (Entry needed :
            byName.getOrDefault(MarkerEnvironment.normalised(need.name()), List.of())) {
          if (need.version() == null || need.version().equals(needed.version())) {
            reading.edge(purl(entry), purl(needed));
          }
        }
      }
    }
    size = seen.size();
    reading.lock(format, size);
  }

  private String purl(Entry entry) {
    return Packages.purl(
        ecosystem, entry.name(), entry.version().isEmpty() ? null : entry.version());
  }

  /** The mildest purpose of groups; runtime where none is named. */
  static DependencyScope scope(List<String> groups) {
    DependencyScope mildest = null;
    for (String group : groups) {
      DependencyScope scope =
          group.equals("main") || group.equals("default")
              ? DependencyScope.RUNTIME
              : DependencyScope.ofGroup(group, DependencyScope.DEVELOPMENT);
      mildest = mildest == null || scope.compareTo(mildest) < 0 ? scope : mildest;
    }
    return mildest == null ? DependencyScope.RUNTIME : mildest;
  }
}
