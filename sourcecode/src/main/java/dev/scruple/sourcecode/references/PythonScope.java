// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import dev.scruple.sourcecode.python.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that names of a module, a class or a function may take, and the scope around it. */
final class PythonScope {
  private static final int MOST_VALUES = 300;

  private final @Nullable PythonScope around;
  private final Map<String, List<Bound>> names = new HashMap<>();

  /** A value, and the scope whose names it uses. */
  record Bound(Expression value, PythonScope scope) {}

  PythonScope(@Nullable PythonScope around) {
    this.around = around;
  }

  /** Says that a name is of this scope. */
  void declare(String name) {
    names.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  /** Adds a value that a name of this scope may take. */
  void bind(String name, Expression value, PythonScope scope) {
    add(names.computeIfAbsent(name, _ -> new ArrayList<>()), new Bound(value, scope));
  }

  /** Adds a value to a name of the scope that has it; of this scope where none does. */
  void constrain(String name, Expression value) {
    for (PythonScope scope = this; scope != null; scope = scope.around) {
      List<Bound> values = scope.names.get(name);
      if (values != null) {
        add(values, new Bound(value, this));
        return;
      }
    }
  }

  static void add(List<Bound> values, Bound value) {
    if (values.size() < MOST_VALUES) {
      values.add(value);
    }
  }

  /** What a name may be; empty where nothing is known. */
  List<Bound> find(String name) {
    for (PythonScope scope = this; scope != null; scope = scope.around) {
      List<Bound> values = scope.names.get(name);
      if (values != null) {
        return values;
      }
    }
    return List.of();
  }
}
