// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What bears on whether a project can be trusted with a machine and its secrets. */
public sealed interface SecurityFact extends Fact {
  /**
   * A program in compiled form among the sources.
   *
   * @param format {@code elf}, {@code pe}, {@code mach-o}, {@code class}, …
   */
  record CommittedBinary(String format, long bytes) implements SecurityFact {}

  /**
   * A credential in the clear. It is never held whole.
   *
   * @param rule by which it was known: {@code hugging-face-token}
   * @param shown its first four characters
   * @param length in characters
   * @param checked whether the format's own checksum or structure holds, so that it was issued
   * @param inTests whether it stands among tests and their fixtures
   * @param number 1 for the first of these in the file, 2 for the next that looks the same
   */
  record Secret(String rule, String shown, int length, boolean checked, boolean inTests, int number)
      implements SecurityFact {}

  /**
   * What a security policy says of one subject.
   *
   * @param words the policy's own
   */
  record PolicyStatement(PolicySubject subject, String words) implements SecurityFact {}

  /** A file that tells coding agents what to do. */
  record AgentInstructions() implements SecurityFact {}

  /**
   * Something in instructions for coding agents that a person would want to read first.
   *
   * @param words the line
   */
  record AgentHazard(AgentHazardKind kind, String words) implements SecurityFact {}

  /**
   * Characters that no reader sees and that change what is read: by compilers or by agents.
   *
   * @param kind {@code bidirectional-control}, {@code tag-characters}, {@code zero-width-run},
   *     {@code variation-selector-run}
   * @param count of such characters in the file
   * @param inTests whether it stands among tests and their fixtures
   */
  record HiddenCharacters(String kind, int count, boolean inTests) implements SecurityFact {}

  /**
   * Something that runs or is fetched because of a file here, and not because somebody typed it.
   *
   * @param trigger kebab-case: {@code editor-task}, {@code agent-hook}, {@code dev-container}, …
   * @param unasked whether no question comes before it beyond a general trust in the folder
   * @param words the line
   */
  record RunsOnOpen(String trigger, boolean unasked, String words) implements SecurityFact {}
}
