// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.ManifestDetail;
import java.util.Map;

/**
 * Which version a lock file fixes for each folder that asks for a package, since members of a
 * workspace may get several.
 *
 * @param versions by folder, relative to the lock file's, and name of the package: {@code lib/a b};
 *     empty where a folder gets several
 */
record Importers(Map<String, String> versions) implements ManifestDetail {
  Importers {
    versions = Map.copyOf(versions);
  }

  static String key(String folder, String name) {
    return (folder.equals(".") ? "" : folder) + ' ' + name;
  }
}
