// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;

/** Reads {@code conda-meta/*.json}: what conda keeps of a package that it installed. */
public final class CondaMetaReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    String name = document.words("name");
    String version = document.words("version");
    if (name == null || version == null) {
      reading.problem("no name or no version of an installed package", 1);
      return;
    }
    reading.name(name);
    reading.version(version);
    String license = document.string("license");
    if (license != null) {
      reading.license("license", license, FieldKind.FREE_TEXT, document.line("license"));
    }
    for (Node.Text each : document.strings("depends")) {
      MatchSpec.parse(each.text())
          .ifPresent(it -> reading.add(it.declared(DependencyScope.RUNTIME, null, each.line())));
    }
  }
}
