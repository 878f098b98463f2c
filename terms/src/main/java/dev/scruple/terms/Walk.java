// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Component;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.derivation.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose terms an action with a component calls on, along the relations of the graph.
 *
 * <p>Breadth first, so that paths are shortest, and by id, so that they are the same in every run;
 * a circle is walked once. A node of the walk is a component together with what is asked of it.
 * What is asked is numbered as it turns up, so that a walk is arithmetic on small numbers: visited
 * marks are stamps, and the step from one question to the next is looked up by licence and role,
 * which few components differ in.
 */
final class Walk {
  /**
   * What is asked of a component, its licence and role apart.
   *
   * @param passing whether nothing is asked of it, but of what it stands on: a licence that nobody
   *     knows is told of the component itself, and reaches no further
   */
  private record Mode(
      Action action,
      boolean outputs,
      Variant variant,
      boolean joining,
      boolean apart,
      @Nullable String doubt,
      boolean passing) {}

  /** A relation as the walk takes it; the component that it leads to, and how. */
  private record Edge(int to, How how) {}

  private record Turn(int mode, How how, int from, int to) {}

  /** Whether the terms of a base reach what was made of it. */
  interface Makings {
    /** What an action makes of something under these terms. */
    Makes makes(Kind base, Action making);
  }

  private static final List<Edge> NOTHING = List.of();

  private final List<Component> components;
  private final List<Kind> kinds = new ArrayList<>();
  private final int[] kindOf;
  private final List<List<Edge>> edges;
  private final Makings makings;
  private final boolean ours;

  private final List<Mode> modes = new ArrayList<>();
  private final Map<Mode, Integer> modeNumbers = new HashMap<>();
  private final Map<Turn, int[]> turns = new HashMap<>();

  /** By component and mode, the walk that reached it last; the queue of the walk in hand. */
  private final int[][] reached;

  /** For each claim of the walk in hand, where in the queue it was met. */
  private int[] metAt = new int[8];

  private int walk;

  /** How many entries the queue of the walk in hand has. */
  private int queued;

  private int[] queueComponents = new int[64];
  private int[] queueModes = new int[64];
  private int[] queueFrom = new int[64];

  /**
   * Prepares walks.
   *
   * @param ours whether who uses the components also made them of one another, as in a stack
   * @throws IllegalArgumentException if two components have the same id
   */
  Walk(List<Component> components, List<Relation> relations, Makings makings, boolean ours) {
    this.components = components.stream().sorted(Comparator.comparing(Component::id)).toList();
    this.makings = makings;
    this.ours = ours;
    int size = components.size();
    kindOf = new int[size];
    reached = new int[size][];
    edges = new ArrayList<>(size);
    index(relations);
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
      kindOf[index] = known.computeIfAbsent(kind, each -> kinds.size());
      if (kindOf[index] == kinds.size()) {
        kinds.add(kind);
      }
      edges.add(NOTHING);
    }
    for (Relation relation : relations) {
      Integer from = indexes.get(relation.from());
      Integer to = indexes.get(relation.to());
      How how = how(relation);
      if (how != null && from != null && to != null && !from.equals(to)) {
        if (edges.get(from).isEmpty()) {
          edges.set(from, new ArrayList<>());
        }
        edges.get(from).add(new Edge(to, how));
      }
    }
    for (List<Edge> list : edges) {
      if (!list.isEmpty()) {
        list.sort(Comparator.comparingInt(Edge::to).thenComparing(Edge::how));
      }
    }
  }

  /** A derivation of an unknown kind is taken for a fine-tune, and training for training on it. */
  private static @Nullable How how(Relation relation) {
    if (relation.how() != null) {
      return relation.how();
    }
    return switch (relation.type()) {
      case DERIVED_FROM -> How.FINE_TUNE;
      case TRAINED_ON -> How.TRAINED_ON;
      case CONTAINS, DEPENDS_ON, EVALUATED_ON, CALLS -> null;
    };
  }

  /** All components, sorted by id. */
  List<Component> components() {
    return components;
  }

  /** Whether a component stands on no other. */
  boolean isAlone(int component) {
    return edges.get(component).isEmpty();
  }

  /** What rulings on the component depend on. */
  Kind kind(int component) {
    return kinds.get(kindOf[component]);
  }

  /**
   * What an action with a component asks, each question once: of its own terms first, then of
   * others', nearest first. Paths of earlier walks are forgotten.
   */
  List<Claim> claims(int start, Action action) {
    walk++;
    List<Claim> claims = new ArrayList<>();
    Map<Long, Boolean> asked = new HashMap<>();
    int tail = 0;
    int first = mode(new Mode(action, false, Variant.AS_STATED, false, false, null, false));
    tail = enqueue(start, first, -1, tail);
    for (int head = 0; head < tail; head++) {
      int component = queueComponents[head];
      int mode = queueModes[head];
      if (!modes.get(mode).passing()
          && asked.putIfAbsent((long) kindOf[component] << 32 | mode, true) == null) {
        if (claims.size() == metAt.length) {
          metAt = Arrays.copyOf(metAt, 2 * metAt.length);
        }
        metAt[claims.size()] = head;
        claims.add(claim(component, mode));
      }
      for (Edge edge : edges.get(component)) {
        for (int next : turn(mode, edge, component)) {
          tail = enqueue(edge.to(), next, head, tail);
        }
      }
    }
    queued = tail;
    return claims;
  }

  private Claim claim(int component, int number) {
    Mode mode = modes.get(number);
    return new Claim(
        kind(component),
        mode.action(),
        mode.outputs(),
        mode.variant(),
        mode.joining(),
        mode.apart(),
        mode.doubt());
  }

  private int enqueue(int component, int mode, int from, int tail) {
    int[] stamps = reached[component];
    if (stamps == null || stamps.length <= mode) {
      stamps = stamps == null ? new int[mode + 4] : Arrays.copyOf(stamps, mode + 8);
      reached[component] = stamps;
    }
    if (stamps[mode] == walk) {
      return tail;
    }
    stamps[mode] = walk;
    if (tail == queueComponents.length) {
      queueComponents = Arrays.copyOf(queueComponents, 2 * tail);
      queueModes = Arrays.copyOf(queueModes, 2 * tail);
      queueFrom = Arrays.copyOf(queueFrom, 2 * tail);
    }
    queueComponents[tail] = component;
    queueModes[tail] = mode;
    queueFrom[tail] = from;
    return tail + 1;
  }

  private int mode(Mode mode) {
    Integer known = modeNumbers.putIfAbsent(mode, modes.size());
    if (known != null) {
      return known;
    }
    modes.add(mode);
    return modes.size() - 1;
  }

  private int[] turn(int mode, Edge edge, int from) {
    return turns.computeIfAbsent(
        new Turn(mode, edge.how(), kindOf[from], kindOf[edge.to()]),
        turn -> turn(modes.get(mode), edge.how(), kinds.get(turn.from()), kinds.get(turn.to())));
  }

  private int[] turn(Mode mode, How how, Kind from, Kind to) {
    List<Integer> next = new ArrayList<>();
    for (Travel.Step step : steps(mode, how, from)) {
      Makes makes = makes(step, to);
      if (makes != Makes.INDEPENDENT) {
        next.add(mode(after(mode, how, to, step, makes)));
      }
    }
    return next.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<Travel.Step> steps(Mode mode, How how, Kind from) {
    return Travel.steps(how, mode.action(), mode.outputs(), from.expression(), ours);
  }

  private Makes makes(Travel.Step step, Kind to) {
    return step.making() == null ? Makes.UNDEFINED : makings.makes(to, step.making());
  }

  private Mode after(Mode mode, How how, Kind to, Travel.Step step, Makes makes) {
    boolean passing =
        !ours
            && to.expression() == null
            && (how == How.OUTPUT || how.type() != RelationType.DERIVED_FROM);
    // In a stack what combines is what is built, and owes for its parts what they are owed.
    boolean joins = !ours && (how == How.LINKS || how == How.STATIC_LINKS || how == How.CONTAINS);
    String doubt = doubt(how, to, step, makes);
    return new Mode(
        step.action(),
        step.outputs(),
        step.variant(),
        joins || mode.joining(),
        how == How.CALLS || mode.apart(),
        mode.doubt() == null ? doubt : mode.doubt(),
        passing);
  }

  /** The question that a step leaves open; null where the text settles it. */
  private @Nullable String doubt(How how, Kind to, Travel.Step step, Makes makes) {
    boolean wide = how == How.ADAPTER && makings.makes(to, Action.DISTIL) == Makes.DERIVATIVE;
    boolean settled = wide || makes == Makes.COPY || makes == Makes.DERIVATIVE;
    return settled ? null : step.doubt();
  }

  /** The ids from the component where the last walk began to where a claim of it was met. */
  List<String> path(int claim) {
    List<String> path = new ArrayList<>();
    for (int at = metAt[claim]; at >= 0; at = queueFrom[at]) {
      path.add(components.get(queueComponents[at]).id());
    }
    return List.copyOf(path.reversed());
  }

  /** How many other components of the last walk are asked the same under the same licence. */
  int alike(int claim) {
    int alike = 0;
    for (int at = 0; at < queued; at++) {
      boolean same =
          kindOf[queueComponents[at]] == kindOf[queueComponents[metAt[claim]]]
              && queueModes[at] == queueModes[metAt[claim]];
      alike += same ? 1 : 0;
    }
    return alike - 1;
  }

  /** The relations that the last walk took to a claim of it, first things first. */
  List<Step.Hop> way(int claim) {
    List<Step.Hop> way = new ArrayList<>();
    for (int at = metAt[claim]; queueFrom[at] >= 0; at = queueFrom[at]) {
      hop(queueFrom[at], at).ifPresent(way::addFirst);
    }
    return List.copyOf(way);
  }

  private Optional<Step.Hop> hop(int before, int at) {
    Mode mode = modes.get(queueModes[before]);
    int from = queueComponents[before];
    int to = queueComponents[at];
    for (Edge edge : edges.get(from)) {
      if (edge.to() != to) {
        continue;
      }
      for (Travel.Step step : steps(mode, edge.how(), kind(from))) {
        Makes makes = makes(step, kind(to));
        boolean taken =
            makes != Makes.INDEPENDENT
                && after(mode, edge.how(), kind(to), step, makes).equals(modes.get(queueModes[at]));
        if (taken) {
          return Optional.of(
              new Step.Hop(
                  id(from),
                  edge.how(),
                  id(to),
                  step.action(),
                  step.outputs(),
                  step.making(),
                  step.making() == null ? null : makes.word(),
                  doubt(edge.how(), kind(to), step, makes)));
        }
      }
    }
    return Optional.empty();
  }

  /** Where the last walk ended because what was made is a work of its own, by its text. */
  List<Step> unreached() {
    List<Step> ends = new ArrayList<>();
    for (int at = 0; at < queued; at++) {
      int from = queueComponents[at];
      for (Edge edge : edges.get(from)) {
        for (Travel.Step step : steps(modes.get(queueModes[at]), edge.how(), kind(from))) {
          Action making = step.making();
          if (making != null && makes(step, kind(edge.to())) == Makes.INDEPENDENT) {
            ends.add(new Step.Unreached(id(from), edge.how(), id(edge.to()), making));
          }
        }
      }
    }
    return ends.stream().distinct().toList();
  }

  private String id(int component) {
    return components.get(component).id();
  }
}
