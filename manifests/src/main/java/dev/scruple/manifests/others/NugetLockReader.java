// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what NuGet has resolved: {@code packages.lock.json}, {@code project.assets.json} and {@code
 * *.deps.json}. Entries of the type {@code project} are the project's own.
 */
final class NugetLockReader {
  private NugetLockReader() {}

  /** {@code dependencies} by framework, then by name. */
  static void lock(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    FixedPackages fixed = new FixedPackages("packages.lock.json", reading);
    for (Map.Entry<String, Node> framework : entries(document, "dependencies")) {
      if (!(framework.getValue() instanceof Table packages)) {
        continue;
      }
      for (Map.Entry<String, Node> each : packages.entries().entrySet()) {
        if (each.getValue() instanceof Table details) {
          locked(framework.getKey(), each.getKey(), details, fixed);
        }
      }
    }
    fixed.done();
  }

  private static void locked(String framework, String name, Table details, FixedPackages fixed) {
    String type = details.string("type");
    String version = details.string("resolved");
    if (version == null || "Project".equals(type)) {
      return;
    }
    LockedPackage locked =
        FixedPackages.of(
            "nuget",
            name,
            version,
            DependencyScope.RUNTIME,
            "Direct".equals(type),
            List.of(),
            details.line());
    fixed.add(locked, key(framework, name));
    needs(locked, framework, details, fixed);
  }

  /** {@code targets} by framework, then by name and version. */
  static void assets(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    FixedPackages fixed = new FixedPackages("project.assets.json", reading);
    for (Map.Entry<String, Node> framework : entries(document, "targets")) {
      if (framework.getValue() instanceof Table packages) {
        targets(framework.getKey(), packages, fixed, null);
      }
    }
    for (Map.Entry<String, Node> framework : entries(document, "project", "frameworks")) {
      fixed.tellsDirect();
      if (framework.getValue() instanceof Table details) {
        for (Map.Entry<String, Node> asked : entries(details, "dependencies")) {
          fixed.asksFor(key("", asked.getKey()));
        }
      }
    }
    fixed.done();
  }

  /** The libraries that lie beside a program; its targets tell which needs which. */
  static void deps(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    Table libraries = document.table("libraries").orElse(null);
    FixedPackages fixed = new FixedPackages("deps.json", reading);
    if (libraries == null) {
      reading.problem("no libraries", 0);
      libraries = new Table(1);
    }
    for (Map.Entry<String, Node> framework : entries(document, "targets")) {
      if (framework.getValue() instanceof Table packages) {
        targets(framework.getKey(), packages, fixed, libraries);
      }
    }
    fixed.done();
  }

  /**
   * Packages of one framework.
   *
   * @param libraries where the types of packages stand; null where their own entries have them
   */
  private static void targets(
      String framework, Table packages, FixedPackages fixed, @Nullable Table libraries) {
    for (Map.Entry<String, Node> each : packages.entries().entrySet()) {
      int slash = each.getKey().lastIndexOf('/');
      if (slash <= 0 || !(each.getValue() instanceof Table details)) {
        continue;
      }
      String name = each.getKey().substring(0, slash);
      Table typed = libraries == null ? details : libraries.table(each.getKey()).orElse(details);
      if ("project".equals(typed.string("type"))) {
        ownNeeds(framework, details, fixed, libraries != null);
        continue;
      }
      LockedPackage locked =
          FixedPackages.of(
              "nuget",
              name,
              each.getKey().substring(slash + 1),
              DependencyScope.RUNTIME,
              null,
              List.of(),
              details.line());
      fixed.add(locked, key(framework, name), key("", name));
      needs(locked, framework, details, fixed);
    }
  }

  private static void ownNeeds(
      String framework, Table details, FixedPackages fixed, boolean tellsDirect) {
    if (tellsDirect) {
      fixed.tellsDirect();
      for (Map.Entry<String, Node> needed : entries(details, "dependencies")) {
        fixed.asksFor(key(framework, needed.getKey()));
      }
    }
  }

  private static void needs(
      LockedPackage locked, String framework, Table details, FixedPackages fixed) {
    for (Map.Entry<String, Node> needed : entries(details, "dependencies")) {
      fixed.needs(locked.purl(), key(framework, needed.getKey()));
    }
  }

  private static String key(String framework, String name) {
    return framework + "\n" + name.toLowerCase(Locale.ROOT);
  }

  private static List<Map.Entry<String, Node>> entries(Table table, String... path) {
    return table.table(path).map(it -> List.copyOf(it.entries().entrySet())).orElse(List.of());
  }
}
