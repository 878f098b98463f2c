// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules, for a use, each of its actions with each component.
 *
 * <p>A component is ruled by the terms of its concluded licence, and by those of everything that it
 * is derived from: the harsher wins, the duties of all are owed. Training data, parts and
 * dependencies are ruled for themselves. Most components share a licence and a role, so each such
 * pair is assessed once.
 */
public final class Rulings {
  private final Terms terms;

  /** Rulings by these terms. */
  public Rulings(Terms terms) {
    this.terms = terms;
  }

  /**
   * One ruling for each component and each action of the use, sorted by component id, then in the
   * order of the actions. The order of components and relations makes no difference.
   *
   * @throws IllegalArgumentException if two components have the same id
   */
  public List<Ruling> rule(List<Component> components, List<Relation> relations, Use use) {
    Derivation derivation = new Derivation(components, relations);
    Memory memory = new Memory(new Judge(terms, Facts.stated(use.circumstances())));
    List<Action> actions = use.actions().stream().distinct().toList();
    List<Ruling> rulings = new ArrayList<>(components.size() * actions.size());
    for (int index = 0; index < derivation.components().size(); index++) {
      Component component = derivation.components().get(index);
      List<Derivation.Source> sources = derivation.sources(index);
      for (Action action : actions) {
        rulings.add(rule(component, sources, action, memory));
      }
    }
    return List.copyOf(rulings);
  }

  private static Ruling rule(
      Component component, List<Derivation.Source> sources, Action action, Memory memory) {
    Assessment whole = memory.assess(component, action);
    List<String> via = List.of();
    for (Derivation.Source source : sources) {
      Assessment base = memory.assess(source.component(), action);
      if (decides(base, whole)) {
        via = source.path();
      }
      whole = whole.and(base);
    }
    return new Ruling(
        Fingerprint.of("r", component.id(), action.word()),
        component.id(),
        action,
        whole.value(),
        List.copyOf(whole.duties()),
        whole.when(),
        whole.readings(),
        whole.citations(),
        via);
  }

  /** Whether a base adds: a harsher value, or duties that aren't owed already. */
  private static boolean decides(Assessment base, Assessment whole) {
    return base.value().compareTo(whole.value()) > 0
        || (base.value() == whole.value()
            && whole.value() != RulingValue.PROHIBITED
            && !whole.duties().containsAll(base.duties()));
  }

  /** Assessments made so far. */
  private static final class Memory {
    /** What an assessment depends on, the use apart. */
    private record Question(@Nullable String expression, ComponentRole role, Action action) {}

    private final Judge judge;
    private final Map<Question, Assessment> known = new HashMap<>();

    Memory(Judge judge) {
      this.judge = judge;
    }

    Assessment assess(Component component, Action action) {
      return known.computeIfAbsent(
          new Question(component.concluded(), component.role(), action),
          question ->
              judge.assess(question.expression(), Asked.of(question.role(), question.action())));
    }
  }
}
