// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/** What the user means to do: actions, in the order stated, and circumstances. */
public record Use(String name, List<Action> actions, Circumstances circumstances) {
  public Use {
    actions = List.copyOf(actions);
  }
}
