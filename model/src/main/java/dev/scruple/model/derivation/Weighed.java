// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.derivation;

import dev.scruple.model.Duty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was looked at.
 *
 * @param clauses the licence's own numbers
 * @param meaning in our words
 * @param condition in words; null where it holds always
 * @param open the unstated circumstances that the condition tests
 * @param duties what it asks in return, as far as that counts here
 * @param readings where unsettled, those that are held; the one that was chosen where one was
 */
public record Weighed(
    List<String> clauses,
    Effect effect,
    String meaning,
    @Nullable String condition,
    Standing standing,
    List<String> open,
    List<Duty> duties,
    List<String> readings,
    Turn turn) {
  public Weighed {
    clauses = List.copyOf(clauses);
    open = List.copyOf(open);
    duties = List.copyOf(duties);
    readings = List.copyOf(readings);
  }

  /** What a rule does. */
  public enum Effect {
    PERMITS,
    SILENT,
    UNSETTLED,
    PROHIBITS
  }

  /** How a rule was taken otherwise than it is written. */
  public enum Turn {
    AS_WRITTEN,
    /** A permission whose duty of the same licence can't be kept. */
    BARRED,
    /** Without duties of source and same licence, which an exception lifts. */
    LIGHTENED,
    /** As the chosen reading has it. */
    READ
  }
}
