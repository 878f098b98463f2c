// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

/**
 * Something in a manifest that was not read.
 *
 * @param reason what and why, to be shown
 * @param line where, 1-based; 0 for the whole file
 */
public record Problem(String reason, int line) {
  /** The reason with its line, as coverage says it: the same of a problem wherever it is told. */
  public String words() {
    return line == 0 ? reason : "line " + line + ": " + reason;
  }
}
