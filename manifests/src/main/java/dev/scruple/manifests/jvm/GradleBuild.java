// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.ManifestDetail;
import java.util.List;
import java.util.Map;

/**
 * What a build script or {@code gradle.properties} says, for {@link GradleJoin} to resolve.
 *
 * @param values of names that are set to one literal
 * @param asked packages in file order
 */
record GradleBuild(Map<String, String> values, List<Asked> asked) implements ManifestDetail {

  /**
   * A package that is asked for.
   *
   * @param configuration that it is added to; {@code plugins} for a plugin
   * @param form how it is written
   * @param text a notation, the path of an accessor, or an expression as written
   */
  record Asked(String configuration, Form form, String text, int line) {}

  /** How a package is written. */
  enum Form {
    /** {@code group:name:version}, with templates. */
    NOTATION,
    /** {@code libs.name}. */
    ACCESSOR,
    /** Something that running the build would tell. */
    EXPRESSION,
    /** {@code id:version}. */
    PLUGIN
  }
}
