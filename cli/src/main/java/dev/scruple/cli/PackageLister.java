// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.dependencies.DependenciesDocument;

/** What lists packages, as far as the command line needs it. */
@FunctionalInterface
public interface PackageLister {
  /**
   * Lists what a target stands on.
   *
   * @param target as the user wrote it
   * @throws UnreadableException when the target can't be read
   */
  DependenciesDocument list(String target, EvaluateOptions options) throws UnreadableException;
}
