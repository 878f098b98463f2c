// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import org.jspecify.annotations.Nullable;

/**
 * What a declared licence means.
 *
 * @param expression an SPDX expression, or null when the words don't tell
 * @param ambiguous whether the words allow several readings; with an expression it is the likely
 *     one, and the narrower one of {@code -only} and {@code -or-later}
 * @param stated the words as they were declared
 */
public record Interpretation(@Nullable String expression, boolean ambiguous, String stated) {
  static Interpretation unknown(String stated) {
    return new Interpretation(null, false, stated);
  }
}
