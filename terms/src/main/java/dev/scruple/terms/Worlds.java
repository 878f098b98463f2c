// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All ways in which unstated circumstances may be, as far as some rules tell them apart.
 *
 * <p>For each unstated circumstance that the rules test, a few values stand for all others: both
 * truths, each word, each place or licence that is named and one that isn't, both sides of each
 * threshold. Their product is gone through; each point of it is a world in which every rule holds
 * or doesn't. A circumstance decides if two worlds that differ in it alone have different values.
 */
final class Worlds {
  /** Beyond this many worlds the coarser answer is given: every unknown rule may hold or not. */
  private static final int MOST = 50_000;

  private static final String OTHER_PLACE = "ZZ";
  private static final String OTHER_LICENSE = "LicenseRef-other";
  private static final String OTHER_FIELD = "other";

  /** One world: its value and its duties. */
  private record World(RulingValue value, Set<Duty> duties) {}

  private final List<Rule> rules;
  private final Facts stated;
  private final Map<Circumstance, List<Object>> candidates = new EnumMap<>(Circumstance.class);
  private final List<World> worlds = new ArrayList<>();
  private final Set<Rule> holding = new LinkedHashSet<>();
  private final int size;

  Worlds(List<Rule> rules, Facts stated) {
    this.rules = rules;
    this.stated = stated;
    for (Rule rule : rules) {
      if (rule.when().test(stated) == Truth.UNKNOWN) {
        rule.when().leaves(leaf -> collect(leaf, stated));
      }
    }
    long product = 1;
    for (List<Object> values : candidates.values()) {
      product = Math.min((long) MOST + 1, product * values.size());
    }
    size = (int) product;
    if (size <= MOST) {
      walk(stated, List.copyOf(candidates.keySet()), 0);
    } else {
      coarse(stated);
    }
  }

  RulingValue best() {
    return worlds.stream()
        .map(World::value)
        .min(RulingValue::compareTo)
        .orElse(RulingValue.UNCLEAR);
  }

  RulingValue worst() {
    return worlds.stream()
        .map(World::value)
        .max(RulingValue::compareTo)
        .orElse(RulingValue.UNCLEAR);
  }

  /** The rules that hold in some world, in the file's order. */
  List<Rule> holding() {
    return rules.stream().filter(holding::contains).toList();
  }

  /** The rules that hold in every world, in the file's order. */
  List<Rule> certain() {
    return rules.stream().filter(rule -> rule.when().test(stated) == Truth.TRUE).toList();
  }

  /** Whether there is a world in which no rule speaks. */
  boolean silent() {
    return worlds.stream().anyMatch(world -> world.value() == RulingValue.UNCLEAR)
        && holding.stream().noneMatch(rule -> rule.effect().value() == RulingValue.UNCLEAR);
  }

  /** What is owed in some world in which the action isn't prohibited. */
  Set<Duty> duties() {
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    for (World world : worlds) {
      if (world.value() != RulingValue.PROHIBITED) {
        duties.addAll(world.duties());
      }
    }
    return duties;
  }

  /** The circumstances that decide the value. */
  Set<Circumstance> decides() {
    return telling((left, right) -> left.value() != right.value());
  }

  /** The circumstances that decide which duties are owed. */
  Set<Circumstance> owes() {
    return telling((left, right) -> !left.duties().equals(right.duties()));
  }

  private interface Difference {
    boolean between(World left, World right);
  }

  private Set<Circumstance> telling(Difference difference) {
    EnumSet<Circumstance> telling = EnumSet.noneOf(Circumstance.class);
    if (size > MOST) {
      telling.addAll(candidates.keySet());
      return telling;
    }
    int stride = worlds.size();
    for (Map.Entry<Circumstance, List<Object>> entry : candidates.entrySet()) {
      int outer = stride;
      stride /= entry.getValue().size();
      for (int index = 0; index < worlds.size(); index++) {
        int first = index - index % outer + index % stride;
        if (difference.between(worlds.get(first), worlds.get(index))) {
          telling.add(entry.getKey());
          break;
        }
      }
    }
    return telling;
  }

  /** The last key varies fastest, so a key's stride is the product of the sizes after it. */
  private void walk(Facts facts, List<Circumstance> keys, int depth) {
    if (depth == keys.size()) {
      List<Rule> here =
          rules.stream().filter(rule -> rule.when().test(facts) == Truth.TRUE).toList();
      add(here);
      return;
    }
    Circumstance key = keys.get(depth);
    for (Object value : candidates.getOrDefault(key, List.of())) {
      walk(facts.with(key, value), keys, depth + 1);
    }
  }

  private void coarse(Facts stated) {
    List<Rule> known = rules.stream().filter(r -> r.when().test(stated) == Truth.TRUE).toList();
    List<Rule> possible = rules.stream().filter(r -> r.when().test(stated) != Truth.FALSE).toList();
    List<Rule> mild = new ArrayList<>(known);
    possible.stream().filter(r -> r.effect() == Effect.PERMIT).forEach(mild::add);
    add(known);
    add(mild);
    add(possible);
  }

  private void add(List<Rule> here) {
    holding.addAll(here);
    RulingValue value =
        here.stream()
            .map(rule -> rule.effect().value())
            .max(RulingValue::compareTo)
            .orElse(RulingValue.UNCLEAR);
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    here.forEach(rule -> duties.addAll(rule.duties()));
    worlds.add(new World(value, duties));
  }

  private void collect(When leaf, Facts stated) {
    switch (leaf) {
      case When.Holds holds -> offer(holds.key(), stated, List.of(true, false));
      case When.Over over ->
          offer(over.key(), stated, List.of(over.threshold(), over.threshold() + 1));
      case When.OneOf one -> {
        List<Object> values = new ArrayList<>(one.key().words());
        if (values.isEmpty()) {
          values.addAll(new TreeSet<>(one.values()));
          values.add(one.key().kind() == Circumstance.Kind.LICENSE ? OTHER_LICENSE : OTHER_PLACE);
        }
        if ("EU".equals(stated.get(one.key()))) {
          values.removeIf(each -> !each.equals("EU") && !Places.inUnion((String) each));
          values.add("EU");
        }
        offer(one.key(), stated, values);
      }
      case When.Names names -> offerLists(names.key(), stated, names.values());
      case When.Only only -> offerLists(only.key(), stated, only.values());
      case When.Always always -> {}
      case When.All all -> {}
      case When.Any any -> {}
      case When.Not not -> {}
      case When.Unless unless -> {}
    }
  }

  /** Of a list it tells apart: nothing, one of those named, something else. */
  private void offerLists(Circumstance key, Facts stated, Set<String> values) {
    List<Object> lists = new ArrayList<>();
    lists.add(List.of());
    new TreeSet<>(values).forEach(value -> lists.add(List.of(value)));
    lists.add(List.of(key.kind() == Circumstance.Kind.PLACES ? OTHER_PLACE : OTHER_FIELD));
    offer(key, stated, lists);
  }

  private void offer(Circumstance key, Facts stated, List<?> values) {
    if (stated.get(key) != null && !"EU".equals(stated.get(key))) {
      return;
    }
    List<Object> known = candidates.computeIfAbsent(key, each -> new ArrayList<>());
    for (Object value : values) {
      if (!known.contains(value)) {
        known.add(value);
      }
    }
  }
}
