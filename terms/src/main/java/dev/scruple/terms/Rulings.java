// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Component;
import dev.scruple.model.Duty;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Relation;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Use;
import dev.scruple.terms.Derivation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules, for a use, each of its actions with each component.
 *
 * <p>A component is ruled by the terms of its concluded licence, and by those of everything that it
 * is derived from: the harsher wins, the duties of all are owed. Training data, parts and
 * dependencies are ruled for themselves. Most components share their licence, role and lineage with
 * others, so each such lineage is judged once.
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
    Bench bench = new Bench(new Judge(terms, Facts.stated(use.circumstances())));
    List<Action> actions = use.actions().stream().distinct().toList();
    List<Ruling> rulings = new ArrayList<>(components.size() * actions.size());
    for (int index = 0; index < derivation.components().size(); index++) {
      Component component = derivation.components().get(index);
      List<Integer> sources = derivation.sources(index);
      Lineage lineage =
          new Lineage(derivation.kind(index), sources.stream().map(derivation::kind).toList());
      Map<Integer, List<String>> paths = new HashMap<>();
      for (Action action : actions) {
        Answer answer = bench.answer(lineage, action);
        List<String> via = List.of();
        if (answer.source() >= 0) {
          int start = index;
          via =
              paths.computeIfAbsent(
                  sources.get(answer.source()), end -> derivation.path(start, end));
        }
        rulings.add(answer.ruling(component.id(), action, via));
      }
    }
    return List.copyOf(rulings);
  }

  /** What a component is, and what it is derived from, nearest first. */
  private record Lineage(Kind own, List<Kind> sources) {}

  /**
   * A ruling that isn't tied to a component yet.
   *
   * @param source which of the lineage's sources decides; negative if the component's own terms do
   */
  private record Answer(
      RulingValue value,
      List<Duty> duties,
      List<String> when,
      List<String> readings,
      List<Citation> citations,
      int source) {

    Ruling ruling(String component, Action action, List<String> via) {
      return new Ruling(
          Fingerprint.of("r", component, action.word()),
          component,
          action,
          value,
          duties,
          when,
          readings,
          citations,
          via);
    }
  }

  /** Where lineages are judged, each once. */
  private static final class Bench {
    private record Question(Kind kind, Action action) {}

    private final Judge judge;
    private final Map<Question, Assessment> assessments = new HashMap<>();
    private final Map<Lineage, Map<Action, Answer>> answers = new HashMap<>();

    Bench(Judge judge) {
      this.judge = judge;
    }

    Answer answer(Lineage lineage, Action action) {
      return answers
          .computeIfAbsent(lineage, each -> new HashMap<>())
          .computeIfAbsent(action, each -> judge(lineage, action));
    }

    private Answer judge(Lineage lineage, Action action) {
      Assessment whole = assess(lineage.own(), action);
      int decisive = -1;
      for (int index = 0; index < lineage.sources().size(); index++) {
        Assessment base = assess(lineage.sources().get(index), action);
        if (adds(base, whole)) {
          decisive = index;
        }
        whole = whole.and(base);
      }
      return new Answer(
          whole.value(),
          List.copyOf(whole.duties()),
          whole.when(),
          readings(lineage.own(), action, whole),
          whole.citations(),
          decisive);
    }

    /** The readings; where it is allowed as another action, which is really done, that too. */
    private static List<String> readings(Kind own, Action action, Assessment whole) {
      Action done = Asked.of(own.role(), action).action();
      boolean allowed =
          whole.value() == RulingValue.PERMITTED || whole.value() == RulingValue.CONDITIONAL;
      if (done == action || !allowed) {
        return whole.readings();
      }
      List<String> readings = new ArrayList<>(whole.readings());
      readings.add("Read as «" + done.word() + "»: of this kind of work, that is what is done.");
      return readings;
    }

    /** Whether a base brings a harsher value, or duties that aren't owed already. */
    private static boolean adds(Assessment base, Assessment whole) {
      return base.value().compareTo(whole.value()) > 0
          || (base.value() == whole.value()
              && whole.value() != RulingValue.PROHIBITED
              && !whole.duties().containsAll(base.duties()));
    }

    private Assessment assess(Kind kind, Action action) {
      return assessments.computeIfAbsent(
          new Question(kind, action),
          question -> judge.assess(kind.expression(), Asked.of(kind.role(), action)));
    }
  }
}
