// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.graph;

import dev.scruple.manifests.ManifestReading;

/**
 * A manifest or lock file of a project and what was read of it.
 *
 * @param path relative to the project, with {@code /}
 */
public record ManifestFile(String path, ManifestReading reading) {
  /** The folder that it stands in; empty for the project's own. */
  public String folder() {
    return Paths.parent(path);
  }

  /** The same file with another reading, as a join finds it. */
  public ManifestFile with(ManifestReading joined) {
    return new ManifestFile(path, joined);
  }
}
