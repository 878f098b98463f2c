// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code poetry.lock}, lock versions 1 and 2. Which packages are direct is told by the
 * manifest beside it, not here; groups stand here since Poetry 2, categories before 1.5.
 */
public final class PoetryLockReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    LockList list = new LockList("poetry.lock", "pypi", reading);
    for (Table each : Toml.parse(text, reading).tables("package")) {
      String name = each.string("name");
      if (name == null) {
        reading.problem("a package without a name", each.line());
      } else {
        String version = each.string("version");
        list.add(
            new LockList.Entry(
                name,
                version == null ? "" : version,
                scope(each),
                null,
                List.of(),
                needs(each),
                each.line("name")));
      }
    }
    list.report();
  }

  private static DependencyScope scope(Table each) {
    if (each.isTrue("optional")) {
      return DependencyScope.OPTIONAL;
    }
    List<String> groups = new ArrayList<>();
    each.strings("groups").forEach(it -> groups.add(it.text()));
    String category = each.string("category");
    if (category != null) {
      groups.add(category);
    }
    return LockList.scope(groups);
  }

  private static List<LockList.Need> needs(Table each) {
    List<LockList.Need> needs = new ArrayList<>();
    each.table("dependencies")
        .ifPresent(
            it ->
                it.entries()
                    .forEach((name, value) -> needs.add(new LockList.Need(name, exact(value)))));
    return needs;
  }

  private static @Nullable String exact(Node value) {
    return value instanceof Node.Text text && text.text().startsWith("==")
        ? ExactVersion.ofPoetry(text.text())
        : null;
  }
}
