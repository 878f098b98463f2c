// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.model.Component;
import dev.scruple.model.Evidence;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Components and relations in the making. */
final class Graph {
  /** The id of the code at the target's root. */
  static final String CODE = "code";

  private final Map<String, Component> components = new TreeMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Set<String> needed = new TreeSet<>();
  private final Set<String> bundled = new TreeSet<>();
  private final List<Evidence> evidence = new ArrayList<>();

  /** Adds a component, in place of one with the same id. */
  void add(Component component, boolean need) {
    components.put(component.id(), component);
    if (need) {
      needed.add(component.id());
    }
  }

  /** Marks code of others that is built into the target's own. */
  void bundle(String id) {
    bundled.add(id);
  }

  /** Adds a component that is only named, unless it is there. */
  void name(Component component) {
    components.putIfAbsent(component.id(), component);
  }

  /** Adds what is known by name, and the services that wrote it. */
  void add(KnownNames.Named named) {
    add(named.evidence());
    name(named.component());
    for (Component generator : named.generators()) {
      name(generator);
      relations.add(
          new Relation(
              named.component().id(),
              How.OUTPUT,
              generator.id(),
              named.evidence().stream().map(Evidence::id).toList()));
    }
  }

  void relate(String from, RelationType type, @Nullable How how, String to, Evidence stated) {
    relations.add(new Relation(from, type, how, to, List.of(stated.id())));
  }

  void add(List<Evidence> found) {
    evidence.addAll(found);
  }

  boolean has(String id) {
    return components.containsKey(id);
  }

  @Nullable Component component(String id) {
    return components.get(id);
  }

  Set<String> ids() {
    return Set.copyOf(components.keySet());
  }

  Composition composition() {
    contain();
    return new Composition(List.copyOf(components.values()), joined(), needed, evidence);
  }

  private void contain() {
    if (!components.containsKey(CODE)) {
      return;
    }
    for (Component component : components.values()) {
      boolean part = component.purl() == null && !component.id().equals(CODE);
      if (part) {
        How how = bundled.contains(component.id()) ? How.CONTAINS : null;
        relations.add(new Relation(CODE, RelationType.CONTAINS, how, component.id(), List.of()));
      }
    }
  }

  /**
   * What several files say of the same two components is one relation, of the most telling kind.
   */
  private List<Relation> joined() {
    record Edge(String from, RelationType type, String to) {}
    Map<Edge, Set<String>> edges =
        new TreeMap<>(
            Comparator.comparing(Edge::from).thenComparing(Edge::type).thenComparing(Edge::to));
    Map<Edge, How> kinds = new HashMap<>();
    for (Relation each : relations) {
      Edge edge = new Edge(each.from(), each.type(), each.to());
      edges.computeIfAbsent(edge, k -> new TreeSet<>()).addAll(each.evidence());
      if (each.how() != null) {
        // A fine-tune is what is assumed of a base; an adapter, merge or copy says more.
        kinds.merge(edge, each.how(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
      }
    }
    return edges.entrySet().stream()
        .map(
            edge ->
                new Relation(
                    edge.getKey().from(),
                    edge.getKey().type(),
                    kinds.get(edge.getKey()),
                    edge.getKey().to(),
                    List.copyOf(edge.getValue())))
        .toList();
  }
}
