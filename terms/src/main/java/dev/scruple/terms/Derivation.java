// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each component is derived from: breadth first, so that paths are shortest, and by id, so
 * that they are the same in every run. A circle is walked once.
 *
 * <p>Components with the same licence and role rule alike, so the nearest of them stands for all.
 */
final class Derivation {
  private static final int[] NOTHING = {};

  /** What rulings on a component depend on, the use apart. */
  record Kind(@Nullable String expression, ComponentRole role) {}

  private final List<Component> components;
  private final List<Kind> kinds = new ArrayList<>();
  private final int[] kindOf;
  private final int[][] bases;

  /** By component, the start of the last walk that reached it, and whence; by kind, likewise. */
  private final int[] reached;

  private final int[] from;
  private final int[] seen;
  private final int[] queue;

  Derivation(List<Component> components, List<Relation> relations) {
    this.components = components.stream().sorted(Comparator.comparing(Component::id)).toList();
    int size = components.size();
    kindOf = new int[size];
    bases = new int[size][];
    Arrays.fill(bases, NOTHING);
    index(relations);
    reached = new int[size];
    Arrays.fill(reached, -1);
    from = new int[size];
    seen = new int[kinds.size()];
    Arrays.fill(seen, -1);
    queue = new int[size];
  }

  private void index(List<Relation> relations) {
    Map<String, Integer> indexes = new HashMap<>();
    Map<Kind, Integer> known = new HashMap<>();
    for (int index = 0; index < components.size(); index++) {
      Component component = components.get(index);
      if (indexes.put(component.id(), index) != null) {
        throw new IllegalArgumentException("two components have the id " + component.id());
      }
      Kind kind = new Kind(component.concluded(), component.role());
      Integer number = known.putIfAbsent(kind, kinds.size());
      if (number == null) {
        kindOf[index] = kinds.size();
        kinds.add(kind);
      } else {
        kindOf[index] = number;
      }
    }
    Map<Integer, List<Integer>> edges = new HashMap<>();
    for (Relation relation : relations) {
      Integer derived = indexes.get(relation.from());
      Integer base = indexes.get(relation.to());
      if (relation.type() == RelationType.DERIVED_FROM && derived != null && base != null) {
        edges.computeIfAbsent(derived, each -> new ArrayList<>()).add(base);
      }
    }
    edges.forEach(
        (derived, list) ->
            bases[derived] = list.stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  /** All components, sorted by id. */
  List<Component> components() {
    return components;
  }

  /** What rulings on the component depend on. */
  Kind kind(int index) {
    return kinds.get(kindOf[index]);
  }

  /**
   * Indexes of what a component is derived from, nearest first, one for each kind. A service's
   * terms speak of its outputs, not of what was made with them, and don't travel.
   */
  List<Integer> sources(int start) {
    if (bases[start].length == 0) {
      return List.of();
    }
    List<Integer> sources = new ArrayList<>();
    int tail = 0;
    queue[tail++] = start;
    reached[start] = start;
    for (int head = 0; head < tail; head++) {
      for (int base : bases[queue[head]]) {
        if (reached[base] == start) {
          continue;
        }
        reached[base] = start;
        from[base] = queue[head];
        queue[tail++] = base;
        int kind = kindOf[base];
        if (seen[kind] != start && kinds.get(kind).role() != ComponentRole.SERVICE) {
          seen[kind] = start;
          sources.add(base);
        }
      }
    }
    return sources;
  }

  /** The ids from a component to a source of it, by the walk that was last made from it. */
  List<String> path(int start, int end) {
    List<String> path = new ArrayList<>();
    for (int at = end; at != start; at = from[at]) {
      path.add(components.get(at).id());
    }
    path.add(components.get(start).id());
    return List.copyOf(path.reversed());
  }
}
