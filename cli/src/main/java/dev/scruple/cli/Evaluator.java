// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Dossier;

/** The engine's door, as far as the command line needs it. */
@FunctionalInterface
public interface Evaluator {
  /**
   * Weighs a target.
   *
   * @param target as the user wrote it
   * @throws UnreadableException when the target can't be read
   */
  Dossier evaluate(String target, EvaluateOptions options) throws UnreadableException;
}
