// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What the documentation holds, and where it leads nowhere. */
public sealed interface DocumentationFact extends Fact {
  /**
   * A relative link to a file that is not in the target.
   *
   * @param to as written
   */
  record DeadLink(String to) implements DocumentationFact {}
}
