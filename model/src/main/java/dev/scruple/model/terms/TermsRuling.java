// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a licence says to one action with one subject.
 *
 * @param when the circumstances that were not stated and decide, joined by {@code ", "}; null where
 *     none do
 * @param clause the first clause that decides, the licence's own number; null where there is none
 * @param clauses all of them
 * @param citations all of them, with the licences that they stand in
 * @param readings where it is not settled, what is held
 * @param meaning of the first clause that decides, in our words; null where there is none
 */
public record TermsRuling(
    Subject subject,
    Action action,
    RulingValue value,
    List<Duty> duties,
    @Nullable String when,
    @Nullable String clause,
    List<String> clauses,
    List<Citation> citations,
    List<String> readings,
    @Nullable String meaning) {
  public TermsRuling {
    duties = List.copyOf(duties);
    clauses = List.copyOf(clauses);
    citations = List.copyOf(citations);
    readings = List.copyOf(readings);
  }
}
