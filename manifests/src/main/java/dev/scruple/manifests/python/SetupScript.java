// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Parameter;
import dev.scruple.sourcecode.python.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows what a build script does with texts, lists and dictionaries up to its {@code setup()},
 * without running it.
 *
 * <p>Statements are taken in their order. Of a condition all branches are taken, and a list that
 * several of them set is all that they set. Functions of the script are followed with their
 * arguments. What a file holds stays "from that file" through all that is done with it. Bounded:
 * 50,000 steps, 20 functions and 150 expressions within each other.
 */
final class SetupScript {
  private static final int MOST_STEPS = 50_000;
  private static final int DEEPEST = 150;
  private static final int MOST_CALLS = 20;

  private final Map<String, Known> globals = new HashMap<>();
  private final Map<String, Statement.FunctionDefinition> functions = new HashMap<>();
  private final List<Known.Mapping> setups = new ArrayList<>();
  private final SetupExpressions expressions = new SetupExpressions(this);
  private Frame frame = new Frame(globals);
  private int left = MOST_STEPS;
  private int depth;
  private int calls;
  private int branches;

  /** The names of a function, and what it gives back. */
  private static final class Frame {
    private final Map<String, Known> names;
    private @Nullable Known returned;

    Frame(Map<String, Known> names) {
      this.names = names;
    }
  }

  /** The arguments of each {@code setup()} that the script comes to. */
  static List<Known.Mapping> setups(List<Statement> statements) {
    SetupScript script = new SetupScript();
    script.run(statements);
    return script.setups;
  }

  void setup(Known.Mapping arguments) {
    setups.add(arguments);
  }

  /** What an expression is known to be. */
  Known value(Expression expression) {
    if (left-- <= 0 || depth >= DEEPEST) {
      return new Known.Unknown();
    }
    depth++;
    Known value = expressions.value(expression);
    depth--;
    return value;
  }

  Known named(String name) {
    Known local = frame.names.get(name);
    return local == null ? globals.getOrDefault(name, new Known.Unknown()) : local;
  }

  void run(List<Statement> statements) {
    for (Statement statement : statements) {
      if (left-- <= 0) {
        return;
      }
      run(statement);
    }
  }

  private void run(Statement statement) {
    switch (statement) {
      case Statement.Assignment it -> assignment(it);
      case Statement.Evaluate it -> evaluate(it.value());
      case Statement.Return it -> {
        if (it.value() != null) {
          returned(value(it.value()));
        }
      }
      case Statement.If it -> {
        it.branches().forEach(branch -> branch(branch.body()));
        branch(it.otherwise());
      }
      case Statement.For it -> loop(it);
      case Statement.While it -> branch(it.body());
      case Statement.With it -> {
        for (Statement.Item item : it.items()) {
          Known context = value(item.context());
          if (item.target() != null) {
            bind(item.target(), context);
          }
        }
        run(it.body());
      }
      case Statement.Try it -> {
        run(it.body());
        it.handlers().forEach(handler -> branch(handler.body()));
        run(it.otherwise());
        run(it.last());
      }
      case Statement.FunctionDefinition it -> functions.put(it.name(), it);
      case Statement.Unread it -> run(it.body());
      case Statement.ClassDefinition _,
          Statement.Delete _,
          Statement.TypeAlias _,
          Statement.Match _,
          Statement.Raise _,
          Statement.Assert _,
          Statement.Import _,
          Statement.ImportFrom _,
          Statement.Scope _,
          Statement.Bare _ -> {
        // These set no list of requirements.
      }
    }
  }

  private void evaluate(Expression expression) {
    if (expression instanceof Expression.Yield yielded && yielded.value() != null) {
      Known.Many one = new Known.Many();
      one.add(value(yielded.value()));
      returned(one);
    } else {
      value(expression);
    }
  }

  private void returned(Known value) {
    frame.returned = frame.returned == null ? value : Known.either(frame.returned, value);
  }

  private void branch(List<Statement> body) {
    branches++;
    run(body);
    branches--;
  }

  private void loop(Statement.For loop) {
    Known values = value(loop.iterable());
    if (values instanceof Known.Many many) {
      for (Known each : List.copyOf(many.members())) {
        bind(loop.target(), each);
        branch(loop.body());
      }
    } else {
      bind(loop.target(), values instanceof Known.FromFile ? values : new Known.Unknown());
      branch(loop.body());
    }
    run(loop.otherwise());
  }

  private void assignment(Statement.Assignment assignment) {
    if (assignment.value() == null) {
      return;
    }
    Known value = value(assignment.value());
    for (Expression target : assignment.targets()) {
      if (assignment.operator().equals("+=")) {
        bind(target, Known.sum(value(target), value));
      } else if (assignment.operator().equals("|=")) {
        bind(target, Known.either(value(target), value));
      } else {
        boolean lists = value instanceof Known.Many && value(target) instanceof Known.Many;
        boolean both = branches > 0 && lists && target instanceof Expression.Name;
        bind(target, both ? Known.either(value(target), value) : value);
      }
    }
  }

  /** Gives names, entries and members of a tuple their values. */
  void bind(Expression target, Known value) {
    switch (target) {
      case Expression.Name name -> frame.names.put(name.id(), value);
      case Expression.Subscript subscript -> {
        if (value(subscript.value()) instanceof Known.Mapping mapping
            && value(subscript.index()) instanceof Known.Text key
            && key.whole()) {
          mapping.put(key.text(), value, target.at().line());
        }
      }
      case Expression.Display display -> {
        List<Expression> members = display.members();
        boolean pairs = value instanceof Known.Many many && many.members().size() == members.size();
        for (int i = 0; i < members.size(); i++) {
          Known part = value instanceof Known.FromFile ? value : new Known.Unknown();
          bind(members.get(i), pairs ? ((Known.Many) value).members().get(i) : part);
        }
      }
      case Expression _ -> {
        // Attributes are not followed.
      }
    }
  }

  /** What a function of the script gives back; null where the script has none of this name. */
  @Nullable Known call(String name, List<Expression.Argument> arguments) {
    Statement.FunctionDefinition function = functions.get(name);
    if (function == null) {
      return null;
    }
    if (calls >= MOST_CALLS) {
      return new Known.Unknown();
    }
    Frame inner = new Frame(arguments(function.parameters(), arguments));
    Frame outer = frame;
    int outerBranches = branches;
    frame = inner;
    branches = 0;
    calls++;
    run(function.body());
    calls--;
    branches = outerBranches;
    frame = outer;
    return inner.returned == null ? new Known.Unknown() : inner.returned;
  }

  private Map<String, Known> arguments(
      List<Parameter> parameters, List<Expression.Argument> arguments) {
    Map<String, Known> names = new HashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.defaultValue() != null) {
        names.put(parameter.name(), value(parameter.defaultValue()));
      } else if (parameter.kind() == Parameter.Kind.REST) {
        names.put(parameter.name(), new Known.Many());
      } else {
        names.put(parameter.name(), new Known.Unknown());
      }
    }
    int next = 0;
    for (Expression.Argument argument : arguments) {
      Known value = value(argument.value());
      if (argument.name() != null) {
        names.put(argument.name(), value);
      } else if (argument.stars() == 0 && next < parameters.size()) {
        Parameter parameter = parameters.get(next);
        if (parameter.kind() == Parameter.Kind.REST
            && names.get(parameter.name()) instanceof Known.Many rest) {
          rest.add(value);
        } else {
          names.put(parameter.name(), value);
          next++;
        }
      } else if (argument.stars() == 1
          && next < parameters.size()
          && names.get(parameters.get(next).name()) instanceof Known.Many rest) {
        rest.addAll(value);
      }
    }
    return names;
  }
}
