// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code pyproject.toml}: the project table (PEP 621, licence as of PEP 639 and before),
 * dependency groups (PEP 735), build requirements (PEP 518), and Poetry's tables.
 */
public final class PyprojectReader implements ManifestReader {
  @Override
  public void read(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    document.table("tool", "poetry").ifPresent(it -> poetry(it, reading));
    document.table("project").ifPresent(it -> project(it, reading));
    document.table("dependency-groups").ifPresent(it -> groups(it, reading));
    document
        .table("build-system")
        .ifPresent(
            it ->
                requirements(
                    it.strings("requires"), DependencyScope.BUILD, "build-system", reading));
  }

  private static void project(Table project, Reading reading) {
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
    dynamic(project, reading);
    requirements(project.strings("dependencies"), DependencyScope.RUNTIME, null, reading);
    project
        .table("optional-dependencies")
        .ifPresent(
            extras ->
                extras
                    .keys()
                    .forEach(
                        it ->
                            requirements(
                                extras.strings(it),
                                DependencyScope.ofGroup(it, DependencyScope.OPTIONAL),
                                it,
                                reading)));
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
    license
        .table("license-files")
        .ifPresent(
            files -> {
              for (String key : List.of("paths", "globs")) {
                files
                    .strings(key)
                    .forEach(
                        it ->
                            reading.license(
                                "project.license-files." + key,
                                it.text(),
                                FieldKind.FILE,
                                it.line()));
              }
            });
  }

  private static int at(Table table, String key, int otherwise) {
    int line = table.line(key);
    return line == 0 ? otherwise : line;
  }

  private static void classifiers(Table table, String field, Reading reading) {
    table.strings("classifiers").stream()
        .filter(it -> it.text().startsWith("License ::"))
        .forEach(it -> reading.license(field, it.text(), FieldKind.CLASSIFIER, it.line()));
  }

  private static void dynamic(Table project, Reading reading) {
    for (Node.Text it : project.strings("dynamic")) {
      switch (it.text()) {
        case "dependencies", "optional-dependencies", "license", "classifiers" ->
            reading.problem(
                "project." + it.text() + " is dynamic: the build decides it", it.line());
        default -> {
          // What else is dynamic isn't read here.
        }
      }
    }
  }

  private static void groups(Table groups, Reading reading) {
    for (String group : groups.keys()) {
      DependencyScope scope = DependencyScope.ofGroup(group, DependencyScope.DEVELOPMENT);
      requirements(groups.strings(group), scope, group, reading);
    }
  }

  private static void requirements(
      List<Node.Text> lines, DependencyScope scope, @Nullable String group, Reading reading) {
    for (Node.Text it : lines) {
      Requirement.parse(it.text())
          .ifPresentOrElse(
              requirement -> reading.add(requirement.declared(scope, group, it.line())),
              () -> reading.problem("not a requirement: " + Shown.of(it.text()), it.line()));
    }
  }

  private static void poetry(Table poetry, Reading reading) {
    reading.name(poetry.string("name"));
    reading.version(poetry.string("version"));
    String license = poetry.string("license");
    if (license != null) {
      reading.license("tool.poetry.license", license, FieldKind.FREE_TEXT, poetry.line("license"));
    }
    classifiers(poetry, "tool.poetry.classifiers", reading);
    poetry
        .table("dependencies")
        .ifPresent(it -> constraints(it, DependencyScope.RUNTIME, null, reading));
    poetry
        .table("dev-dependencies")
        .ifPresent(it -> constraints(it, DependencyScope.DEVELOPMENT, "dev", reading));
    poetry
        .table("group")
        .ifPresent(
            groups ->
                groups
                    .keys()
                    .forEach(
                        group ->
                            groups
                                .table(group, "dependencies")
                                .ifPresent(
                                    it ->
                                        constraints(
                                            it,
                                            DependencyScope.ofGroup(
                                                group, DependencyScope.DEVELOPMENT),
                                            group,
                                            reading))));
  }

  private static void constraints(
      Table dependencies, DependencyScope scope, @Nullable String group, Reading reading) {
    for (String name : dependencies.keys()) {
      if (name.equals("python")) {
        continue;
      }
      String constraint = dependencies.string(name);
      boolean optional = dependencies.table(name).map(it -> it.isTrue("optional")).orElse(false);
      if (constraint == null) {
        constraint = dependencies.table(name).map(PyprojectReader::constraint).orElse("");
      }
      String version = ExactVersion.ofPoetry(constraint);
      reading.add(
          Packages.declared(
              "pypi",
              name,
              version,
              constraint,
              optional ? DependencyScope.OPTIONAL : scope,
              group,
              dependencies.line(name)));
    }
  }

  private static String constraint(Table dependency) {
    for (String key : List.of("version", "git", "url", "path")) {
      String value = dependency.string(key);
      if (value != null) {
        return key.equals("version") ? value : "@ " + value;
      }
    }
    return "";
  }
}
