// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code libs.versions.toml} after Gradle's chapter on version catalogues. Of a rich version
 * the strict one counts, then the required, then the preferred. Plugins are the packages that mark
 * them, {@code id:id.gradle.plugin}, of the group {@code plugins}.
 */
public final class VersionCatalogReader implements ManifestReader {
  static final String PLUGINS = "plugins";

  @Override
  public void read(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    Map<String, String> versions = new HashMap<>();
    Map<String, String> byAccessor = new HashMap<>();
    document
        .table("versions")
        .ifPresent(
            table ->
                table
                    .entries()
                    .forEach(
                        (alias, node) -> {
                          String version = version(node, Map.of());
                          versions.put(alias, version);
                          byAccessor.put(VersionCatalog.accessor(alias), version);
                        }));
    Map<String, VersionCatalog.Library> libraries = new LinkedHashMap<>();
    Table named = document.table("libraries").orElse(new Table(1));
    named.entries().forEach((alias, node) -> library(alias, node, versions, libraries, reading));
    document
        .table(PLUGINS)
        .ifPresent(table -> table.entries().values().forEach(it -> plugin(it, versions, reading)));
    Map<String, List<String>> bundles = new HashMap<>();
    Table bundled = document.table("bundles").orElse(new Table(1));
    for (String each : bundled.keys()) {
      bundles.put(
          VersionCatalog.accessor(each),
          bundled.strings(each).stream().map(it -> VersionCatalog.accessor(it.text())).toList());
    }
    reading.detail(new VersionCatalog(libraries, bundles, byAccessor));
  }

  private static void library(
      String alias,
      Node node,
      Map<String, String> versions,
      Map<String, VersionCatalog.Library> libraries,
      Reading reading) {
    String name = "";
    String version = "";
    if (node instanceof Node.Text text) {
      String[] parts = text.text().split(":", 3);
      name = parts.length < 2 ? "" : parts[0] + ':' + parts[1];
      version = parts.length < 3 ? "" : parts[2];
    } else if (node instanceof Table table) {
      String module = table.string("module");
      name = module == null ? table.string("group") + ":" + table.string("name") : module;
      Node stated = table.get("version");
      version = stated == null ? "" : version(stated, versions);
    }
    if (!GradleNotation.isName(name)) {
      reading.problem("no group and name: " + Shown.of(alias), node.line());
      return;
    }
    libraries.put(VersionCatalog.accessor(alias), new VersionCatalog.Library(name, version));
    reading.add(
        Packages.declared(
            "maven",
            name,
            GradleNotation.exact(version),
            version,
            DependencyScope.RUNTIME,
            null,
            node.line()));
  }

  private static String version(Node node, Map<String, String> versions) {
    if (node instanceof Table rich) {
      String reference = rich.string("ref");
      if (reference != null) {
        return versions.getOrDefault(reference, "");
      }
      for (String kind : List.of("strictly", "require", "prefer")) {
        String stated = rich.string(kind);
        if (stated != null) {
          return stated;
        }
      }
    }
    return Node.words(node);
  }

  private static void plugin(Node node, Map<String, String> versions, Reading reading) {
    String id = null;
    String version = "";
    if (node instanceof Node.Text text) {
      int colon = text.text().indexOf(':');
      id = colon < 0 ? text.text() : text.text().substring(0, colon);
      version = colon < 0 ? "" : text.text().substring(colon + 1);
    } else if (node instanceof Table table) {
      id = table.string("id");
      Node stated = table.get("version");
      version = stated == null ? "" : version(stated, versions);
    }
    if (id == null) {
      reading.problem("a plugin without id", node.line());
    } else {
      reading.add(GradleNotation.plugin(id, version, node.line()));
    }
  }
}
