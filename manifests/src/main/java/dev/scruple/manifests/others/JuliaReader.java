// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Toml;
import dev.scruple.manifests.purl.PackageUrl;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Project.toml} and {@code Manifest.toml} of Julia, of formats 1 and 2. A package
 * without a version is a part of Julia itself; one with a path is the project's own.
 */
final class JuliaReader {
  private static final Pattern EXACT = Pattern.compile("=\\s*([0-9]+\\.[0-9]+\\.[0-9]+[^\\s,]*)");

  private JuliaReader() {}

  static void project(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    reading.name(document.string("name"));
    reading.version(document.string("version"));
    section(document, "deps", DependencyScope.RUNTIME, reading);
    section(document, "weakdeps", DependencyScope.OPTIONAL, reading);
    section(document, "extras", DependencyScope.TEST, reading);
  }

  private static void section(
      Table document, String section, DependencyScope scope, Reading reading) {
    Table packages = document.table(section).orElse(new Table(1));
    for (Map.Entry<String, Node> each : packages.entries().entrySet()) {
      String stated = document.table("compat").map(it -> it.string(each.getKey())).orElse(null);
      String constraint = stated == null ? "" : stated;
      Matcher exact = EXACT.matcher(constraint);
      String version = exact.matches() ? exact.group(1) : null;
      reading.add(
          new DeclaredPackage(
              "julia",
              purl(each.getKey(), version, Node.words(each.getValue())),
              each.getKey(),
              version,
              constraint,
              scope,
              section.equals("deps") ? null : section,
              null,
              each.getValue().line()));
    }
  }

  static void manifest(String text, Reading reading) {
    Table document = Toml.parse(text, reading);
    FixedPackages fixed = new FixedPackages("Manifest.toml", reading);
    Table packages = document.table("deps").orElse(document);
    for (String name : packages.keys()) {
      for (Table each : packages.tables(name)) {
        String version = each.string("version");
        if (version != null && each.get("path") == null) {
          entry(name, version, each, fixed);
        }
      }
    }
    fixed.done();
  }

  private static void entry(String name, String version, Table entry, FixedPackages fixed) {
    String id = entry.string("uuid");
    LockedPackage locked =
        new LockedPackage(
            purl(name, version, id == null ? "" : id),
            name,
            version,
            DependencyScope.RUNTIME,
            null,
            List.of(),
            entry.line());
    fixed.add(locked, name);
    entry.strings("deps").forEach(need -> fixed.needs(locked.purl(), need.text()));
    entry
        .table("deps")
        .ifPresent(needs -> needs.keys().forEach(need -> fixed.needs(locked.purl(), need)));
  }

  private static String purl(String name, @Nullable String version, String id) {
    return PackageUrl.of("julia", null, name, version, Map.of("uuid", id), null)
        .map(PackageUrl::toString)
        .orElse("pkg:julia");
  }
}
