// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/**
 * Standards that a project speaks, platforms that it runs on, promises to those who build on it.
 */
public sealed interface InteroperabilityFact extends Fact {
  /**
   * A standard interface or format that the project offers.
   *
   * @param name kebab-case: {@code onnx}, {@code openai-api}
   */
  record Standard(String name) implements InteroperabilityFact {}
}
