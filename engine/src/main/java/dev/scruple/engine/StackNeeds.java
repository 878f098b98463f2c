// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.model.Action;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.terms.stack.Stack;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a stack the use loads or ships. The others are ingredients: data, teachers and
 * bases that something was made of and that are no longer there when it runs. Their terms reach
 * what is made of them by the relations; they themselves are not sold or served. Where the use
 * makes something of them, they count for that.
 */
final class StackNeeds {
  private final Set<String> ingredients = new HashSet<>();

  StackNeeds(Stack stack) {
    Set<String> loaded = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (Stack.Part part : stack.parts()) {
      ingredients.add(part.id());
      if (stack.relations().stream().noneMatch(each -> each.to().equals(part.id()))) {
        open.add(part.id());
      }
    }
    for (String id = open.poll(); id != null; id = open.poll()) {
      if (loaded.add(id)) {
        for (Relation each : stack.relations()) {
          if (each.from().equals(id) && loads(each.how())) {
            open.add(each.to());
          }
        }
      }
    }
    ingredients.removeAll(loaded);
    ingredients.retainAll(behind(stack, loaded));
    // Of what is made of each other, nothing can be told to be gone when the other runs.
    ingredients.removeIf(
        id ->
            stack.relations().stream()
                .filter(each -> each.to().equals(id))
                .allMatch(each -> loads(each.how())));
  }

  /** What is reached from parts that are loaded, in whatever way; a ring with no way in is not. */
  private static Set<String> behind(Stack stack, Set<String> loaded) {
    Set<String> behind = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(loaded);
    for (String id = open.poll(); id != null; id = open.poll()) {
      if (behind.add(id)) {
        for (Relation each : stack.relations()) {
          if (each.from().equals(id)) {
            open.add(each.to());
          }
        }
      }
    }
    return behind;
  }

  /** Whether something was made of the part, and it is not there when that runs. */
  boolean isIngredient(String part) {
    return ingredients.contains(part);
  }

  /** Whether a ruling on an ingredient counts: for actions that make something of it. */
  static boolean makes(Action action) {
    return switch (action) {
      case FINE_TUNE, MERGE, QUANTISE, DISTIL, TRAIN_ON, TRAIN_ON_OUTPUTS -> true;
      case RUN,
          SERVE,
          MODIFY,
          REDISTRIBUTE,
          REDISTRIBUTE_MODIFIED,
          LINK,
          EMBED,
          SELL,
          RELEASE_FINE_TUNE,
          USE_NAME ->
          false;
    };
  }

  static boolean makesAny(List<Action> actions) {
    return actions.stream().anyMatch(StackNeeds::makes);
  }

  private static boolean loads(@Nullable How how) {
    return switch (how) {
      case LINKS, STATIC_LINKS, SHIPS_WITH, CONTAINS, CALLS, ADAPTER -> true;
      case TRAINED_ON, TRAINED_ON_OUTPUTS, FINE_TUNE, MERGE, QUANTISATION, DISTILLATION, OUTPUT ->
          false;
      case null -> true;
    };
  }
}
