// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code Pipfile}: {@code packages}, {@code dev-packages} and categories of one's own. */
public final class PipfileReader implements ManifestReader {
  private static final Set<String> OTHERS = Set.of("source", "requires", "scripts", "pipenv");

  @Override
  public void read(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    for (String section : document.keys()) {
      if (!OTHERS.contains(section)) {
        document.table(section).ifPresent(it -> section(section, it, reading));
      }
    }
  }

  private static void section(String section, Table packages, Reading reading) {
    switch (section) {
      case "packages" -> packages(packages, DependencyScope.RUNTIME, null, reading);
      case "dev-packages" -> packages(packages, DependencyScope.DEVELOPMENT, "dev", reading);
      case String _ ->
          packages(
              packages,
              DependencyScope.ofGroup(section, DependencyScope.OPTIONAL),
              section,
              reading);
    }
  }

  private static void packages(
      Table packages, DependencyScope scope, @Nullable String group, Reading reading) {
    packages
        .entries()
        .forEach(
            (name, value) -> {
              Table table = value instanceof Table it ? it : null;
              if (table == null || !".".equals(table.string("path"))) {
                String constraint = table == null ? Node.words(value) : constraint(table);
                String version = new Requirement(name, List.of(), constraint, "").pinned();
                String marker = table == null ? null : table.string("markers");
                reading.add(
                    Packages.declared(
                        "pypi", name, version, constraint, scope, group, marker, value.line()));
              }
            });
  }

  private static String constraint(Table value) {
    for (String key : List.of("version", "git", "file", "path")) {
      String text = value.string(key);
      if (text != null) {
        return key.equals("version") ? text : "@ " + text;
      }
    }
    return "";
  }
}
