// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

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
 * Reads {@code deno.json} and {@code deno.jsonc} after Deno's documentation: the import map's
 * {@code npm:} and {@code jsr:} specifiers. Modules named by an address are told as not read.
 */
public final class DenoReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Json.parseWithComments(text, reading);
    reading.name(document.string("name"));
    reading.version(document.string("version"));
    String license = document.string("license");
    if (license != null) {
      reading.license("license", license, FieldKind.SPDX_EXPRESSION, document.line("license"));
    }
    document.table("imports").ifPresent(it -> imports(it, null, reading));
    document
        .table("scopes")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(each -> all.table(each).ifPresent(it -> imports(it, each, reading))));
    Node.Items none = new Node.Items(java.util.List.of(), 0);
    for (Node each :
        document.get("workspace") instanceof Node.Items items ? items.values() : none.values()) {
      if (each instanceof Node.Text folder) {
        reading.link(
            new ManifestLink(
                ManifestLink.Kind.MEMBERS, folder.text(), DependencyScope.RUNTIME, folder.line()));
      }
    }
  }

  private static void imports(Table imports, @Nullable String group, Reading reading) {
    imports
        .entries()
        .forEach(
            (_, value) -> {
              if (value instanceof Node.Text text) {
                specifier(text, group, reading);
              }
            });
  }

  private static void specifier(Node.Text text, @Nullable String group, Reading reading) {
    String written = text.text();
    if (written.startsWith("npm:") || written.startsWith("jsr:")) {
      Specifier found = DenoSpecifier.of(written);
      reading.add(
          Packages.declared(
              written.substring(0, 3),
              found.name(),
              ExactVersion.ofNpm(found.range()),
              written,
              DependencyScope.RUNTIME,
              group,
              text.line()));
    } else if (written.startsWith("https:") || written.startsWith("http:")) {
      reading.problem("a module named by its address is not read", text.line());
    }
  }
}
