// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

/**
 * A data set found by name.
 *
 * @param asked the name that was looked up
 * @param matchedBy how it led to the entry; never as a quantised copy
 * @param entry the facts
 * @param revision how the revision asked for stands to the entry's
 */
public record DatasetMatch(
    HubName asked, MatchedBy matchedBy, DatasetEntry entry, RevisionMatch revision) {}
