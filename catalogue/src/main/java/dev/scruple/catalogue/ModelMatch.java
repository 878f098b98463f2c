// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.Optional;

/**
 * A model found by name.
 *
 * @param asked the name that was looked up
 * @param matchedBy how it led to the entry
 * @param entry the facts; the original's where matched as a quantised copy
 * @param revision how the revision asked for stands to the entry's
 * @param original the model that the one asked for is a quantised copy of, where facts or name say
 *     so
 */
public record ModelMatch(
    HubName asked,
    MatchedBy matchedBy,
    ModelEntry entry,
    RevisionMatch revision,
    Optional<Original> original) {

  /**
   * The model that a quantised copy comes from.
   *
   * @param name in the hub's own spelling
   * @param byNameOnly whether only the copy's name says so, and no source
   */
  public record Original(String name, boolean byNameOnly) {}
}
