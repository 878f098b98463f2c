// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of others that a target holds: a folder among vendored ones, or an archive.
 *
 * @param root the folder or archive, relative to the target
 * @param license concluded expression; {@code NONE} where none was found, null where what was found
 *     is not known
 * @param declared what its metadata state
 * @param paths of its files
 */
public record BundledPart(
    String root, @Nullable String license, @Nullable String declared, List<String> paths) {
  public BundledPart {
    paths = List.copyOf(paths);
  }

  /** Its name: the last of its path. */
  public String name() {
    return root.substring(root.lastIndexOf('/') + 1);
  }
}
