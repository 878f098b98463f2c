// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredLicense;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a {@code Cargo.toml} is kept for {@link CargoWorkspaceJoin}. */
final class CargoDetails {
  private static final List<String> SECTIONS =
      List.of("dependencies", "dev-dependencies", "build-dependencies");

  private CargoDetails() {}

  static CargoManifest of(Table document) {
    Map<Integer, String> inherited = new HashMap<>();
    List<Integer> ownFolders = new ArrayList<>();
    List<Table> tables = new ArrayList<>(List.of(document));
    Table targets = document.table("target").orElse(new Table(1));
    targets.keys().forEach(key -> targets.table(key).ifPresent(tables::add));
    for (Table table : tables) {
      for (String section : SECTIONS) {
        table.table(section).ifPresent(it -> section(it, inherited, ownFolders));
      }
    }
    return new CargoManifest(
        document.table("workspace").map(CargoDetails::workspace).orElse(null),
        Map.copyOf(inherited),
        List.copyOf(ownFolders),
        inherits(document, "license") || inherits(document, "license-file"),
        inherits(document, "version"));
  }

  private static void section(
      Table section, Map<Integer, String> inherited, List<Integer> ownFolders) {
    for (Map.Entry<String, Node> each : section.entries().entrySet()) {
      if (each.getValue() instanceof Table details) {
        if (details.isTrue("workspace")) {
          inherited.put(details.line(), each.getKey());
        }
        if (details.get("path") != null) {
          ownFolders.add(details.line());
        }
      }
    }
  }

  private static boolean inherits(Table document, String field) {
    return document.table("package", field).map(it -> it.isTrue("workspace")).orElse(false);
  }

  private static CargoManifest.Workspace workspace(Table workspace) {
    Map<String, CargoManifest.Shared> shared = new HashMap<>();
    Table dependencies = workspace.table("dependencies").orElse(new Table(1));
    for (Map.Entry<String, Node> each : dependencies.entries().entrySet()) {
      shared.put(each.getKey(), shared(each.getKey(), each.getValue()));
    }
    Table common = workspace.table("package").orElse(new Table(1));
    List<DeclaredLicense> licenses = new ArrayList<>();
    license(common, "license", FieldKind.SPDX_EXPRESSION, licenses);
    license(common, "license-file", FieldKind.FILE, licenses);
    return new CargoManifest.Workspace(
        Map.copyOf(shared), List.copyOf(licenses), common.string("version"));
  }

  private static CargoManifest.Shared shared(String key, Node value) {
    if (!(value instanceof Table details)) {
      return new CargoManifest.Shared(key, Node.words(value), false);
    }
    String renamed = details.string("package");
    @Nullable String constraint = CargoReader.constraint(details);
    return new CargoManifest.Shared(
        renamed == null ? key : renamed,
        constraint == null ? "" : constraint,
        details.get("path") != null);
  }

  /** The line is that of the workspace's file. */
  private static void license(
      Table common, String field, FieldKind kind, List<DeclaredLicense> licenses) {
    String stated = common.string(field);
    if (stated != null) {
      licenses.add(
          new DeclaredLicense("workspace.package." + field, stated, kind, common.line(field)));
    }
  }
}
