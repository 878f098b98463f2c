// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code bun.lock}, JSON with comments and trailing commas. A package is a list of its
 * identity, {@code name@version}, and more, under the path of names by which it is found; what it
 * needs is a table in the list.
 */
public final class BunLockReader implements ManifestReader {
  private static final int LONGEST_PATH = 2000;
  private static final int MOST_LOOKS = 10_000_000;

  @Override
  public void read(String text, Reading reading) {
    Table document = Json.parseWithComments(text, reading);
    new Lock(document).report(reading);
  }

  private static final class Lock {
    private final Table document;
    private final LockGraph graph = new LockGraph();
    private final Map<String, String> keys = new HashMap<>();
    private int looks;

    Lock(Table document) {
      this.document = document;
    }

    void report(Reading reading) {
      Table packages = document.table("packages").orElse(new Table(1));
      packages.entries().forEach((path, node) -> add(path, node, reading));
      packages.entries().forEach(this::edges);
      document
          .table("workspaces")
          .ifPresent(
              all -> {
                graph.tellsRoots();
                all.keys().forEach(each -> all.table(each).ifPresent(it -> roots(it, each)));
              });
      if (looks >= MOST_LOOKS) {
        reading.problem("too large to follow all that packages need", 0);
      }
      graph.report("bun.lock", reading);
    }

    private void add(String path, Node node, Reading reading) {
      if (!(node instanceof Node.Items items)
          || items.values().isEmpty()
          || !(items.values().getFirst() instanceof Node.Text identity)
          || path.length() > LONGEST_PATH) {
        reading.problem("not a package: " + Shown.of(path), node.line());
        return;
      }
      Specifier found = Specifier.ofDescriptor(identity.text());
      String range = found.range();
      if (range.startsWith("workspace:") || range.startsWith("root:")) {
        return;
      }
      boolean isVersion = Specifier.isVersion(range);
      keys.put(
          path,
          graph.add(
              "npm",
              found.name(),
              isVersion ? range : "",
              isVersion ? "" : range,
              null,
              List.of(),
              node.line()));
    }

    private void edges(String path, Node node) {
      String from = keys.get(path);
      if (from == null || !(node instanceof Node.Items items)) {
        return;
      }
      for (Node each : items.values()) {
        if (each instanceof Table details) {
          for (DependencyKind.Named named : DependencyKind.ofInstalled(details)) {
            String to = find(path, named.name());
            if (to != null) {
              graph.edge(from, to, named.isOptional() || isOptionalPeer(details, named.name()));
            }
          }
        }
      }
    }

    private static boolean isOptionalPeer(Table details, String name) {
      return details.strings("optionalPeers").stream().anyMatch(each -> each.text().equals(name));
    }

    private void roots(Table workspace, String folder) {
      String name = workspace.string("name");
      for (DependencyKind.Named each : DependencyKind.ofProject(workspace)) {
        String found = find(name == null ? "" : name, each.name());
        if (found != null) {
          graph.root(found, each.scope(), folder);
        }
      }
    }

    /** Below the path of names that asks, then below each shorter one. */
    private @Nullable String find(String from, String name) {
      String path = from;
      while (!path.isEmpty() && looks++ < MOST_LOOKS) {
        String found = keys.get(path + '/' + name);
        if (found != null) {
          return found;
        }
        int slash = path.lastIndexOf('/');
        int before = path.lastIndexOf('/', slash - 1);
        boolean scoped = slash > 0 && path.startsWith("@", before + 1);
        path = path.substring(0, Math.max(scoped ? before : slash, 0));
      }
      return keys.get(name);
    }
  }
}
