// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import dev.scruple.model.Outcome;

/**
 * A pure function from evidence to an outcome: no input or output, no score. Its class carries
 * {@link CheckInfo}.
 */
public interface Check {
  /** What the evidence answers. */
  Outcome check(Case target);
}
