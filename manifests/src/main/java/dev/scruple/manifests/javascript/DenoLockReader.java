// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code deno.lock} of versions 2 to 5: packages of npm and of JSR, and what they need.
 * Modules named by an address are told as not read.
 */
public final class DenoLockReader implements ManifestReader {
  private static final List<String> ECOSYSTEMS = List.of("jsr", "npm");

  @Override
  public void read(String text, Reading reading) {
    new Lock(Json.parse(text, reading)).report(reading);
  }

  private static final class Lock {
    private final Table document;
    private final LockGraph graph = new LockGraph();

    /** Keys of the graph by ecosystem and identity, {@code npm:name@1.0.0_peers}. */
    private final Map<String, String> keys = new HashMap<>();

    private final Map<String, String> byName = new HashMap<>();

    Lock(Table document) {
      this.document = document;
    }

    void report(Reading reading) {
      for (String each : ECOSYSTEMS) {
        packages(each).entries().forEach((identity, node) -> add(each, identity, node));
      }
      for (String each : ECOSYSTEMS) {
        packages(each).keys().forEach(identity -> edges(each, identity));
      }
      document.table("workspace").ifPresent(this::roots);
      Node remote = document.get("remote");
      if (remote instanceof Table table && !table.keys().isEmpty()) {
        reading.problem(
            table.keys().size() + " modules named by their addresses are not read", table.line());
      }
      graph.report("deno.lock", reading);
    }

    /**
     * Version 2 has {@code npm.packages}, version 3 {@code packages.npm}, later ones {@code npm}.
     */
    private Table packages(String ecosystem) {
      return document
          .table(ecosystem, "packages")
          .or(() -> document.table("packages", ecosystem))
          .or(() -> document.table(ecosystem))
          .orElse(new Table(1));
    }

    private void add(String ecosystem, String identity, Node node) {
      Specifier found = Specifier.ofDescriptor(identity);
      int peers = found.range().indexOf('_');
      String version = peers < 0 ? found.range() : found.range().substring(0, peers);
      if (!Specifier.isVersion(version)) {
        return;
      }
      String key = graph.add(ecosystem, found.name(), version, "", null, List.of(), node.line());
      keys.put(ecosystem + ':' + identity, key);
      byName.put(ecosystem + ':' + found.name(), key);
    }

    private void edges(String ecosystem, String identity) {
      String from = keys.get(ecosystem + ':' + identity);
      Table table = packages(ecosystem).table(identity).orElse(new Table(1));
      if (from == null) {
        return;
      }
      for (Node.Text each : table.strings("dependencies")) {
        edge(from, find(ecosystem, each.text()), false);
      }
      for (Node.Text each : table.strings("optionalDependencies")) {
        edge(from, find(ecosystem, each.text()), true);
      }
      table
          .table("dependencies")
          .ifPresent(
              all ->
                  all.entries()
                      .values()
                      .forEach(each -> edge(from, find(ecosystem, Node.words(each)), false)));
    }

    private void edge(String from, @Nullable String to, boolean optional) {
      if (to != null) {
        graph.edge(from, to, optional);
      }
    }

    private void roots(Table workspace) {
      graph.tellsRoots();
      asked(workspace);
      workspace.table("packageJson").ifPresent(this::asked);
      workspace
          .table("members")
          .ifPresent(
              all ->
                  all.keys()
                      .forEach(
                          each ->
                              all.table(each)
                                  .ifPresent(
                                      member -> {
                                        asked(member);
                                        member.table("packageJson").ifPresent(this::asked);
                                      })));
    }

    private void asked(Table holder) {
      for (Node.Text each : holder.strings("dependencies")) {
        String found = find("npm", each.text());
        if (found != null) {
          graph.root(found, DependencyScope.RUNTIME, "");
        }
      }
    }

    /** An identity, a name alone where one version is locked, or a specifier that is looked up. */
    private @Nullable String find(String ecosystem, String asked) {
      String specifier =
          asked.startsWith("npm:") || asked.startsWith("jsr:") ? asked : ecosystem + ':' + asked;
      String exact = keys.get(specifier);
      if (exact != null) {
        return exact;
      }
      Table specifiers =
          document
              .table("packages", "specifiers")
              .or(() -> document.table("specifiers"))
              .orElse(new Table(1));
      String locked = specifiers.string(specifier);
      if (locked == null) {
        return byName.get(specifier);
      }
      String type = specifier.substring(0, 4);
      return locked.startsWith(type)
          ? keys.get(locked)
          : keys.get(type + DenoSpecifier.of(specifier).name() + '@' + locked);
    }
  }
}
