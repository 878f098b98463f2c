// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

import java.util.List;

/**
 * What a text says beside its rules.
 *
 * @param topic a word, as {@code patent-grant}
 * @param clauses the licence's own numbers
 * @param meaning in our words
 */
public record TermsNote(String license, String topic, List<String> clauses, String meaning) {
  public TermsNote {
    clauses = List.copyOf(clauses);
  }
}
