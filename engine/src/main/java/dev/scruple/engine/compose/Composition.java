// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.model.Component;
import dev.scruple.model.Evidence;
import dev.scruple.model.Relation;
import java.util.List;
import java.util.Set;

/**
 * The parts of a target, how they stand to each other, and which of them the use needs.
 *
 * @param needed ids of components that the use loads or ships; the rest stand in examples, tests,
 *     documentation or development, or are only named
 * @param evidence facts that were joined on the way, such as what the catalogue states
 */
public record Composition(
    List<Component> components,
    List<Relation> relations,
    Set<String> needed,
    List<Evidence> evidence) {
  public Composition {
    components = List.copyOf(components);
    relations = List.copyOf(relations);
    needed = Set.copyOf(needed);
    evidence = List.copyOf(evidence);
  }
}
