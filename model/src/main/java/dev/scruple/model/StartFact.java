// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a newcomer needs to begin: what it is, its own commands, where its code starts. */
public sealed interface StartFact extends Fact {
  /** The first paragraph in which the README says what it is. */
  record Opening(String words) implements StartFact {}

  /** A command that the project's own files give. */
  record Command(CommandPurpose purpose, String command) implements StartFact {}

  /**
   * A place where the code starts.
   *
   * @param kind of entry, in the order in which it is best read
   * @param name of the command, module or class
   */
  record EntryPoint(EntryKind kind, String name) implements StartFact {}

  /**
   * Something that the code itself says is left to do.
   *
   * @param words of the comment
   */
  record OpenTask(String words) implements StartFact {}
}
