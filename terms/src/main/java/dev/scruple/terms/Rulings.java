// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Component;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.Use;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules, for a use, each of its actions with each component.
 *
 * <p>A component is ruled by the terms of its concluded licence, and by those of all that it stands
 * on, as far as they reach: bases, training data, generators, and what it is combined with. The
 * harshest wins, duties add up. Most components share licence, role and lineage with others, so
 * each such lineage is judged once.
 */
public final class Rulings {
  private final Terms terms;
  private final boolean ours;

  /** Rulings by these terms on things that others made. */
  public Rulings(Terms terms) {
    this(terms, false);
  }

  private Rulings(Terms terms, boolean ours) {
    this.terms = terms;
    this.ours = ours;
  }

  /**
   * Rulings by these terms on a stack: who uses its components also made them of one another, so
   * that having distilled a model is part of what is ruled on.
   */
  public static Rulings onAStack(Terms terms) {
    return new Rulings(terms, true);
  }

  /**
   * One ruling for each component and each action of the use, sorted by component id, then in the
   * order of the actions. The order of components and relations makes no difference.
   *
   * @throws IllegalArgumentException if two components have the same id
   */
  public List<Ruling> rule(List<Component> components, List<Relation> relations, Use use) {
    Judge judge = new Judge(terms, use.reading());
    Walk walk = new Walk(components, relations, judge::makes, ours);
    Bench bench = new Bench(judge, Facts.stated(use.circumstances()));
    List<Action> actions = use.actions().stream().distinct().toList();
    List<Ruling> rulings = new ArrayList<>(components.size() * actions.size());
    for (int index = 0; index < walk.components().size(); index++) {
      String component = walk.components().get(index).id();
      for (Action action : actions) {
        rulings.add(rule(walk, bench, index, component, action));
      }
    }
    return List.copyOf(rulings);
  }

  private static Ruling rule(Walk walk, Bench bench, int index, String component, Action action) {
    Bench.Answer answer = bench.answer(walk.claims(index, action));
    List<String> via = answer.decisive() > 0 ? walk.path(answer.decisive()) : List.of();
    return new Ruling(
        Fingerprint.of("r", component, action.word()),
        component,
        action,
        answer.value(),
        answer.duties(),
        answer.when(),
        answer.readings(),
        answer.citations(),
        via);
  }
}
