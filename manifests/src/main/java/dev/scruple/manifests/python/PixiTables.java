// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pixi's tables of packages, of its manifest or of {@code tool.pixi}. */
final class PixiTables {
  private final Reading reading;

  PixiTables(Reading reading) {
    this.reading = reading;
  }

  void read(Table pixi) {
    for (String own : List.of("workspace", "project", "package")) {
      pixi.table(own).map(it -> it.string("name")).ifPresent(reading::name);
      pixi.table(own).map(it -> it.string("version")).ifPresent(reading::version);
    }
    packages(pixi, DependencyScope.RUNTIME, null);
    pixi.table("package").ifPresent(it -> packages(it, DependencyScope.RUNTIME, "package"));
    pixi.table("feature")
        .ifPresent(
            features ->
                features
                    .keys()
                    .forEach(
                        name ->
                            features
                                .table(name)
                                .ifPresent(
                                    it ->
                                        packages(
                                            it,
                                            DependencyScope.ofGroup(name, DependencyScope.OPTIONAL),
                                            name))));
  }

  private void packages(Table table, DependencyScope scope, @Nullable String group) {
    own(table, scope, group);
    table
        .table("target")
        .ifPresent(
            targets ->
                targets
                    .keys()
                    .forEach(
                        platform ->
                            targets.table(platform).ifPresent(it -> own(it, scope, group))));
  }

  private void own(Table table, DependencyScope scope, @Nullable String group) {
    conda(table.table("dependencies"), scope, group);
    conda(table.table("run-dependencies"), scope, group);
    conda(table.table("host-dependencies"), DependencyScope.BUILD, "host-dependencies");
    conda(table.table("build-dependencies"), DependencyScope.BUILD, "build-dependencies");
    table
        .table("pypi-dependencies")
        .ifPresent(it -> it.entries().forEach((name, value) -> pypi(name, value, scope, group)));
  }

  private void conda(Optional<Table> table, DependencyScope scope, @Nullable String group) {
    table.ifPresent(
        it ->
            it.entries()
                .forEach(
                    (name, value) -> {
                      String constraint = constraint(value);
                      reading.add(
                          Packages.declared(
                              "conda",
                              name,
                              MatchSpec.exact(constraint),
                              constraint,
                              scope,
                              group,
                              value.line()));
                    }));
  }

  private void pypi(String name, Node value, DependencyScope scope, @Nullable String group) {
    boolean own = value instanceof Table table && ".".equals(table.string("path"));
    String constraint = constraint(value);
    if (!own) {
      reading.add(
          new Requirement(name, List.of(), constraint.equals("*") ? "" : constraint, "")
              .declared(scope, group, value.line()));
    }
  }

  private static String constraint(Node value) {
    if (!(value instanceof Table table)) {
      return Node.words(value);
    }
    for (String key : List.of("version", "git", "url", "path")) {
      String text = table.string(key);
      if (text != null) {
        return key.equals("version") ? text : "@ " + text;
      }
    }
    return "";
  }
}
