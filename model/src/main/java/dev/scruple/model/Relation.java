// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/**
 * An edge of the graph.
 *
 * @param from id of a component
 * @param to id of a component
 */
public record Relation(String from, RelationType type, String to, List<String> evidence) {
  public Relation {
    evidence = List.copyOf(evidence);
  }
}
