// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/**
 * Standards that a project speaks, platforms that it runs on, promises to those who build on it.
 */
public sealed interface InteroperabilityFact extends Fact {
  /**
   * An open interface or format that the project says or shows that it offers.
   *
   * @param name kebab-case: {@code onnx}, {@code openai-api}
   * @param words that show it
   */
  record Standard(String name, String words) implements InteroperabilityFact {}

  /**
   * A statement on where the project runs, by its manifest, its documents or what its continuous
   * integration runs on.
   *
   * @param words as written
   */
  record PlatformStated(PlatformKind kind, String words) implements InteroperabilityFact {}

  /**
   * A promise to those who build on it, or a warning.
   *
   * @param words as written, no longer than a sentence
   */
  record Assurance(AssuranceTopic topic, String words) implements InteroperabilityFact {}

  /**
   * What a template for issues asks.
   *
   * @param version whether it asks which version or environment
   * @param steps whether it asks how to see it happen again
   * @param outcome whether it asks what was expected or what happened
   */
  record IssueForm(IssuePurpose purpose, boolean version, boolean steps, boolean outcome)
      implements InteroperabilityFact {}
}
