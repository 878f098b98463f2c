// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code tool.poetry} after Poetry's documentation of its table. */
final class PoetryTables {
  private final Reading reading;
  private final Set<String> declared;

  /**
   * A reader.
   *
   * @param declared names of the packages that the project table declares, normalised
   */
  PoetryTables(Reading reading, Set<String> declared) {
    this.reading = reading;
    this.declared = declared;
  }

  void read(Table poetry) {
    reading.name(poetry.string("name"));
    reading.version(poetry.string("version"));
    String license = poetry.string("license");
    if (license != null) {
      reading.license("tool.poetry.license", license, FieldKind.FREE_TEXT, poetry.line("license"));
    }
    PyprojectReader.classifiers(poetry, "tool.poetry.classifiers", reading);
    Map<String, String> extras = extras(poetry);
    poetry
        .table("dependencies")
        .ifPresent(it -> dependencies(it, DependencyScope.RUNTIME, null, extras));
    poetry
        .table("dev-dependencies")
        .ifPresent(it -> dependencies(it, DependencyScope.DEVELOPMENT, "dev", Map.of()));
    poetry.table("group").ifPresent(this::groups);
  }

  /** The first extra of each package that one names. */
  private static Map<String, String> extras(Table poetry) {
    Map<String, String> extras = new HashMap<>();
    poetry
        .table("extras")
        .ifPresent(
            table ->
                table
                    .keys()
                    .forEach(
                        extra ->
                            table
                                .strings(extra)
                                .forEach(
                                    it ->
                                        extras.putIfAbsent(
                                            MarkerEnvironment.normalised(it.text()), extra))));
    return extras;
  }

  private void groups(Table groups) {
    for (String group : groups.keys()) {
      DependencyScope scope = DependencyScope.ofGroup(group, DependencyScope.DEVELOPMENT);
      groups.table(group, "dependencies").ifPresent(it -> dependencies(it, scope, group, Map.of()));
    }
  }

  private void dependencies(
      Table dependencies,
      DependencyScope scope,
      @Nullable String group,
      Map<String, String> extras) {
    dependencies
        .entries()
        .forEach(
            (name, value) -> {
              boolean known =
                  group == null && declared.contains(MarkerEnvironment.normalised(name));
              if (!name.equals("python") && !known) {
                for (Node each :
                    value instanceof Node.Items(List<Node> values, int _)
                        ? values
                        : List.of(value)) {
                  dependency(
                      name, each, scope, group, extras.get(MarkerEnvironment.normalised(name)));
                }
              }
            });
  }

  private void dependency(
      String name,
      Node value,
      DependencyScope scope,
      @Nullable String group,
      @Nullable String extra) {
    boolean optional = value instanceof Table table && table.isTrue("optional");
    String constraint = value instanceof Table table ? constraint(table) : Node.words(value);
    String marker = value instanceof Table table ? table.string("markers") : null;
    reading.add(
        Packages.declared(
            "pypi",
            name,
            ExactVersion.ofPoetry(constraint),
            constraint,
            optional ? DependencyScope.OPTIONAL : scope,
            optional && extra != null ? extra : group,
            marker,
            value.line()));
  }

  private static String constraint(Table dependency) {
    for (String key : List.of("version", "git", "url", "path", "file")) {
      String value = dependency.string(key);
      if (value != null) {
        return key.equals("version") ? value : "@ " + value;
      }
    }
    return "";
  }
}
