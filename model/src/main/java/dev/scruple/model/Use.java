// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user means to do.
 *
 * @param actions in the order stated
 * @param reading what was chosen for what is unsettled; null where nothing was, and then it is
 *     unclear
 */
public record Use(
    String name,
    List<Action> actions,
    Circumstances circumstances,
    @Nullable ReadingChoice reading) {
  public Use {
    actions = List.copyOf(actions);
  }

  /** A use for which what is unsettled stays so. */
  public Use(String name, List<Action> actions, Circumstances circumstances) {
    this(name, actions, circumstances, null);
  }

  /** The same use by a reading. */
  public Use with(@Nullable ReadingChoice chosen) {
    return new Use(name, actions, circumstances, chosen);
  }
}
