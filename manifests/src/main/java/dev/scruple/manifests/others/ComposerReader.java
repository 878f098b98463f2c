// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code composer.json} and {@code composer.lock} after Composer's schema. Names without an
 * owner ({@code php}, {@code ext-json}) are of the platform, not packages.
 */
final class ComposerReader {
  private static final Pattern EXACT =
      Pattern.compile("={0,2}\\s*(v?[0-9]+(?:\\.[0-9]+){2,3}(?:-[0-9A-Za-z.]+)?)");

  private ComposerReader() {}

  static void manifest(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    reading.name(document.string("name"));
    reading.version(document.string("version"));
    for (String license : licenses(document)) {
      reading.license("license", license, FieldKind.SPDX_EXPRESSION, document.line("license"));
    }
    section(document, "require", DependencyScope.RUNTIME, reading);
    section(document, "require-dev", DependencyScope.DEVELOPMENT, reading);
  }

  private static void section(
      Table document, String section, DependencyScope scope, Reading reading) {
    Table packages = document.table(section).orElse(null);
    if (packages == null) {
      return;
    }
    for (Map.Entry<String, Node> each : packages.entries().entrySet()) {
      if (each.getKey().contains("/")) {
        String constraint = Node.words(each.getValue());
        Matcher exact = EXACT.matcher(constraint.strip());
        reading.add(
            Packages.declared(
                "composer",
                each.getKey(),
                exact.matches() ? exact.group(1) : null,
                constraint,
                scope,
                scope == DependencyScope.RUNTIME ? null : section,
                each.getValue().line()));
      }
    }
  }

  static void lock(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    FixedPackages fixed = new FixedPackages("composer.lock", reading);
    packages(document.tables("packages"), DependencyScope.RUNTIME, fixed);
    packages(document.tables("packages-dev"), DependencyScope.DEVELOPMENT, fixed);
    fixed.done();
  }

  private static void packages(List<Table> packages, DependencyScope scope, FixedPackages fixed) {
    for (Table each : packages) {
      String name = each.string("name");
      String version = each.words("version");
      if (name == null) {
        continue;
      }
      LockedPackage locked =
          FixedPackages.of(
              "composer",
              name,
              version == null ? "" : version,
              scope,
              null,
              licenses(each),
              each.line("name"));
      fixed.add(locked, name);
      each.table("require")
          .ifPresent(needs -> needs.keys().forEach(need -> fixed.needs(locked.purl(), need)));
    }
  }

  private static List<String> licenses(Table table) {
    String one = table.string("license");
    return one == null
        ? table.strings("license").stream().map(Node.Text::text).toList()
        : List.of(one);
  }
}
