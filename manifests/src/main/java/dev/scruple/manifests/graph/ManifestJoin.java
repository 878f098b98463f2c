// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.graph;

import java.util.List;

/**
 * What an ecosystem gives from one manifest to another: versions of a parent, a workspace or a
 * catalogue, packages of an included file. It changes the readings of its own files and leaves the
 * others; a gap that it closes is taken out of the problems. No bytes are read by it.
 */
@FunctionalInterface
public interface ManifestJoin {
  /** All files of a project in, in the order of their paths; the same files out. */
  List<ManifestFile> join(List<ManifestFile> files);
}
