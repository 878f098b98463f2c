// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code pdm.lock}, lock versions 4.x: groups since 4.3. */
public final class PdmLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    LockList list = new LockList("pdm.lock", "pypi", reading);
    for (Table each : Toml.parse(text, reading).tables("package")) {
      String name = each.string("name");
      if (name == null) {
        reading.problem("a package without a name", each.line());
      } else if (!".".equals(each.string("path"))) {
        String version = each.string("version");
        list.add(
            new LockList.Entry(
                name,
                version == null ? "" : version,
                scope(each.strings("groups")),
                null,
                List.of(),
                needs(each),
                each.line("name")));
      }
    }
    list.report();
  }

  /** Groups of a lock file may be extras too. */
  private static DependencyScope scope(List<Node.Text> groups) {
    List<String> names = groups.stream().map(Node.Text::text).toList();
    return names.contains("optional") && !names.contains("default")
        ? DependencyScope.OPTIONAL
        : LockList.scope(names);
  }

  private static List<LockList.Need> needs(Table each) {
    List<LockList.Need> needs = new ArrayList<>();
    for (Node.Text it : each.strings("dependencies")) {
      Requirement.parse(it.text())
          .ifPresent(need -> needs.add(new LockList.Need(need.name(), need.pinned())));
    }
    return needs;
  }
}
