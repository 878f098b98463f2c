// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

import dev.scruple.model.Use;
import dev.scruple.terms.Circumstance;
import java.util.ArrayList;
import java.util.List;

/**
 * A use that is known by name. What it doesn't state is unknown.
 *
 * @param description one line
 */
public record Preset(String name, String description, Use use) {

  /** The keys of the circumstances that it states, in the contract's order. */
  public List<String> stated() {
    List<String> stated = new ArrayList<>();
    for (Circumstance key : Circumstance.values()) {
      if (key.isStated(use.circumstances())) {
        stated.add(key.word());
      }
    }
    return List.copyOf(stated);
  }
}
