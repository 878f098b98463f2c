// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import dev.scruple.sourcecode.names.ModulePath;
import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Parameter;
import dev.scruple.sourcecode.python.Statement;
import dev.scruple.sourcecode.python.Walk;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a Python tree once and gathers what names may be, what is called, and which texts stand
 * under which names. Expressions are walked without recursion, as they may be long chains.
 */
final class PythonGatherer {
  private final PythonFacts facts = new PythonFacts();

  private record Item(Expression expression, Position position) {}

  static PythonFacts gather(List<Statement> statements, ModulePath path) {
    PythonGatherer gatherer = new PythonGatherer();
    gatherer.block(statements, new PythonScope(null), "", "");
    gatherer.facts.linkCalls();
    return gatherer.facts;
  }

  private void block(List<Statement> statements, PythonScope scope, String type, String function) {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.FunctionDefinition it -> function(it, scope, type);
        case Statement.ClassDefinition it -> {
          it.bases().forEach(base -> walk(base.value(), Position.NONE, scope));
          block(it.body(), new PythonScope(scope), it.name(), "");
        }
        case Statement.Import it ->
            it.names()
                .forEach(
                    each ->
                        facts.imported(
                            each.local(), each.as() == null ? each.local() : each.name()));
        case Statement.ImportFrom it ->
            it.names()
                .forEach(
                    each ->
                        facts.imported(
                            each.local(),
                            it.module().isEmpty() ? each.name() : it.module() + "." + each.name()));
        case Statement.Assignment it -> assignment(it, scope, type);
        case Statement.For it -> {
          bind(it.target(), it.iterable(), scope);
          walk(it.iterable(), named(it.target(), Position.NONE), scope);
          block(it.body(), scope, type, function);
          block(it.otherwise(), scope, type, function);
        }
        case Statement.Return it -> {
          Expression value = it.value();
          if (value != null) {
            facts.returns(function, value, scope);
            walk(value, Position.NONE.below(function), scope);
          }
        }
        case Statement it -> {
          Walk.expressions(it).forEach(each -> walk(each, Position.NONE, scope));
          Walk.bodies(it).forEach(body -> block(body, scope, type, function));
        }
      }
    }
  }

  private void function(Statement.FunctionDefinition it, PythonScope scope, String type) {
    PythonScope inner = new PythonScope(scope);
    boolean maker = it.name().equals("__init__") && !type.isEmpty();
    facts.function(maker ? type : it.name(), it.parameters(), inner);
    it.decorators().forEach(each -> walk(each, Position.NONE, scope));
    for (Parameter parameter : it.parameters()) {
      inner.declare(parameter.name());
      Expression value = parameter.defaultValue();
      if (value != null) {
        inner.bind(parameter.name(), value, scope);
        Expression annotation = parameter.annotation();
        String typed =
            annotation instanceof Expression.Name name && name.id().endsWith("Model")
                ? parameter.name() + "_model"
                : parameter.name();
        Position position = Position.NONE.below(it.name()).below(typed);
        walk(value, position, scope);
        if (annotation != null) {
          walk(annotation, Position.NONE, scope);
        }
      }
    }
    block(it.body(), inner, type, it.name());
  }

  private void assignment(Statement.Assignment it, PythonScope scope, String type) {
    Expression value = it.value();
    for (Expression target : it.targets()) {
      if (value != null) {
        bind(target, value, scope);
        if (!type.isEmpty() && target instanceof Expression.Name name) {
          facts.member(name.id(), value, scope);
        }
      }
    }
    if (value != null) {
      Position position = type.isEmpty() ? Position.NONE : Position.NONE.below(type);
      walk(value, named(it.targets().getFirst(), position), scope);
    }
    Expression annotation = it.annotation();
    if (annotation != null) {
      walk(annotation, Position.NONE, scope);
    }
  }

  private void bind(Expression target, Expression value, PythonScope scope) {
    switch (target) {
      case Expression.Name name -> scope.bind(name.id(), value, scope);
      case Expression.Attribute attribute -> facts.member(attribute.name(), value, scope);
      case Expression.Subscript subscript when subscript.index() instanceof Expression.Text key ->
          facts.member(key.value(), value, scope);
      case Expression.Display display -> {
        boolean paired =
            value instanceof Expression.Display right
                && right.members().size() == display.members().size()
                && !display.members().isEmpty();
        for (int at = 0; at < display.members().size() && at < 50; at++) {
          Expression part =
              paired && value instanceof Expression.Display right ? right.members().get(at) : value;
          if (display.members().get(at) instanceof Expression.Name name) {
            scope.bind(name.id(), part, scope);
          }
        }
      }
      case Expression _ -> {}
    }
  }

  private static Position named(Expression target, Position around) {
    return switch (target) {
      case Expression.Name name -> around.below(name.id());
      case Expression.Attribute attribute -> around.below(attribute.name());
      case Expression.Subscript subscript ->
          subscript.index() instanceof Expression.Text key
              ? named(subscript.value(), around).below(key.value())
              : named(subscript.value(), around);
      case Expression.Display display when display.members().size() == 1 ->
          named(display.members().getFirst(), around);
      case Expression _ -> around;
    };
  }

  private void walk(Expression root, Position position, PythonScope scope) {
    List<Item> stack = new ArrayList<>();
    stack.add(new Item(root, position));
    while (!stack.isEmpty()) {
      Item item = stack.removeLast();
      List<Item> children = new ArrayList<>();
      children(item.expression(), item.position(), scope, children);
      stack.addAll(children.reversed());
    }
  }

  private void children(Expression of, Position at, PythonScope scope, List<Item> into) {
    switch (of) {
      case Expression.Text _ -> facts.literal(new PythonFacts.Literal(of, at, scope));
      case Expression.FormattedText text -> {
        facts.literal(new PythonFacts.Literal(of, at, scope));
        plain(text, Position.NONE, into);
      }
      case Expression.Attribute attribute -> {
        facts.attribute(attribute);
        plain(attribute, at, into);
      }
      case Expression.Call call -> call(call, at, scope, into);
      case Expression.Dictionary dictionary -> dictionary(dictionary, at, scope, into);
      case Expression.Comparison comparison -> comparison(comparison, at, scope, into);
      case Expression.Named named -> {
        bind(named.target(), named.value(), scope);
        into.add(new Item(named.value(), named(named.target(), at)));
      }
      case Expression.Comprehension comprehension -> {
        comprehension.clauses().forEach(clause -> bind(clause.target(), clause.iterable(), scope));
        plain(comprehension, at, into);
      }
      case Expression.Lambda lambda -> plain(lambda, at, into);
      case Expression _ -> plain(of, at, into);
    }
  }

  private static void plain(Expression of, Position at, List<Item> into) {
    List<Expression> children = new ArrayList<>();
    Walk.children(of, children);
    children.forEach(each -> into.add(new Item(each, at)));
  }

  private void call(Expression.Call call, Position at, PythonScope scope, List<Item> into) {
    String name = facts.name(call.function());
    facts.call(new PythonFacts.Call(name, call, scope, at));
    into.add(new Item(call.function(), at));
    String method = name.substring(name.lastIndexOf('.') + 1);
    String option = option(call, method);
    Position around = option.isEmpty() ? at : at.below(option);
    for (int place = 0; place < call.arguments().size(); place++) {
      Expression.Argument argument = call.arguments().get(place);
      String named = argument.name();
      Position below = around.handedTo(method);
      if (named != null && (named.equals("default") || named.equals("default_factory"))) {
        below = around;
        if (!option.isEmpty()) {
          facts.member(option.replaceFirst("^-+", "").replace('-', '_'), argument.value(), scope);
        }
      } else if (named != null) {
        below = below.below(named);
        facts.member(named, argument.value(), scope);
      } else if (place == 1 && CallNames.READS_VARIABLE.matcher(name).find()) {
        below = variable(call, around);
      } else if (CallNames.TELLS_DEFAULT.contains(method)) {
        below = around;
      }
      into.add(new Item(argument.value(), below));
    }
  }

  private static Position variable(Expression.Call call, Position around) {
    return call.arguments().getFirst().value() instanceof Expression.Text variable
        ? around.below(variable.value())
        : around;
  }

  /** The longest option of {@code add_argument} and its like. */
  private static String option(Expression.Call call, String method) {
    if (!CallNames.ADDS_OPTION.contains(method)) {
      return "";
    }
    String longest = "";
    for (Expression.Argument argument : call.arguments()) {
      if (argument.name() == null
          && argument.value() instanceof Expression.Text text
          && text.value().length() > longest.length()
          && text.value().length() < 100
          && text.value().indexOf('/') < 0) {
        longest = text.value();
      }
    }
    return longest.replaceFirst("^-+", "");
  }

  private void dictionary(
      Expression.Dictionary dictionary, Position at, PythonScope scope, List<Item> into) {
    for (Expression.Entry entry : dictionary.entries()) {
      Expression key = entry.key();
      Position below = at;
      if (key instanceof Expression.Text text) {
        below = at.below(text.value());
        facts.member(text.value(), entry.value(), scope);
      }
      if (key != null) {
        // What numbers are told of is a table of limits or prices, not a choice.
        boolean counted =
            entry.value() instanceof Expression.Numeral
                || (entry.value() instanceof Expression.Display display
                    && !display.members().isEmpty()
                    && display.members().stream()
                        .allMatch(each -> each instanceof Expression.Numeral));
        into.add(new Item(key, counted ? at.below("count") : at));
      }
      into.add(new Item(entry.value(), below));
    }
  }

  /** Whether a name is that of one text, whose part is looked for, rather than of many. */
  private static boolean one(Expression of) {
    return switch (of) {
      case Expression.Name name -> !name.id().endsWith("s") && !name.id().endsWith("list");
      case Expression.Attribute attribute -> !attribute.name().endsWith("s");
      case Expression.Call call ->
          call.function() instanceof Expression.Attribute method && method.name().equals("lower");
      case Expression _ -> false;
    };
  }

  private void comparison(
      Expression.Comparison comparison, Position at, PythonScope scope, List<Item> into) {
    Expression left = comparison.operands().getFirst();
    boolean tells = comparison.operators().size() == 1 && !comparison.operators().contains("<");
    for (int place = 0; place < comparison.operands().size(); place++) {
      Expression operand = comparison.operands().get(place);
      Expression other = place == 0 ? comparison.operands().getLast() : left;
      boolean part = place == 0 && comparison.operators().getFirst().endsWith("in") && one(other);
      into.add(new Item(operand, part ? at.below("count") : named(other, at)));
      boolean right = place > 0 || !comparison.operators().getFirst().endsWith("in");
      if (tells
          && right
          && other instanceof Expression.Name name
          && !(operand instanceof Expression.Name)) {
        scope.constrain(name.id(), operand);
      }
    }
  }
}
