// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is gathered of one Python source before references are told. */
final class PythonFacts {
  static final int MOST = 20_000;

  private final Map<String, String> imports = new HashMap<>();
  private final Map<String, List<PythonScope.Bound>> members = new HashMap<>();
  private final Map<String, Function> functions = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Literal> literals = new ArrayList<>();
  private final List<Expression.Attribute> attributes = new ArrayList<>();

  /** A function or a class by its {@code __init__}, without {@code self}. */
  record Function(List<String> parameters, PythonScope scope, List<PythonScope.Bound> returns) {}

  /** A call by the full name of what is called. */
  record Call(String name, Expression.Call call, PythonScope scope, Position position) {
    String method() {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  /** A text, or a formatted text, under a name. */
  record Literal(Expression text, Position position, PythonScope scope) {}

  void imported(String local, String full) {
    imports.put(local, full);
  }

  /** The full name of an import by the name that the file knows it by. */
  String full(String local) {
    return imports.getOrDefault(local, local);
  }

  /** The modules and names that are imported, in full. */
  Iterable<String> imports() {
    return imports.values();
  }

  /** A value that a field, an option or an entry of this name may take. */
  void member(String name, Expression value, PythonScope scope) {
    PythonScope.add(
        members.computeIfAbsent(name, _ -> new ArrayList<>()), new PythonScope.Bound(value, scope));
  }

  List<PythonScope.Bound> members(String name) {
    return members.getOrDefault(name, List.of());
  }

  void function(String name, List<Parameter> parameters, PythonScope scope) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : parameters) {
      boolean receiver =
          names.isEmpty() && (parameter.name().equals("self") || parameter.name().equals("cls"));
      if (!receiver) {
        names.add(parameter.name());
      }
    }
    functions.putIfAbsent(name, new Function(List.copyOf(names), scope, new ArrayList<>()));
  }

  /** What a function of the file returns. */
  void returns(String function, Expression value, PythonScope scope) {
    Function known = functions.get(function);
    if (known != null) {
      PythonScope.add(known.returns(), new PythonScope.Bound(value, scope));
    }
  }

  Function function(String name) {
    return functions.getOrDefault(name, NO_FUNCTION);
  }

  private static final Function NO_FUNCTION =
      new Function(List.of(), new PythonScope(null), List.of());

  void call(Call call) {
    if (calls.size() < MOST) {
      calls.add(call);
    }
  }

  List<Call> calls() {
    return calls;
  }

  void literal(Literal literal) {
    if (literals.size() < MOST) {
      literals.add(literal);
    }
  }

  List<Literal> literals() {
    return literals;
  }

  void attribute(Expression.Attribute attribute) {
    if (attributes.size() < MOST) {
      attributes.add(attribute);
    }
  }

  List<Expression.Attribute> attributes() {
    return attributes;
  }

  /** The dotted name of an expression, imports in full; empty where it is none. */
  String name(Expression expression) {
    List<String> parts = new ArrayList<>();
    Expression base = expression;
    while (base instanceof Expression.Attribute attribute && parts.size() < 20) {
      parts.add(attribute.name());
      base = attribute.value();
    }
    String root =
        switch (base) {
          case Expression.Name name -> full(name.id());
          case Expression.Call call when call.function() instanceof Expression.Name name ->
              full(name.id()) + "()";
          case Expression.Call call when call.function() instanceof Expression.Attribute member ->
              member.name() + "()";
          case Expression _ -> "";
        };
    StringBuilder dotted = new StringBuilder(root);
    parts.reversed().forEach(part -> dotted.append('.').append(part));
    return dotted.toString();
  }

  /** Lets values that calls hand over reach the parameters of functions of the file. */
  void linkCalls() {
    for (Call call : calls) {
      String called = call.name();
      boolean direct = called.endsWith(".__init__");
      String name = direct ? called.substring(0, called.length() - 9) : call.method();
      Function function = functions.get(name);
      if (function == null) {
        continue;
      }
      int place = direct ? -1 : 0;
      for (Expression.Argument argument : call.call().arguments()) {
        String parameter = argument.name();
        if (argument.stars() > 0) {
          break;
        }
        if (parameter == null) {
          boolean known = place >= 0 && place < function.parameters().size();
          parameter = known ? function.parameters().get(place) : null;
          place++;
        }
        if (parameter != null) {
          function.scope().bind(parameter, argument.value(), call.scope());
        }
      }
    }
  }
}
