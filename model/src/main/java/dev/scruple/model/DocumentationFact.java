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

  /**
   * A name of the project's own package that an example uses, and the code doesn't have.
   *
   * @param name in full: {@code peft.tuners.Lora}
   * @param module the part of it that is there
   */
  record UnknownName(String name, String module) implements DocumentationFact {}

  /**
   * The names of the project's own packages that examples use.
   *
   * @param names how many were looked up, each once
   * @param open of these, names that only running the code could tell
   * @param files that use them
   */
  record NamesLookedUp(int names, int open, int files) implements DocumentationFact {}
}
