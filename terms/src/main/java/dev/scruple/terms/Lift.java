// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import java.util.List;
import java.util.Set;

/**
 * What an exception takes away from a licence: for these actions, its prohibitions and its duties
 * of source and same licence.
 *
 * @param clauses the exception's own numbers
 * @param meaning in our words
 */
public record Lift(Set<Action> actions, When when, List<String> clauses, String meaning) {
  public Lift {
    actions = Set.copyOf(actions);
    clauses = List.copyOf(clauses);
  }
}
