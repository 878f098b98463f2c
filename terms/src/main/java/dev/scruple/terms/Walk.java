// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.How;
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
      boolean whole,
      @Nullable String doubt,
      boolean passing) {}

  /** A relation, by the component that it leads to and what a turn along it depends on. */
  private record Edge(int to, int way) {}

  /** What a turn depends on, beside what is asked. */
  private record Way(How how, int from, int to) {}

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

  /** By component, whether another has it as a part. */
  private final boolean[] joined;

  private final List<Way> ways = new ArrayList<>();
  private final Makings makings;
  private final boolean ours;

  private final List<Mode> modes = new ArrayList<>();
  private final Map<Mode, Integer> modeNumbers = new HashMap<>();

  /** By mode and way, what is asked at the other end; null where no walk came by yet. */
  private final List<int @Nullable [] @Nullable []> turns = new ArrayList<>();

  /** By component and mode, the walk that reached it last; the queue of the walk in hand. */
  private final int[][] reached;

  /** By kind and mode, the claim that it is, and the walk that made it last. */
  private final List<Claim @Nullable []> claims = new ArrayList<>();

  private int[] claimed = new int[64];
  private int claimCount;

  /** For each claim of the walk in hand, where in the queue it was met. */
  private int[] metAt = new int[8];

  private int walk;
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
    joined = new boolean[size];
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
    Map<Way, Integer> numbers = new HashMap<>();
    for (Relation relation : relations) {
      Integer from = indexes.get(relation.from());
      Integer to = indexes.get(relation.to());
      How how = how(relation);
      if (how != null && from != null && to != null && !from.equals(to)) {
        if (edges.get(from).isEmpty()) {
          edges.set(from, new ArrayList<>());
        }
        Way way = new Way(how, kindOf[from], kindOf[to]);
        int number = numbers.computeIfAbsent(way, each -> ways.size());
        if (number == ways.size()) {
          ways.add(way);
        }
        edges.get(from).add(new Edge(to, number));
        joined[to] |= isJoining(how);
      }
    }
    Comparator<Edge> order =
        Comparator.comparingInt(Edge::to).thenComparing(edge -> ways.get(edge.way()).how());
    for (List<Edge> list : edges) {
      if (!list.isEmpty()) {
        list.sort(order);
      }
    }
    kinds.forEach(kind -> claims.add(new Claim[8]));
  }

  private static boolean isJoining(How how) {
    return switch (how) {
      case LINKS, STATIC_LINKS, SHIPS_WITH, CONTAINS, CALLS -> true;
      case TRAINED_ON,
          TRAINED_ON_OUTPUTS,
          FINE_TUNE,
          ADAPTER,
          MERGE,
          QUANTISATION,
          DISTILLATION,
          OUTPUT ->
          false;
    };
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

  /**
   * What an action with a component asks, each question once: of its own terms first, then of
   * others', nearest first. Paths of earlier walks are forgotten.
   */
  List<Claim> claims(int start, Action action) {
    walk++;
    List<Claim> met = new ArrayList<>();
    int tail = 0;
    int first =
        mode(new Mode(action, false, Variant.AS_STATED, false, !joined[start], null, false));
    tail = enqueue(start, first, -1, tail);
    for (int head = 0; head < tail; head++) {
      int component = queueComponents[head];
      int mode = queueModes[head];
      if (!modes.get(mode).passing()) {
        meet(claim(kindOf[component], mode), head, met);
      }
      for (Edge edge : edges.get(component)) {
        for (int next : turn(mode, edge.way())) {
          tail = enqueue(edge.to(), next, head, tail);
        }
      }
    }
    return met;
  }

  private void meet(Claim claim, int head, List<Claim> met) {
    if (claimed[claim.number()] == walk) {
      return;
    }
    claimed[claim.number()] = walk;
    if (met.size() == metAt.length) {
      metAt = Arrays.copyOf(metAt, 2 * metAt.length);
    }
    metAt[met.size()] = head;
    met.add(claim);
  }

  private Claim claim(int kind, int number) {
    @Nullable Claim[] known = claims.get(kind);
    if (known.length <= number) {
      known = Arrays.copyOf(known, number + 8);
      claims.set(kind, known);
    }
    Claim claim = known[number];
    if (claim == null) {
      Mode mode = modes.get(number);
      claim =
          new Claim(
              claimCount++,
              kinds.get(kind),
              mode.action(),
              mode.outputs(),
              mode.variant(),
              mode.joining(),
              mode.whole(),
              mode.doubt());
      known[number] = claim;
      if (claimed.length < claimCount) {
        claimed = Arrays.copyOf(claimed, 2 * claimCount);
      }
    }
    return claim;
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

  private int[] turn(int mode, int number) {
    while (turns.size() <= mode) {
      turns.add(null);
    }
    int @Nullable [] @Nullable [] byWay = turns.get(mode);
    if (byWay == null) {
      byWay = new int[ways.size()][];
      turns.set(mode, byWay);
    }
    int[] known = byWay[number];
    if (known == null) {
      Way way = ways.get(number);
      known = turn(modes.get(mode), way.how(), kinds.get(way.from()), kinds.get(way.to()));
      byWay[number] = known;
    }
    return known;
  }

  private int[] turn(Mode mode, How how, Kind from, Kind to) {
    // A stack's own part of unknown licence leaves the whole open; one of a part's packages
    // doesn't.
    boolean passing =
        (!ours || to.role() == ComponentRole.PACKAGE)
            && to.expression() == null
            && (how == How.OUTPUT || how.type() != RelationType.DERIVED_FROM);
    List<Integer> next = new ArrayList<>();
    for (Travel.Step step :
        Travel.steps(how, mode.action(), mode.outputs(), from.expression(), ours)) {
      Makes makes = step.making() == null ? Makes.UNDEFINED : makings.makes(to, step.making());
      if (makes == Makes.INDEPENDENT) {
        continue;
      }
      boolean wide = how == How.ADAPTER && makings.makes(to, Action.DISTIL) == Makes.DERIVATIVE;
      boolean settled = wide || makes == Makes.COPY || makes == Makes.DERIVATIVE;
      String doubt = settled ? null : step.doubt();
      // In a stack what combines is what is built, and owes for its parts what they are owed.
      boolean joins = !ours && (how == How.LINKS || how == How.STATIC_LINKS || how == How.CONTAINS);
      next.add(
          mode(
              new Mode(
                  step.action(),
                  step.outputs(),
                  step.variant(),
                  joins || mode.joining(),
                  how == How.CALLS || mode.whole(),
                  mode.doubt() == null ? doubt : mode.doubt(),
                  passing)));
    }
    return next.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The ids from the component where the last walk began to where a claim of it was met. */
  List<String> path(int claim) {
    List<String> path = new ArrayList<>();
    for (int at = metAt[claim]; at >= 0; at = queueFrom[at]) {
      path.add(components.get(queueComponents[at]).id());
    }
    return List.copyOf(path.reversed());
  }
}
