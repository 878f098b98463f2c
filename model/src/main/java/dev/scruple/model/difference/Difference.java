// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.difference;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was.
 *
 * @param id of what differs, as the dossiers have it
 * @param subject what it is, for a reader
 * @param before null where it is new
 * @param after null where it is gone
 */
public record Difference(
    String id,
    Kind kind,
    Direction direction,
    String subject,
    @Nullable String before,
    @Nullable String after) {

  /** What differs, in the order in which it weighs. */
  public enum Kind {
    RULING,
    CONDITION,
    OUTCOME,
    LICENCE,
    COMPONENT,
    CURATION,
    GAP
  }

  /** What that means for whoever builds on it. */
  public enum Direction {
    WORSE,
    BETTER,
    /** Neither, or it can't be said. */
    OTHER
  }
}
