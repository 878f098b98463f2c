// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edge of the graph.
 *
 * @param from id of a component
 * @param how null where it is not known, or where the one is only a part of the same target
 * @param to id of a component
 */
public record Relation(
    String from, RelationType type, @Nullable How how, String to, List<String> evidence) {
  public Relation {
    if (how != null && how.type() != type) {
      throw new IllegalArgumentException(how + " is a relation of type " + how.type());
    }
    evidence = List.copyOf(evidence);
  }

  /** A relation of which only the type is known. */
  public Relation(String from, RelationType type, String to, List<String> evidence) {
    this(from, type, null, to, evidence);
  }

  /** A relation of a kind that is known. */
  public Relation(String from, How how, String to, List<String> evidence) {
    this(from, how.type(), how, to, evidence);
  }
}
