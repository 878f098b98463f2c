// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;

/** Reads {@code Pipfile.lock}: each section but {@code _meta} is a category of packages. */
public final class PipfileLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    LockList list = new LockList("Pipfile.lock", "pypi", reading);
    Json.parse(text, reading)
        .entries()
        .forEach(
            (section, node) -> {
              if (!section.equals("_meta") && node instanceof Table packages) {
                DependencyScope scope = LockList.scope(List.of(section));
                packages.entries().forEach((name, value) -> add(name, value, scope, list));
              }
            });
    list.report();
  }

  private static void add(String name, Node value, DependencyScope scope, LockList list) {
    String stated = value instanceof Table table ? table.string("version") : Node.words(value);
    String version = stated == null ? null : new Requirement(name, List.of(), stated, "").pinned();
    list.add(
        new LockList.Entry(
            name, version == null ? "" : version, scope, null, List.of(), List.of(), value.line()));
  }
}
