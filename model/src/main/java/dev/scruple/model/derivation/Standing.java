// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.derivation;

/** How the condition of a rule stands. */
public enum Standing {
  /** It is met. */
  HOLDS,
  /** It hangs on something that was not stated. */
  OPEN,
  /** It hangs on something that was not stated, and counts only where that is. */
  PASSED_OVER,
  /** It isn't met. */
  FAILS,
  /** An exception takes the rule away. */
  LIFTED
}
