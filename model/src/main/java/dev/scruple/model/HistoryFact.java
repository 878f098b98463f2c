// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What the history tells beyond the figures of {@link Fact.Activity}. */
public sealed interface HistoryFact extends Fact {
  /**
   * Work over a window.
   *
   * @param months length of the window, which ends at the as-of instant
   * @param commits by people
   * @param people who made them
   */
  record Work(int months, int commits, int people) implements HistoryFact {}
}
