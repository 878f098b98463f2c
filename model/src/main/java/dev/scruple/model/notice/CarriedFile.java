// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.notice;

/**
 * A file that is passed on word for word.
 *
 * @param path relative to the target
 * @param text hostile, with line ends as {@code \n}
 */
public record CarriedFile(String path, Kind kind, String text) {
  /** Why it is passed on. */
  public enum Kind {
    /** A NOTICE file. */
    NOTICE,
    /** A licence that is none that is known. */
    LICENSE
  }
}
