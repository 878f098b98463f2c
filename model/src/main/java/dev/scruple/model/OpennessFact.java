// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** Components that a published model can come with, and what makes its results repeatable. */
public sealed interface OpennessFact extends Fact {
  /**
   * A component of the Model Openness Framework.
   *
   * @param component kebab-case: {@code training-code}
   * @param present whether it is in the target or named by it
   */
  record MofComponent(String component, boolean present) implements OpennessFact {}
}
