// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Parameter;
import dev.scruple.sourcecode.python.Statement;
import dev.scruple.sourcecode.python.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a module, class or function binds, and the scope around it. */
final class Scope {
  private final @Nullable Scope around;
  private final Map<String, Binding> names = new HashMap<>();

  Scope(@Nullable Scope around) {
    this.around = around;
  }

  /** What a name is bound to here or around; null where it is nowhere bound. */
  @Nullable Binding find(String name) {
    for (Scope scope = this; scope != null; scope = scope.around) {
      Binding binding = scope.names.get(name);
      if (binding != null) {
        return binding;
      }
    }
    return null;
  }

  /** Binds a name; a second binding makes it {@link Binding.Other}, unless both are imports. */
  private void bind(String name, Binding binding) {
    names.merge(
        name,
        binding,
        (old, more) ->
            old instanceof Binding.Imported && more instanceof Binding.Imported
                ? old
                : old instanceof Binding.Imported && isNothing(more)
                    ? old
                    : more instanceof Binding.Imported && isNothing(old)
                        ? more
                        : new Binding.Other());
  }

  /** {@code requests = None}, as it stands where an import failed. */
  private static boolean isNothing(Binding binding) {
    return binding instanceof Binding.Assigned assigned
        && assigned.value() instanceof Expression.Constant;
  }

  void parameters(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      bind(parameter.name(), new Binding.Other());
    }
  }

  /** Binds what statements bind, but not those of functions and classes within. */
  void statements(List<Statement> statements, ModulePath path) {
    List<Statement> stack = new ArrayList<>(statements.reversed());
    while (!stack.isEmpty()) {
      Statement next = stack.removeLast();
      switch (next) {
        case Statement.FunctionDefinition function -> bind(function.name(), new Binding.Defined());
        case Statement.ClassDefinition type -> bind(type.name(), new Binding.Defined());
        case Statement.Import statement -> imports(statement);
        case Statement.ImportFrom statement -> importsFrom(statement, path);
        case Statement.Assignment assignment -> assignment(assignment);
        case Statement.For loop -> targets(loop.target());
        case Statement.With with ->
            with.items()
                .forEach(
                    item -> {
                      Expression target = item.target();
                      if (target instanceof Expression.Name name) {
                        bind(name.id(), new Binding.Assigned(item.context()));
                      } else if (target != null) {
                        targets(target);
                      }
                    });
        case Statement _ -> {}
      }
      if (!(next instanceof Statement.FunctionDefinition)
          && !(next instanceof Statement.ClassDefinition)) {
        List<Statement> inner = new ArrayList<>();
        Walk.bodies(next).forEach(inner::addAll);
        stack.addAll(inner.reversed());
      }
    }
  }

  private void imports(Statement.Import statement) {
    for (Statement.Alias alias : statement.names()) {
      String full = alias.as() == null ? alias.local() : alias.name();
      bind(alias.local(), new Binding.Imported(full));
    }
  }

  private void importsFrom(Statement.ImportFrom statement, ModulePath path) {
    String module = path.resolve(statement.level(), statement.module());
    for (Statement.Alias alias : statement.names()) {
      if (!alias.name().equals("*")) {
        String full = module.isEmpty() ? alias.name() : module + "." + alias.name();
        bind(alias.local(), new Binding.Imported(full));
      }
    }
  }

  private void assignment(Statement.Assignment assignment) {
    Expression value = assignment.value();
    for (Expression target : assignment.targets()) {
      boolean followed =
          target instanceof Expression.Name && value != null && assignment.operator().equals("=");
      if (followed && target instanceof Expression.Name name && value != null) {
        bind(name.id(), new Binding.Assigned(value));
      } else if (value != null) {
        targets(target);
      }
    }
  }

  private void targets(Expression target) {
    Walk.expressions(
        target,
        each -> {
          if (each instanceof Expression.Name name) {
            bind(name.id(), new Binding.Other());
          }
        });
  }
}
