// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

/** How a name led to an entry. */
public enum MatchedBy {
  /** The name is the entry's, letter by letter. */
  EXACT,
  /** The name is the entry's but for letter case. */
  CASE,
  /**
   * The name reads as a quantised copy of the entry's model, of which exactly one is known; the
   * entry's facts are the original's, and that the one comes from the other is said by the name
   * only.
   */
  QUANTISED_COPY
}
