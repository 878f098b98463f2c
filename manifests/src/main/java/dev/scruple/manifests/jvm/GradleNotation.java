// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.Packages;
import org.jspecify.annotations.Nullable;

/** Gradle's ways to write modules and versions. */
final class GradleNotation {
  private GradleNotation() {}

  /**
   * The one version that is asked for; {@code 1.+}, {@code latest.release} and ranges are none,
   * {@code 1.0!!} is a strict one.
   */
  static @Nullable String exact(String constraint) {
    String plain =
        constraint.endsWith("!!") ? constraint.substring(0, constraint.length() - 2) : constraint;
    boolean moves = plain.endsWith("+") || plain.startsWith("latest.");
    return moves ? null : ExactVersion.ofMaven(plain);
  }

  /** Whether it is a group and a name without anything left to be filled in. */
  static boolean isName(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && colon < text.length() - 1
        && text.indexOf(':', colon + 1) < 0
        && text.chars()
            .allMatch(each -> Character.isLetterOrDigit(each) || "._-:".indexOf(each) >= 0)
        && !text.startsWith("null:")
        && !text.endsWith(":null");
  }

  /** A plugin is found by the package that marks it, after Gradle's chapter on plugins. */
  static DeclaredPackage plugin(String id, String version, int line) {
    return Packages.declared(
        "maven",
        id + ':' + id + ".gradle.plugin",
        exact(version),
        version,
        DependencyScope.BUILD,
        VersionCatalogReader.PLUGINS,
        line);
  }
}
