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

  /** Hands out the tests at its leaves. */
  default void leaves(Consumer<When> consumer) {
    switch (this) {
      case Always() -> {}
      case All(List<When> conditions) -> conditions.forEach(each -> each.leaves(consumer));
      case Any(List<When> conditions) -> conditions.forEach(each -> each.leaves(consumer));
      case Not(When condition) -> condition.leaves(consumer);
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
