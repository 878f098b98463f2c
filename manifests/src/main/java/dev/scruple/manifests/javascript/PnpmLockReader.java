// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pnpm-lock.yaml} of versions 5 to 9. A package stands under its path: {@code
 * /name/1.0.0_peers} in version 5, {@code /name@1.0.0(peers)} in version 6, {@code name@1.0.0} in
 * version 9, where {@code snapshots} hold what each needs with its peers.
 */
public final class PnpmLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Yaml.parse(text, reading);
    if (text.isBlank()) {
      reading.lock("pnpm-lock.yaml", 0);
      return;
    }
    if (document.get("lockfileVersion") == null) {
      reading.problem("no lockfileVersion: not read as a lock file of pnpm", 1);
      return;
    }
    new Lock(document).report(reading);
  }

  private static final class Lock {
    private final Table document;
    private final boolean slashes;
    private final LockGraph graph = new LockGraph();

    /** Keys of the graph by the paths of packages and of snapshots. */
    private final Map<String, String> keys = new HashMap<>();

    Lock(Table document) {
      this.document = document;
      String version = document.words("lockfileVersion");
      slashes = version != null && version.startsWith("5");
    }

    void report(Reading reading) {
      Table packages = document.table("packages").orElse(new Table(1));
      packages
          .entries()
          .forEach(
              (path, node) ->
                  add(path, node instanceof Table it ? it : new Table(node.line()), reading));
      Table snapshots = document.table("snapshots").orElse(new Table(1));
      snapshots
          .keys()
          .forEach(
              path -> {
                String key = keys.get(withoutPeers(path));
                if (key != null) {
                  keys.put(path, key);
                }
              });
      packages.keys().forEach(path -> packages.table(path).ifPresent(it -> edges(path, it)));
      snapshots.keys().forEach(path -> snapshots.table(path).ifPresent(it -> edges(path, it)));
      graph.tellsRoots();
      roots(document, "");
      document
          .table("importers")
          .ifPresent(
              all -> all.keys().forEach(each -> all.table(each).ifPresent(it -> roots(it, each))));
      graph.report("pnpm-lock.yaml", reading);
    }

    private void add(String path, Table table, Reading reading) {
      Specifier found = table.string("name") == null ? ofPath(path) : new Specifier("", "");
      String statedName = table.string("name");
      String statedVersion = table.words("version");
      String name = statedName == null ? found.name() : statedName;
      String version = statedVersion == null ? found.range() : statedVersion;
      boolean isVersion = Specifier.isVersion(version);
      if (name.isEmpty() || (statedVersion == null && version.isEmpty())) {
        reading.problem("no name and version of a package: " + Shown.of(path), table.line());
        return;
      }
      boolean elsewhere =
          table
              .table("resolution")
              .filter(it -> it.get("commit") != null || it.get("type") != null)
              .isPresent();
      keys.put(
          path,
          graph.add(
              "npm",
              name,
              isVersion ? version : "",
              elsewhere || !isVersion ? path : "",
              scope(table),
              List.of(),
              table.line()));
    }

    private static @Nullable DependencyScope scope(Table table) {
      if (table.isTrue("dev")) {
        return DependencyScope.DEVELOPMENT;
      }
      if (table.isTrue("optional") && table.get("dev") != null) {
        return DependencyScope.OPTIONAL;
      }
      return table.get("dev") == null ? null : DependencyScope.RUNTIME;
    }

    /** Name and version of a path; empty where it holds none. */
    private Specifier ofPath(String path) {
      String plain = withoutPeers(path);
      if (slashes) {
        return ofSlashes(plain);
      }
      Specifier found = Specifier.ofDescriptor(plain.startsWith("/") ? plain.substring(1) : plain);
      return found.range().startsWith("file:") || plain.startsWith("file:")
          ? new Specifier(plain.startsWith("file:") ? "" : found.name(), found.range())
          : found;
    }

    private static Specifier ofSlashes(String path) {
      int last = path.lastIndexOf('/');
      int before = last <= 0 ? -1 : path.lastIndexOf('/', last - 1);
      if (last <= 0 || before < 0) {
        return new Specifier("", "");
      }
      int scope = path.lastIndexOf('/', before - 1);
      boolean scoped = scope >= 0 && path.startsWith("@", scope + 1);
      String name = path.substring(scoped ? scope + 1 : before + 1, last);
      String version = path.substring(last + 1);
      int peers = version.indexOf('_');
      String bare = peers < 0 ? version : version.substring(0, peers);
      return Specifier.isVersion(bare) ? new Specifier(name, bare) : new Specifier("", "");
    }

    private static String withoutPeers(String path) {
      int peers = path.indexOf('(');
      return peers < 0 ? path : path.substring(0, peers);
    }

    private void edges(String path, Table table) {
      String from = keys.get(path);
      if (from == null) {
        return;
      }
      for (DependencyKind.Named each : DependencyKind.ofInstalled(table)) {
        String to = find(each.name(), Node.words(each.value()));
        if (to != null) {
          graph.edge(from, to, each.isOptional());
        }
      }
    }

    /** Versions stand alone, or beside what was asked for. */
    private void roots(Table importer, String folder) {
      for (DependencyKind.Named each : DependencyKind.ofProject(importer)) {
        String version =
            each.value() instanceof Table both ? both.words("version") : Node.words(each.value());
        String found = version == null ? null : find(each.name(), version);
        if (found != null) {
          graph.root(found, each.scope(), folder);
        }
      }
    }

    private @Nullable String find(String name, String reference) {
      if (reference.isEmpty() || reference.startsWith("link:")) {
        return null;
      }
      for (String path :
          List.of(
              name + '@' + reference,
              '/' + name + '/' + reference,
              '/' + name + '@' + reference,
              reference,
              '/' + reference)) {
        String key = keys.get(path);
        if (key != null) {
          return key;
        }
      }
      return null;
    }
  }
}
