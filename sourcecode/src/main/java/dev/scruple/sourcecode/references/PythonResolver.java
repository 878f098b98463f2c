// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import dev.scruple.sourcecode.python.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds the texts that an expression may be: by every value of names, fields, options and entries,
 * arguments of calls within the file, what its functions return, choices, and joined texts. Which
 * of them holds at run time is not asked. At most 2,000 steps for an expression, and two million
 * for a file.
 */
final class PythonResolver {
  private static final int MOST_STEPS = 400;
  private static final int MOST_IN_ALL = 2_000;
  private static final int MOST_OF_FILE = 2_000_000;
  private static final int MOST_JOINED = 4;
  private static final int DEEPEST_JOIN = 6;

  private final PythonFacts facts;
  private int left;
  private int leftOfFile = MOST_OF_FILE;

  PythonResolver(PythonFacts facts) {
    this.facts = facts;
  }

  /**
   * A text that was found.
   *
   * @param direct whether it stands in the expression itself
   */
  record Found(String text, Expression at, boolean direct) {}

  private record Step(Expression expression, PythonScope scope, boolean direct) {}

  List<Found> resolve(Expression expression, PythonScope scope) {
    left = Math.min(MOST_IN_ALL, leftOfFile);
    int before = left;
    List<Found> found = resolve(expression, scope, DEEPEST_JOIN, MOST_STEPS);
    leftOfFile -= before - Math.max(left, 0);
    return found;
  }

  private List<Found> resolve(Expression expression, PythonScope scope, int joins, int most) {
    List<Found> found = new ArrayList<>();
    Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Step> queue = new ArrayList<>();
    queue.add(new Step(expression, scope, true));
    for (int at = 0; at < queue.size() && at < most && left-- > 0; at++) {
      Step step = queue.get(at);
      if (seen.add(step.expression())) {
        step(step, joins, queue, found);
      }
    }
    return found;
  }

  private void step(Step step, int joins, List<Step> queue, List<Found> found) {
    switch (step.expression()) {
      case Expression.Text text -> found.add(new Found(text.value(), text, step.direct()));
      case Expression.FormattedText text -> formatted(text, step, joins, found);
      case Expression.Binary binary -> binary(binary, step, joins, queue, found);
      case Expression.Name name -> all(step.scope().find(name.id()), queue);
      case Expression.Attribute attribute -> {
        all(facts.members(attribute.name()), queue);
        if (attribute.name().equals("value")) {
          queue.add(new Step(attribute.value(), step.scope(), false));
        }
      }
      case Expression.Subscript subscript -> {
        queue.add(new Step(subscript.value(), step.scope(), false));
        if (subscript.index() instanceof Expression.Text key) {
          all(facts.members(key.value()), queue);
        }
      }
      case Expression.Display display -> display.members().forEach(each -> next(each, step, queue));
      case Expression.Dictionary dictionary ->
          dictionary.entries().forEach(each -> next(each.value(), step, queue));
      case Expression.Conditional choice -> {
        next(choice.then(), step, queue);
        next(choice.otherwise(), step, queue);
      }
      case Expression.Logical logical ->
          logical.operands().forEach(each -> next(each, step, queue));
      case Expression.Named named -> next(named.value(), step, queue);
      case Expression.Await await -> next(await.value(), step, queue);
      case Expression.Starred starred -> next(starred.value(), step, queue);
      case Expression.Call call -> call(call, step, queue);
      case Expression _ -> {}
    }
  }

  private static void next(Expression expression, Step step, List<Step> queue) {
    queue.add(new Step(expression, step.scope(), step.direct()));
  }

  private static void all(List<PythonScope.Bound> values, List<Step> queue) {
    for (PythonScope.Bound value : values) {
      if (queue.size() < MOST_STEPS) {
        queue.add(new Step(value.value(), value.scope(), false));
      }
    }
  }

  private void call(Expression.Call call, Step step, List<Step> queue) {
    String name = facts.name(call.function());
    String method = name.substring(name.lastIndexOf('.') + 1);
    all(facts.function(method).returns(), queue);
    for (int place = 0; place < call.arguments().size(); place++) {
      Expression.Argument argument = call.arguments().get(place);
      boolean told = "default".equals(argument.name());
      boolean second = place == 1 && CallNames.READS_VARIABLE.matcher(name).find();
      boolean wraps = place == 0 && CallNames.TELLS_DEFAULT.contains(method);
      if (told || second || wraps) {
        next(argument.value(), step, queue);
      }
    }
    if (call.function() instanceof Expression.Attribute of && CLEANS.contains(of.name())) {
      queue.add(new Step(of.value(), step.scope(), false));
    }
  }

  private static final Set<String> CLEANS =
      Set.of("strip", "lower", "rstrip", "get", "as_posix", "pop", "keys", "values", "items");

  private void formatted(Expression.FormattedText text, Step step, int joins, List<Found> found) {
    List<String> all = List.of("");
    for (Expression.Part part : text.parts()) {
      List<String> next =
          switch (part) {
            case Expression.Characters characters -> List.of(characters.value());
            case Expression.Field field -> texts(field.value(), step, joins);
          };
      all = joined(all, next);
    }
    all.forEach(each -> found.add(new Found(each, text, step.direct())));
  }

  private List<String> texts(Expression expression, Step step, int joins) {
    if (expression instanceof Expression.Numeral number) {
      return List.of(number.text());
    }
    if (joins == 0) {
      return List.of();
    }
    return resolve(expression, step.scope(), joins - 1, 40).stream()
        .map(Found::text)
        .distinct()
        .limit(MOST_JOINED)
        .toList();
  }

  private static List<String> joined(List<String> left, List<String> right) {
    List<String> all = new ArrayList<>();
    for (String first : left) {
      for (String second : right) {
        if (all.size() < MOST_JOINED && first.length() + second.length() < 500) {
          all.add(first + second);
        }
      }
    }
    return all;
  }

  private void binary(
      Expression.Binary binary, Step step, int joins, List<Step> queue, List<Found> found) {
    if (binary.operator().equals("/")) {
      next(binary.right(), step, queue);
    } else if (binary.operator().equals("+") && joins > 0) {
      List<String> left = texts(binary.left(), step, joins);
      List<String> right = left.isEmpty() ? List.of() : texts(binary.right(), step, joins);
      joined(left, right).forEach(each -> found.add(new Found(each, binary, step.direct())));
      if (binary.left() instanceof Expression.Display
          || binary.right() instanceof Expression.Display) {
        next(binary.left(), step, queue);
        next(binary.right(), step, queue);
      }
    }
  }
}
