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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each component is derived from: breadth first, so that paths are shortest, and by id, so
 * that they are the same in every run. A circle is walked once.
 */
final class Derivation {
  private static final int[] NOTHING = {};

  /**
   * A component whose terms travel to another.
   *
   * @param path ids, from the derived component to this one
   */
  record Source(Component component, List<String> path) {}

  /** Sources with the same licence and role rule alike, so the nearest stands for all. */
  private record Terms(@Nullable String expression, ComponentRole role) {}

  private final List<Component> components;
  private final int[][] bases;
  private final int[] reached;
  private final int[] from;

  Derivation(List<Component> components, List<Relation> relations) {
    this.components = components.stream().sorted(Comparator.comparing(Component::id)).toList();
    Map<String, Integer> indexes = new HashMap<>();
    for (int index = 0; index < this.components.size(); index++) {
      String id = this.components.get(index).id();
      if (indexes.put(id, index) != null) {
        throw new IllegalArgumentException("two components have the id " + id);
      }
    }
    bases = new int[this.components.size()][];
    Arrays.fill(bases, NOTHING);
    for (Relation relation : relations) {
      Integer derived = indexes.get(relation.from());
      Integer base = indexes.get(relation.to());
      if (relation.type() == RelationType.DERIVED_FROM && derived != null && base != null) {
        bases[derived] = Arrays.copyOf(bases[derived], bases[derived].length + 1);
        bases[derived][bases[derived].length - 1] = base;
      }
    }
    for (int[] each : bases) {
      Arrays.sort(each);
    }
    reached = new int[this.components.size()];
    Arrays.fill(reached, -1);
    from = new int[this.components.size()];
  }

  /** All components, sorted by id. */
  List<Component> components() {
    return components;
  }

  /**
   * What a component is derived from, nearest first, one for each licence and role. A service's
   * terms speak of its outputs, not of what was made with them, and don't travel.
   */
  List<Source> sources(int start) {
    if (bases[start].length == 0) {
      return List.of();
    }
    List<Source> sources = new ArrayList<>();
    Set<Terms> seen = new HashSet<>();
    int[] queue = new int[components.size()];
    int tail = 0;
    queue[tail++] = start;
    reached[start] = start;
    for (int head = 0; head < tail; head++) {
      for (int base : bases[queue[head]]) {
        if (reached[base] != start) {
          reached[base] = start;
          from[base] = queue[head];
          queue[tail++] = base;
          Component component = components.get(base);
          if (component.role() != ComponentRole.SERVICE
              && seen.add(new Terms(component.concluded(), component.role()))) {
            sources.add(new Source(component, path(start, base)));
          }
        }
      }
    }
    return sources;
  }

  private List<String> path(int start, int end) {
    List<String> path = new ArrayList<>();
    for (int at = end; at != start; at = from[at]) {
      path.add(components.get(at).id());
    }
    path.add(components.get(start).id());
    return List.copyOf(path.reversed());
  }
}
