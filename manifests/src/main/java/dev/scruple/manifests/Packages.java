// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import org.jspecify.annotations.Nullable;

/** Declared packages with their package URLs. */
final class Packages {
  private Packages() {}

  static DeclaredPackage declared(
      String ecosystem,
      String name,
      @Nullable String version,
      String constraint,
      DependencyScope scope,
      @Nullable String group,
      int line) {
    String purl =
        PackageUrl.of(ecosystem, namespace(ecosystem, name), bare(ecosystem, name), version)
            .map(PackageUrl::toString)
            .orElse("pkg:" + ecosystem);
    return new DeclaredPackage(ecosystem, purl, name, version, constraint, scope, group, line);
  }

  private static @Nullable String namespace(String ecosystem, String name) {
    int end = separator(ecosystem, name);
    return end < 0 ? null : name.substring(0, end);
  }

  private static String bare(String ecosystem, String name) {
    return name.substring(separator(ecosystem, name) + 1);
  }

  private static int separator(String ecosystem, String name) {
    return switch (ecosystem) {
      case "npm" -> name.startsWith("@") ? name.indexOf('/') : -1;
      case "maven" -> name.indexOf(':');
      default -> -1;
    };
  }
}
