// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Duty;
import dev.scruple.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text does to some actions with some subjects, under a condition.
 *
 * @param when the condition; {@code toString} says it in words
 * @param ifStated the rule counts only where its condition is known to hold: so for policies by
 *     reference, whose keeping is a duty
 * @param duties what the permission asks in return
 * @param words what a duty asks for, in the licence's own case and as something to do; a duty
 *     without an entry asks for no more than its name says
 * @param clauses the licence's own numbers, at least one
 * @param meaning in our words
 * @param readings where unsettled, the readings that are held; otherwise none
 */
public record Rule(
    Set<Subject> subjects,
    Set<Action> actions,
    When when,
    boolean ifStated,
    Effect effect,
    List<Duty> duties,
    Map<Duty, String> words,
    List<String> clauses,
    String meaning,
    List<String> readings) {
  public Rule {
    subjects = Set.copyOf(subjects);
    actions = Set.copyOf(actions);
    duties = List.copyOf(duties);
    words = Map.copyOf(words);
    clauses = List.copyOf(clauses);
    readings = List.copyOf(readings);
  }
}
