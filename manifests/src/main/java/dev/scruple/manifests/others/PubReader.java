// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code pubspec.yaml} and {@code pubspec.lock} of Dart. */
final class PubReader {
  private static final Pattern EXACT =
      Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?");

  private PubReader() {}

  static void manifest(String text, Reading reading) {
    Table document = Yaml.parse(text, reading);
    reading.name(document.string("name"));
    reading.version(document.string("version"));
    section(document, "dependencies", DependencyScope.RUNTIME, reading);
    section(document, "dev_dependencies", DependencyScope.DEVELOPMENT, reading);
  }

  private static void section(Table document, String key, DependencyScope scope, Reading reading) {
    Table packages = document.table(key).orElse(null);
    if (packages == null) {
      return;
    }
    for (Map.Entry<String, Node> each : packages.entries().entrySet()) {
      String constraint = constraint(each.getValue());
      if (constraint != null) {
        reading.add(
            Packages.declared(
                "pub",
                each.getKey(),
                EXACT.matcher(constraint).matches() ? constraint : null,
                constraint,
                scope,
                scope == DependencyScope.RUNTIME ? null : key,
                each.getValue().line()));
      }
    }
  }

  /** Null for a part of the SDK or of the project itself. */
  private static @Nullable String constraint(Node node) {
    if (!(node instanceof Table details)) {
      return Node.words(node);
    }
    if (details.get("sdk") != null || details.get("path") != null) {
      return null;
    }
    String git = details.string("git");
    String url = git == null ? details.table("git").map(it -> it.string("url")).orElse(null) : git;
    String version = details.string("version");
    return version == null && url != null ? url : version == null ? "" : version;
  }

  static void lock(String text, Reading reading) {
    Table document = Yaml.parse(text, reading);
    FixedPackages fixed = new FixedPackages("pubspec.lock", reading);
    Table packages = document.table("packages").orElse(null);
    if (packages == null) {
      reading.problem("no packages", 0);
      packages = new Table(1);
    }
    for (Map.Entry<String, Node> each : packages.entries().entrySet()) {
      if (!(each.getValue() instanceof Table details)) {
        continue;
      }
      String version = details.words("version");
      String dependency = details.string("dependency");
      boolean developed = "direct dev".equals(dependency);
      fixed.add(
          FixedPackages.of(
              "pub",
              each.getKey(),
              version == null ? "" : version,
              developed ? DependencyScope.DEVELOPMENT : DependencyScope.RUNTIME,
              dependency == null ? null : dependency.startsWith("direct"),
              List.of(),
              details.line() > 1 ? details.line() - 1 : details.line()));
    }
    fixed.done();
  }
}
