// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;

/** Reads {@code pnpm-workspace.yaml}: the workspace's members and its catalogues of ranges. */
public final class PnpmWorkspaceReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Yaml.parse(text, reading);
    for (Node.Text each : document.strings("packages")) {
      reading.link(
          new ManifestLink(
              ManifestLink.Kind.MEMBERS, each.text(), DependencyScope.RUNTIME, each.line()));
    }
    reading.detail(Catalogs.of(document));
  }
}
