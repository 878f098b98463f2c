// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A condition over the circumstances of a use. {@code toString} says it in words.
 *
 * <p>What is not stated makes a test unknown, and unknowns combine by Kleene's strong logic.
 */
public sealed interface When {

  /** Holds always. */
  record Always() implements When {
    @Override
    public String toString() {
      return "always";
    }
  }

  /** Holds if all do. */
  record All(List<When> conditions) implements When {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String toString() {
      return join(conditions, " and ");
    }
  }

  /** Holds if one does. */
  record Any(List<When> conditions) implements When {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String toString() {
      return join(conditions, " or ");
    }
  }

  /** Holds if the other doesn't. */
  record Not(When condition) implements When {
    @Override
    public String toString() {
      return condition instanceof All || condition instanceof Any
          ? "not " + condition
          : "not (" + condition + ")";
    }
  }

  /**
   * Holds unless the other is known to hold: an exemption is for who states that it is theirs.
   *
   * <p>It is settled by what is stated, before the ways are gone through in which the rest may be.
   */
  record Unless(When condition) implements When {
    @Override
    public String toString() {
      return "unless " + condition;
    }
  }

  /** A boolean circumstance is as given. */
  record Holds(Circumstance key, boolean value) implements When {
    @Override
    public String toString() {
      return key.word() + " is " + value;
    }
  }

  /** A word, place or licence is one of these. */
  record OneOf(Circumstance key, Set<String> values) implements When {
    public OneOf {
      values = Set.copyOf(values);
    }

    @Override
    public String toString() {
      return key.word() + " is " + choice(values);
    }
  }

  /** A list names at least one of these. */
  record Names(Circumstance key, Set<String> values) implements When {
    public Names {
      values = Set.copyOf(values);
    }

    @Override
    public String toString() {
      return key.word() + " name " + choice(values);
    }
  }

  /** A list names nothing but these. */
  record Only(Circumstance key, Set<String> values) implements When {
    public Only {
      values = Set.copyOf(values);
    }

    @Override
    public String toString() {
      return key.word() + " name only " + choice(values);
    }
  }

  /** A number is greater than this one. */
  record Over(Circumstance key, long threshold) implements When {
    @Override
    public String toString() {
      return key.word() + " over " + String.format(Locale.ROOT, "%,d", threshold);
    }
  }

  /** How it stands with what is known. */
  default Truth test(Facts facts) {
    return switch (this) {
      case Always() -> Truth.TRUE;
      case All(List<When> conditions) -> {
        Truth all = Truth.TRUE;
        for (When condition : conditions) {
          all = all.and(condition.test(facts));
        }
        yield all;
      }
      case Any(List<When> conditions) -> {
        Truth any = Truth.FALSE;
        for (When condition : conditions) {
          any = any.or(condition.test(facts));
        }
        yield any;
      }
      case Not(When condition) -> condition.test(facts).not();
      case Unless(When condition) -> Truth.of(condition.test(facts) != Truth.TRUE);
      case Holds(Circumstance key, boolean value) ->
          facts.get(key) instanceof Boolean stated ? Truth.of(stated == value) : Truth.UNKNOWN;
      case OneOf(Circumstance key, Set<String> values) ->
          facts.get(key) instanceof String stated ? Places.in(stated, values, key) : Truth.UNKNOWN;
      case Names(Circumstance key, Set<String> values) ->
          facts.get(key) instanceof List<?> stated
              ? Places.names(stated, values, key)
              : Truth.UNKNOWN;
      case Only(Circumstance key, Set<String> values) ->
          facts.get(key) instanceof List<?> stated
              ? Places.only(stated, values, key)
              : Truth.UNKNOWN;
      case Over(Circumstance key, long threshold) ->
          facts.get(key) instanceof Long stated ? Truth.of(stated > threshold) : Truth.UNKNOWN;
    };
  }

  /** The same, its exemptions settled by what is stated. */
  default When settled(Facts stated) {
    return switch (this) {
      case All(List<When> conditions) ->
          new All(conditions.stream().map(each -> each.settled(stated)).toList());
      case Any(List<When> conditions) ->
          new Any(conditions.stream().map(each -> each.settled(stated)).toList());
      case Not(When condition) -> new Not(condition.settled(stated));
      case Unless unless ->
          unless.test(stated) == Truth.TRUE ? new Always() : new Not(new Always());
      case Always always -> always;
      case Holds leaf -> leaf;
      case OneOf leaf -> leaf;
      case Names leaf -> leaf;
      case Only leaf -> leaf;
      case Over leaf -> leaf;
    };
  }

  /** Whether it holds an exemption. */
  default boolean exempts() {
    return switch (this) {
      case All(List<When> conditions) -> conditions.stream().anyMatch(When::exempts);
      case Any(List<When> conditions) -> conditions.stream().anyMatch(When::exempts);
      case Not(When condition) -> condition.exempts();
      case Unless unless -> true;
      case Always always -> false;
      case Holds leaf -> false;
      case OneOf leaf -> false;
      case Names leaf -> false;
      case Only leaf -> false;
      case Over leaf -> false;
    };
  }

  /** Hands out the tests at its leaves. */
  default void leaves(Consumer<When> consumer) {
    switch (this) {
      case Always() -> {}
      case All(List<When> conditions) -> conditions.forEach(each -> each.leaves(consumer));
      case Any(List<When> conditions) -> conditions.forEach(each -> each.leaves(consumer));
      case Not(When condition) -> condition.leaves(consumer);
      case Unless(When condition) -> condition.leaves(consumer);
      case Holds leaf -> consumer.accept(leaf);
      case OneOf leaf -> consumer.accept(leaf);
      case Names leaf -> consumer.accept(leaf);
      case Only leaf -> consumer.accept(leaf);
      case Over leaf -> consumer.accept(leaf);
    }
  }

  private static String join(List<When> conditions, String word) {
    return conditions.stream().map(Object::toString).collect(Collectors.joining(word, "(", ")"));
  }

  private static String choice(Set<String> values) {
    return String.join(" or ", new TreeSet<>(values));
  }
}
