// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

/** How a scheme orders versions. */
@FunctionalInterface
interface VersionRules {
  /**
   * Writes the key of any text.
   *
   * @return whether the text is a version by the scheme's own grammar
   */
  boolean write(String text, KeyWriter key);
}
