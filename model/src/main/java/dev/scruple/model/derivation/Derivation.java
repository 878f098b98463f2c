// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.derivation;

import dev.scruple.model.Ruling;
import java.util.List;

/**
 * How a ruling came about.
 *
 * @param ruling what came of it
 * @param steps the component's own terms first, then those that its relations call on, nearest
 *     first; then how far terms don't reach, and what can't go together
 */
public record Derivation(Ruling ruling, List<Step> steps) {
  public Derivation {
    steps = List.copyOf(steps);
  }
}
