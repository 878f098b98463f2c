// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code package-lock.json} and {@code npm-shrinkwrap.json} of versions 1 to 3 after npm's
 * documentation of the format. Which of several installed packages another one gets is found as
 * Node.js finds it: in {@code node_modules} of its own folder, then of each folder above.
 */
public final class NpmLockReader implements ManifestReader {
  private static final String NODE_MODULES = "node_modules/";
  private static final int LONGEST_PATH = 2000;

  /** Folders looked into for what packages need; a hundred times those of a large lock file. */
  private static final int MOST_LOOKS = 10_000_000;

  @Override
  public void read(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    reading.name(document.string("name"));
    reading.version(document.string("version"));
    Map<String, Table> installed = new LinkedHashMap<>();
    Table packages = document.table("packages").orElse(new Table(1));
    boolean flat = !packages.keys().isEmpty();
    if (flat) {
      packages.entries().forEach((path, node) -> keep(path, node, installed, reading));
    } else {
      nested("", document, installed, reading);
    }
    new Lock(installed, flat).report(reading);
  }

  private static void keep(String path, Node node, Map<String, Table> installed, Reading reading) {
    if (path.length() > LONGEST_PATH) {
      reading.problem("a path is longer than " + LONGEST_PATH + " characters", node.line());
    } else if (node instanceof Table table) {
      installed.put(path, table);
    }
  }

  /** Version 1 nests what is installed below a package. */
  private static void nested(
      String folder, Table holder, Map<String, Table> installed, Reading reading) {
    holder
        .table("dependencies")
        .ifPresent(
            table ->
                table
                    .entries()
                    .forEach(
                        (name, node) -> {
                          String path = folder + NODE_MODULES + name;
                          keep(path, node, installed, reading);
                          if (node instanceof Table details && path.length() <= LONGEST_PATH) {
                            nested(path + "/", details, installed, reading);
                          }
                        }));
  }

  /** What a lock file installs, by its paths. */
  private static final class Lock {
    private final Map<String, Table> installed;
    private final boolean flat;
    private final LockGraph graph = new LockGraph();
    private final Map<String, String> keys = new HashMap<>();
    private final List<String> projects = new ArrayList<>();
    private int looks;

    Lock(Map<String, Table> installed, boolean flat) {
      this.installed = installed;
      this.flat = flat;
    }

    void report(Reading reading) {
      Table root = installed.getOrDefault("", new Table(1));
      List<String> members = new ArrayList<>();
      Workspaces.patterns(root).forEach(each -> members.add(each.text()));
      installed.forEach(
          (path, table) -> {
            if (path.isEmpty() || (isFolder(path) && Globs.matches(members, path))) {
              projects.add(path);
            } else if (!table.isTrue("link")) {
              add(path, table, reading);
            }
          });
      if (flat) {
        graph.tellsRoots();
      }
      keys.forEach((path, key) -> edges(path, key));
      projects.forEach(this::roots);
      if (looks >= MOST_LOOKS) {
        reading.problem("too large to follow all that packages need", 0);
      }
      graph.report("package-lock.json", reading);
    }

    private boolean isFolder(String path) {
      return flat && !path.startsWith(NODE_MODULES) && !path.contains("/" + NODE_MODULES);
    }

    private void add(String path, Table table, Reading reading) {
      String stated = table.string("version");
      String resolved = table.string("resolved");
      Specifier specifier = Specifier.of(nameOf(path, table), stated == null ? "" : stated);
      String range = specifier.range();
      // Version 1 writes the address of a package from elsewhere in the place of its version.
      String version = flat || Specifier.isVersion(range) ? range : "";
      String source = version.equals(range) ? elsewhere(resolved) : range;
      if (specifier.name().isEmpty()) {
        reading.problem("a package without a name: " + Shown.of(path), table.line());
        return;
      }
      String license = table.string("license");
      String key =
          graph.add(
              "npm",
              specifier.name(),
              version,
              source,
              scope(table),
              license == null ? List.of() : List.of(license),
              table.line());
      keys.put(path, key);
    }

    private static String nameOf(String path, Table table) {
      String stated = table.string("name");
      if (stated != null) {
        return stated;
      }
      int folder = path.lastIndexOf(NODE_MODULES);
      return folder < 0
          ? path.substring(path.lastIndexOf('/') + 1)
          : path.substring(folder + NODE_MODULES.length());
    }

    /** An address that is none of a registry; npm writes git repositories with their protocol. */
    private static String elsewhere(@Nullable String resolved) {
      return resolved != null && (resolved.startsWith("git") || resolved.startsWith("file:"))
          ? resolved
          : "";
    }

    private static DependencyScope scope(Table table) {
      if (table.isTrue("dev")) {
        return DependencyScope.DEVELOPMENT;
      }
      return table.isTrue("optional") || table.isTrue("devOptional")
          ? DependencyScope.OPTIONAL
          : DependencyScope.RUNTIME;
    }

    private void edges(String path, String key) {
      Table table = installed.getOrDefault(path, new Table(1));
      if (!flat) {
        table
            .table("requires")
            .ifPresent(needs -> needs.keys().forEach(each -> edge(path, key, each, false)));
        return;
      }
      DependencyKind.ofInstalled(table)
          .forEach(each -> edge(path, key, each.name(), each.isOptional()));
    }

    private void edge(String path, String key, String name, boolean optional) {
      String found = find(path, name);
      if (found != null) {
        graph.edge(key, found, optional);
      }
    }

    private void roots(String path) {
      Table table = installed.getOrDefault(path, new Table(1));
      for (DependencyKind.Named each : DependencyKind.ofProject(table)) {
        String found = find(path, each.name());
        if (found != null) {
          graph.root(found, each.scope(), path);
        }
      }
    }

    private @Nullable String find(String from, String name) {
      String folder = from;
      while (looks++ < MOST_LOOKS) {
        String path = (folder.isEmpty() ? "" : folder + "/") + NODE_MODULES + name;
        Table table = installed.get(path);
        if (table != null) {
          String target = table.isTrue("link") ? table.string("resolved") : null;
          return keys.get(target == null ? path : target);
        }
        if (folder.isEmpty()) {
          return null;
        }
        folder = folder.substring(0, Math.max(folder.lastIndexOf('/'), 0));
        if (folder.endsWith("/node_modules") || folder.equals("node_modules")) {
          folder = folder.substring(0, Math.max(folder.lastIndexOf('/'), 0));
        }
      }
      return null;
    }
  }
}
