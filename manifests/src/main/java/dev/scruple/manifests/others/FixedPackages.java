// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The packages of one lock file, and which needs which by the names that the file itself uses. A
 * package of one version counts once, however often the file has it.
 */
final class FixedPackages {
  private final String format;
  private final Reading reading;
  private final Map<String, LockedPackage> packages = new LinkedHashMap<>();
  private final Map<String, String> purls = new HashMap<>();
  private final List<Map.Entry<String, String>> needs = new ArrayList<>();
  private final Set<String> direct = new HashSet<>();
  private boolean tellsDirect;

  FixedPackages(String format, Reading reading) {
    this.format = format;
    this.reading = reading;
  }

  /** A package of a registry. */
  static LockedPackage of(
      String ecosystem,
      String name,
      String version,
      DependencyScope scope,
      @Nullable Boolean direct,
      List<String> licenses,
      int line) {
    return new LockedPackage(
        Packages.purl(ecosystem, name, version.isEmpty() ? null : version),
        name,
        version,
        scope,
        direct,
        licenses,
        line);
  }

  /**
   * Adds a package.
   *
   * @param keys the names by which other entries may speak of it; the first one that took a name
   *     keeps it
   */
  void add(LockedPackage fixed, String... keys) {
    packages.putIfAbsent(fixed.purl() + '\n' + fixed.version(), fixed);
    for (String key : keys) {
      purls.putIfAbsent(key, fixed.purl());
    }
  }

  /** A package, by its package URL, needs what is known by a name. */
  void needs(String purl, String key) {
    needs.add(Map.entry(purl, key));
  }

  /** The project itself asks for what is known by a name. */
  void asksFor(String key) {
    direct.add(key);
  }

  /** The file tells what the project itself asks for, even if that is nothing. */
  void tellsDirect() {
    tellsDirect = true;
  }

  /** All was added. */
  void done() {
    Set<String> asked = new HashSet<>();
    for (String key : direct) {
      String purl = purls.get(key);
      if (purl != null) {
        asked.add(purl);
      }
    }
    for (LockedPackage each : packages.values()) {
      reading.add(tellsDirect ? directly(each, asked.contains(each.purl())) : each);
    }
    for (Map.Entry<String, String> need : needs) {
      String to = purls.get(need.getValue());
      if (to != null) {
        reading.edge(need.getKey(), to);
      }
    }
    reading.lock(format, packages.size());
  }

  private static LockedPackage directly(LockedPackage each, boolean isDirect) {
    return new LockedPackage(
        each.purl(),
        each.name(),
        each.version(),
        each.scope(),
        isDirect,
        each.licenses(),
        each.line());
  }
}
