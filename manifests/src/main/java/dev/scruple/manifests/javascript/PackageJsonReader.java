// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code package.json} after npm's documentation: {@code license} as an expression, and as
 * the objects and lists of old; dependencies of each kind; the members of a workspace. What is
 * bundled is named among the dependencies too, so the list of it adds nothing.
 */
public final class PackageJsonReader implements ManifestReader {
  private static final String SEE_FILE = "SEE LICENSE IN ";

  @Override
  public void read(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    reading.name(document.string("name"));
    reading.version(document.string("version"));
    license("license", document.get("license"), reading);
    license("licenses", document.get("licenses"), reading);
    for (DependencyKind.Named each : DependencyKind.ofProject(document)) {
      if (each.value() instanceof Node.Text asked) {
        reading.add(dependency(each, asked));
      } else {
        reading.problem("what is asked for of a package is no text", each.value().line());
      }
    }
    reading.detail(Catalogs.of(document.table("workspaces").orElse(document)));
    for (Node.Text each : Workspaces.patterns(document)) {
      reading.link(
          new ManifestLink(
              ManifestLink.Kind.MEMBERS, each.text(), DependencyScope.RUNTIME, each.line()));
    }
  }

  private static void license(String field, @Nullable Node node, Reading reading) {
    switch (node) {
      case null -> {
        // Not stated.
      }
      case Node.Text text -> text(field, text, reading);
      case Node.Items items -> {
        for (Node each : items.values()) {
          if (!(each instanceof Node.Items)) {
            license(field + "[]", each, reading);
          }
        }
      }
      case Table table ->
          table.entries().forEach((key, value) -> ofObject(field + '.' + key, key, value, reading));
      case Node.Flag _, Node.Other _ -> {
        // No statement.
      }
    }
  }

  private static void text(String field, Node.Text text, Reading reading) {
    String stated = text.text();
    if (stated.startsWith(SEE_FILE)) {
      String file = stated.substring(SEE_FILE.length()).strip();
      reading.license(field, file, FieldKind.FILE, text.line());
    } else {
      reading.license(field, stated, FieldKind.SPDX_EXPRESSION, text.line());
    }
  }

  private static void ofObject(String field, String key, Node value, Reading reading) {
    if (!(value instanceof Node.Text text)) {
      return;
    }
    if (key.equals("url")) {
      reading.license(field, text.text(), FieldKind.URL, text.line());
    } else if (key.equals("type") || key.equals("name")) {
      reading.license(field, text.text(), FieldKind.FREE_TEXT, text.line());
    }
  }

  private static DeclaredPackage dependency(DependencyKind.Named named, Node.Text asked) {
    Specifier found = Specifier.of(named.name(), asked.text());
    boolean main = named.kind() == DependencyKind.RUNTIME;
    return Packages.declared(
        "npm",
        found.name(),
        ExactVersion.ofNpm(found.range()),
        asked.text(),
        named.scope(),
        main ? null : named.kind().field(),
        asked.line());
  }
}
