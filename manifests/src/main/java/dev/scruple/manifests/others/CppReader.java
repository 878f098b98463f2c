// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code vcpkg.json} and the {@code bazel_dep} lines of {@code MODULE.bazel}. */
final class CppReader {
  private static final Pattern MODULE = Pattern.compile("\\bbazel_dep\\s*\\(([^()]{0,2000})\\)");
  private static final Pattern ARGUMENT =
      Pattern.compile("\\b(name|version|dev_dependency)\\s*=\\s*(?:\"([^\"]*)\"|(True|False))");

  private CppReader() {}

  static void vcpkg(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    reading.name(document.string("name"));
    reading.version(
        document.string("version") == null
            ? document.string("version-string")
            : document.string("version"));
    String license = document.string("license");
    if (license != null) {
      reading.license("license", license, FieldKind.SPDX_EXPRESSION, document.line("license"));
    }
    ports(document, DependencyScope.RUNTIME, null, reading);
    Table features = document.table("features").orElse(new Table(1));
    for (String feature : features.keys()) {
      features
          .table(feature)
          .ifPresent(it -> ports(it, DependencyScope.OPTIONAL, feature, reading));
    }
  }

  private static void ports(
      Table table, DependencyScope scope, @Nullable String feature, Reading reading) {
    if (!(table.get("dependencies") instanceof Node.Items ports)) {
      return;
    }
    for (Node each : ports.values()) {
      Table details = each instanceof Table port ? port : new Table(each.line());
      String name = each instanceof Table port ? port.string("name") : Node.words(each);
      String least = details.string("version>=");
      if (name != null && !name.isEmpty()) {
        reading.add(
            Packages.declared(
                "vcpkg",
                name,
                null,
                least == null ? "" : ">=" + least,
                details.isTrue("host") ? DependencyScope.BUILD : scope,
                feature,
                each.line()));
      }
    }
  }

  /** Bazel selects the highest of the versions that modules ask for: each is a bound. */
  static void bazel(String text, Reading reading) {
    String code = text.replaceAll("(?m)^[ \\t]*#[^\\n]*", "");
    Matcher module = MODULE.matcher(code);
    int line = 1;
    int at = 0;
    while (module.find()) {
      for (; at < module.start(); at++) {
        line += code.charAt(at) == '\n' ? 1 : 0;
      }
      bazel(module.group(1), line, reading);
    }
  }

  private static void bazel(String arguments, int line, Reading reading) {
    Matcher argument = ARGUMENT.matcher(arguments);
    String name = "";
    String version = "";
    boolean developed = false;
    while (argument.find()) {
      switch (argument.group(1)) {
        case "name" -> name = text(argument);
        case "version" -> version = text(argument);
        default -> developed = "True".equals(argument.group(3));
      }
    }
    if (name.isEmpty()) {
      reading.problem("bazel_dep without a name", line);
      return;
    }
    reading.add(
        Packages.declared(
            "bazel",
            name,
            null,
            version.isEmpty() ? "" : ">=" + version,
            developed ? DependencyScope.DEVELOPMENT : DependencyScope.RUNTIME,
            null,
            line));
  }

  private static String text(Matcher argument) {
    return argument.group(2) == null ? "" : argument.group(2);
  }
}
