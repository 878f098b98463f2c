// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence, or an expression of several, with what it says to each question.
 *
 * @param id SPDX id, {@code LicenseRef-…}, or an expression
 * @param instruments the texts that bind
 * @param rulings one for each subject and action asked of it
 * @param name as its publisher calls it
 * @param version the text's own version or date; null of several licences
 * @param read when the text was read, as an ISO date; null where it was not at hand
 * @param approvals who counts it among the open or free ones
 * @param rules what the rulings rest on, as far as it may hold for the use
 */
public record LicenseSummary(
    String id,
    List<TermsInstrument> instruments,
    List<TermsRuling> rulings,
    String name,
    @Nullable String version,
    @Nullable String read,
    List<String> approvals,
    List<TermsRule> rules,
    List<TermsNote> notes) {
  public LicenseSummary {
    instruments = List.copyOf(instruments);
    rulings = List.copyOf(rulings);
    approvals = List.copyOf(approvals);
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }
}
