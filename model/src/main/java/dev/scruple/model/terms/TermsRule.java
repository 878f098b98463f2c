// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a licence, as far as it may hold.
 *
 * @param clauses the licence's own numbers, at least one
 * @param effect {@code permit}, {@code prohibit}, {@code silent} or {@code unsettled}
 * @param when the condition in words; null where it holds whatever else is so
 * @param ifStated whether it counts only where its condition is stated: so for policies that a
 *     licence takes in by reference
 * @param duties what the permission asks in return
 * @param meaning in our words
 */
public record TermsRule(
    String license,
    List<String> clauses,
    List<Subject> subjects,
    List<Action> actions,
    String effect,
    @Nullable String when,
    boolean ifStated,
    List<TermsDuty> duties,
    String meaning) {
  public TermsRule {
    clauses = List.copyOf(clauses);
    subjects = List.copyOf(subjects);
    actions = List.copyOf(actions);
    duties = List.copyOf(duties);
  }
}
