// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/**
 * Another file that a manifest leads to.
 *
 * @param kind what the other file is to this one
 * @param path as written, relative to the manifest's folder; a pattern where the kind says so
 * @param scope what its packages are needed for
 * @param line where it is named, 1-based
 */
public record ManifestLink(Kind kind, String path, DependencyScope scope, int line) {
  /** What the other file is. */
  public enum Kind {
    /** Its packages are this one's too: {@code -r}, or a field that a build reads from a file. */
    INCLUDES,
    /** It narrows versions and adds no package: {@code -c}. */
    CONSTRAINS,
    /** It gives what this one leaves out: the parent of a POM. */
    INHERITS,
    /** Members of a workspace, as a glob pattern of folders. */
    MEMBERS
  }
}
