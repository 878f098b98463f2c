// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.ManifestDetail;
import java.util.List;
import java.util.Map;

/**
 * A version catalogue of Gradle, by the accessors that builds use: {@code commons-lang3} is reached
 * by {@code commons.lang3}.
 *
 * @param libraries by accessor
 * @param bundles accessors of libraries, by accessor
 * @param versions by accessor
 */
record VersionCatalog(
    Map<String, Library> libraries, Map<String, List<String>> bundles, Map<String, String> versions)
    implements ManifestDetail {

  /**
   * A library.
   *
   * @param name {@code group:artifact}
   * @param constraint as the catalogue has it; empty where it has none
   */
  record Library(String name, String constraint) {}

  static String accessor(String alias) {
    return alias.replace('-', '.').replace('_', '.');
  }
}
