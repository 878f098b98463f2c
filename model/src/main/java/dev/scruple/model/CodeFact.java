// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What the code of a project names and does, as it was read, never as it was run. */
public sealed interface CodeFact extends Fact {
  /**
   * A call in install-time code or in what is imported, by its full name where imports tell it.
   *
   * @param name dotted: {@code subprocess.run}
   */
  record Call(String name) implements CodeFact {}
}
