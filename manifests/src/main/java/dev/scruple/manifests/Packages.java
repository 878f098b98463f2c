// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import dev.scruple.manifests.purl.PackageUrl;
import org.jspecify.annotations.Nullable;

/** Declared packages with their package URLs. */
public final class Packages {
  private Packages() {}

  /** A declared package without a condition. */
  public static DeclaredPackage declared(
      String ecosystem,
      String name,
      @Nullable String version,
      String constraint,
      DependencyScope scope,
      @Nullable String group,
      int line) {
    return declared(ecosystem, name, version, constraint, scope, group, null, line);
  }

  /** A declared package. */
  public static DeclaredPackage declared(
      String ecosystem,
      String name,
      @Nullable String version,
      String constraint,
      DependencyScope scope,
      @Nullable String group,
      @Nullable String marker,
      int line) {
    return new DeclaredPackage(
        ecosystem,
        purl(ecosystem, name, version),
        name,
        version,
        constraint,
        scope,
        group,
        marker,
        line);
  }

  /** The package URL of a name as its ecosystem writes it; {@code pkg:TYPE} where it is none. */
  public static String purl(String ecosystem, String name, @Nullable String version) {
    return PackageUrl.of(ecosystem, namespace(ecosystem, name), bare(ecosystem, name), version)
        .map(PackageUrl::toString)
        .orElse("pkg:" + ecosystem);
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
      case "npm", "jsr" -> name.startsWith("@") ? name.indexOf('/') : -1;
      case "maven" -> name.indexOf(':');
      case "golang", "composer", "swift", "github" -> name.lastIndexOf('/');
      default -> -1;
    };
  }
}
