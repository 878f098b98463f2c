// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not examined, why, and what would close the gap.
 *
 * @param path null where it is not about one file
 * @param remedy a command or an action; null where there is none
 */
public record Unexamined(String id, @Nullable String path, String reason, @Nullable String remedy) {

  /** An entry with its fingerprint. */
  public static Unexamined of(
      String collector, @Nullable String path, String reason, @Nullable String remedy) {
    return new Unexamined(
        Fingerprint.of("u", collector, path == null ? "" : path, reason), path, reason, remedy);
  }
}
