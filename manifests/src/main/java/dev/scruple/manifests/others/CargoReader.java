// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Cargo.toml} after the Cargo book's manifest chapter. A field inherited from a
 * workspace is named as a problem where the workspace is another file.
 */
final class CargoReader implements ManifestReader {
  static final String LICENSE_ELSEWHERE =
      "package.license is inherited from the workspace, which is another Cargo.toml";

  @Override
  public void read(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    document(document, reading);
    reading.detail(CargoDetails.of(document));
  }

  private static void document(Table document, Reading reading) {
    document
        .table("workspace", "package")
        .ifPresent(it -> licenses(it, "workspace.package", reading));
    document
        .table("package")
        .ifPresent(
            it -> {
              reading.name(it.string("name"));
              reading.version(it.string("version"));
              licenses(it, "package", reading);
              inherited(it, document, reading);
            });
    dependencies(document, document, null, reading);
    document
        .table("target")
        .ifPresent(
            targets ->
                targets
                    .keys()
                    .forEach(
                        target ->
                            targets
                                .table(target)
                                .ifPresent(it -> dependencies(it, document, target, reading))));
  }

  private static void licenses(Table table, String path, Reading reading) {
    String license = table.string("license");
    if (license != null) {
      reading.license(path + ".license", license, FieldKind.SPDX_EXPRESSION, table.line("license"));
    }
    String file = table.string("license-file");
    if (file != null) {
      reading.license(path + ".license-file", file, FieldKind.FILE, table.line("license-file"));
    }
  }

  private static void inherited(Table own, Table document, Reading reading) {
    boolean inherits = own.table("license").map(it -> it.isTrue("workspace")).orElse(false);
    if (inherits && document.table("workspace", "package").isEmpty()) {
      reading.problem(LICENSE_ELSEWHERE, own.line("license"));
    }
  }

  private static void dependencies(
      Table table, Table document, @Nullable String target, Reading reading) {
    section(table, "dependencies", DependencyScope.RUNTIME, document, target, reading);
    section(table, "dev-dependencies", DependencyScope.DEVELOPMENT, document, target, reading);
    section(table, "build-dependencies", DependencyScope.BUILD, document, target, reading);
  }

  private static void section(
      Table table,
      String section,
      DependencyScope scope,
      Table document,
      @Nullable String target,
      Reading reading) {
    table
        .table(section)
        .ifPresent(
            dependencies -> {
              for (String key : dependencies.keys()) {
                if (!isDependency(dependencies, key)) {
                  reading.problem(
                      "neither version, source nor workspace of " + Shown.of(key),
                      dependencies.line(key));
                }
                reading.add(dependency(dependencies, key, scope, document, target));
              }
            });
  }

  private static boolean isDependency(Table dependencies, String key) {
    return dependencies.string(key) != null
        || dependencies
            .table(key)
            .map(it -> it.isTrue("workspace") || constraint(it) != null)
            .orElse(false);
  }

  private static DeclaredPackage dependency(
      Table dependencies,
      String key,
      DependencyScope scope,
      Table document,
      @Nullable String target) {
    Table details = dependencies.table(key).orElse(null);
    String constraint = details == null ? dependencies.string(key) : constraint(details);
    if (details != null && details.isTrue("workspace")) {
      constraint = ofWorkspace(document, key);
    }
    String renamed = details == null ? null : details.string("package");
    boolean optional = details != null && details.isTrue("optional");
    String stated = constraint == null ? "" : constraint;
    return Packages.declared(
        "cargo",
        renamed == null ? key : renamed,
        ExactVersion.ofCargo(stated),
        stated,
        optional ? DependencyScope.OPTIONAL : scope,
        target,
        dependencies.line(key));
  }

  static @Nullable String constraint(Table details) {
    String version = details.string("version");
    if (version != null) {
      return version;
    }
    String git = details.string("git");
    String revision = details.string("rev");
    if (git != null) {
      return revision == null ? git : git + "#" + revision;
    }
    return details.string("path");
  }

  private static @Nullable String ofWorkspace(Table document, String key) {
    return document
        .table("workspace", "dependencies")
        .map(
            shared -> {
              String version = shared.string(key);
              return version == null
                  ? shared.table(key).map(CargoReader::constraint).orElse(null)
                  : version;
            })
        .orElse(null);
  }
}
