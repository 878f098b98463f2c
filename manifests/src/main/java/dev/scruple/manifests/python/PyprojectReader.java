// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pyproject.toml}: the project table (PEP 621, licence as of PEP 639 and before),
 * dependency groups (PEP 735), build requirements (PEP 518), and the tables of Poetry, PDM, Hatch,
 * Flit, setuptools, uv, Rye and pixi.
 */
public final class PyprojectReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    Table poetry = document.table("tool", "poetry").orElse(null);
    Table project = document.table("project").orElse(null);
    RequirementList requirements = new RequirementList(own(project, poetry), reading);
    if (poetry != null) {
      new PoetryTables(reading, project == null ? Set.of() : names(project)).read(poetry);
    }
    if (project != null) {
      project(project, document, requirements, reading);
    }
    document.table("dependency-groups").ifPresent(it -> groups(it, requirements, reading));
    document
        .table("build-system")
        .ifPresent(
            it -> requirements.add(it.strings("requires"), DependencyScope.BUILD, "build-system"));
    document.table("tool").ifPresent(it -> new ToolTables(requirements, reading).read(it));
  }

  private static @Nullable String own(@Nullable Table project, @Nullable Table poetry) {
    String name = project == null ? null : project.string("name");
    return name == null && poetry != null ? poetry.string("name") : name;
  }

  /** Of a package that the project table names, Poetry's table only says where it comes from. */
  private static Set<String> names(Table project) {
    Set<String> names = new HashSet<>();
    project.strings("dependencies").forEach(it -> addName(it, names));
    project
        .table("optional-dependencies")
        .ifPresent(
            extras ->
                extras
                    .keys()
                    .forEach(key -> extras.strings(key).forEach(it -> addName(it, names))));
    return names;
  }

  private static void addName(Node.Text text, Set<String> names) {
    Requirement.parse(text.text())
        .ifPresent(it -> names.add(MarkerEnvironment.normalised(it.name())));
  }

  private static void project(
      Table project, Table document, RequirementList requirements, Reading reading) {
    reading.name(project.string("name"));
    reading.version(project.string("version"));
    String license = project.string("license");
    if (license != null) {
      reading.license(
          "project.license", license, FieldKind.SPDX_EXPRESSION, project.line("license"));
    }
    project.table("license").ifPresent(it -> licenseTable(it, project.line("license"), reading));
    project
        .strings("license-files")
        .forEach(
            it -> reading.license("project.license-files", it.text(), FieldKind.FILE, it.line()));
    classifiers(project, "project.classifiers", reading);
    dynamic(project, document, reading);
    requirements.add(project.strings("dependencies"), DependencyScope.RUNTIME, null);
    project
        .table("optional-dependencies")
        .ifPresent(extras -> requirements.addGroups(extras, DependencyScope.OPTIONAL));
  }

  private static void licenseTable(Table license, int line, Reading reading) {
    String text = license.string("text");
    if (text != null) {
      reading.license("project.license.text", text, FieldKind.FREE_TEXT, at(license, "text", line));
    }
    String file = license.string("file");
    if (file != null) {
      reading.license("project.license.file", file, FieldKind.FILE, at(license, "file", line));
    }
    // The first form of PEP 639, which some projects still have.
    license.table("license-files").ifPresent(it -> licenseFiles(it, reading));
  }

  private static void licenseFiles(Table files, Reading reading) {
    for (String key : List.of("paths", "globs")) {
      files
          .strings(key)
          .forEach(
              it ->
                  reading.license(
                      "project.license-files." + key, it.text(), FieldKind.FILE, it.line()));
    }
  }

  private static int at(Table table, String key, int otherwise) {
    int line = table.line(key);
    return line == 0 ? otherwise : line;
  }

  static void classifiers(Table table, String field, Reading reading) {
    table.strings("classifiers").stream()
        .filter(it -> it.text().startsWith("License ::"))
        .forEach(it -> reading.license(field, it.text(), FieldKind.CLASSIFIER, it.line()));
  }

  private static void dynamic(Table project, Table document, Reading reading) {
    for (Node.Text it : project.strings("dynamic")) {
      switch (it.text()) {
        case "dependencies", "optional-dependencies" -> {
          if (!ToolTables.gives(document, it.text())) {
            reading.problem(
                "project." + it.text() + " is dynamic: the build decides it", it.line());
          }
        }
        case "license", "classifiers" ->
            reading.problem(
                "project." + it.text() + " is dynamic: the build decides it", it.line());
        case String _ -> {
          // What else is dynamic isn't read here.
        }
      }
    }
  }

  private static void groups(Table groups, RequirementList requirements, Reading reading) {
    requirements.addGroups(groups, DependencyScope.DEVELOPMENT);
    for (String group : groups.keys()) {
      for (Table included : groups.tables(group)) {
        String name = included.string("include-group");
        if (name == null) {
          reading.problem("not a member of a group: " + Shown.of(group), included.line());
        } else if (!leadsTo(groups, name).contains(normal(name))) {
          reading.problem("no such group: " + Shown.of(name), included.line());
        } else if (leadsTo(groups, name).contains(normal(group))) {
          reading.problem("the group includes itself: " + Shown.of(group), included.line());
        }
      }
    }
  }

  /** A group that exists and those that it includes, however far. */
  private static Set<String> leadsTo(Table groups, String first) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(normal(first)));
    while (!open.isEmpty()) {
      String name = open.remove();
      for (String key : groups.keys()) {
        if (normal(key).equals(name) && seen.add(name)) {
          for (Table included : groups.tables(key)) {
            String next = included.string("include-group");
            if (next != null) {
              open.add(normal(next));
            }
          }
        }
      }
    }
    return seen;
  }

  private static String normal(String group) {
    return MarkerEnvironment.normalised(group);
  }
}
