// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

import dev.scruple.sourcecode.python.Expression;
import dev.scruple.sourcecode.python.PythonFile;
import dev.scruple.sourcecode.python.Statement;
import dev.scruple.sourcecode.python.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a module imports, calls, uses and offers, its names resolved by its imports.
 *
 * <p>A name stands for what its scope binds it to: an import by its full name, a variable assigned
 * once by what was assigned. Variables assigned more than once, parameters, and what comes out of
 * calls other than by the call's own name are not followed, nor is any other file.
 */
public final class ModuleCode {
  private static final int MOST = 50_000;
  private static final int LONGEST_CONDITION = 300;
  private static final Set<String> OPENING =
      Set.of("globals", "setattr", "exec", "vars", "locals", "__import__");

  private final ModulePath path;
  private final List<CallSite> calls = new ArrayList<>();
  private final List<ImportSite> imports = new ArrayList<>();
  private final List<NameUse> uses = new ArrayList<>();
  private final List<DefaultSite> defaults = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();
  private final Set<String> stars = new TreeSet<>();
  private final List<Key> keys = new ArrayList<>();
  private boolean open;

  private record Key(String of, String text, int line) {}

  private ModuleCode(ModulePath path) {
    this.path = path;
  }

  /** Reads a parsed file. */
  public static ModuleCode of(PythonFile file, ModulePath path) {
    ModuleCode code = new ModuleCode(path);
    Scope scope = new Scope(null);
    scope.statements(file.statements(), path);
    code.open = !file.problems().isEmpty();
    code.exports(file.statements());
    code.read(file.statements(), scope, Context.MODULE);
    return code;
  }

  /** Its calls, in the order of the source; at most 50,000. */
  public List<CallSite> calls() {
    return List.copyOf(calls);
  }

  /** Its imports, one a name. */
  public List<ImportSite> imports() {
    return List.copyOf(imports);
  }

  /** Dotted names that begin with what is imported, the longest at each place. */
  public List<NameUse> uses() {
    return List.copyOf(uses);
  }

  /** Defaults of parameters, fields of classes, and entries of dictionaries by their names. */
  public List<DefaultSite> defaults() {
    return List.copyOf(defaults);
  }

  /** The texts by which something is indexed, with the line of the first: {@code os.environ[X]}. */
  public Map<String, Integer> subscripts(String of, Pattern wanted) {
    Map<String, Integer> found = new TreeMap<>();
    keys.forEach(
        key -> {
          if (key.of().equals(of) && wanted.matcher(key.text()).matches()) {
            found.putIfAbsent(key.text(), key.line());
          }
        });
    return found;
  }

  /** What others can import. */
  public Exports exports() {
    return new Exports(List.copyOf(names), List.copyOf(stars), open);
  }

  private void exports(List<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    flat(statements, all);
    for (Statement each : all) {
      switch (each) {
        case Statement.FunctionDefinition function -> {
          open |= function.name().equals("__getattr__");
          names.add(function.name());
        }
        case Statement.ClassDefinition type -> names.add(type.name());
        case Statement.Import statement ->
            statement.names().forEach(alias -> names.add(alias.local()));
        case Statement.ImportFrom statement -> importsFrom(statement);
        case Statement.TypeAlias alias -> names.add(alias.name());
        case Statement.Unread _ -> open = true;
        case Statement _ -> bound(each);
      }
    }
  }

  private void importsFrom(Statement.ImportFrom statement) {
    String module = path.resolve(statement.level(), statement.module());
    for (Statement.Alias alias : statement.names()) {
      if (alias.name().equals("*")) {
        stars.add(module);
      } else {
        names.add(alias.local());
      }
    }
  }

  /** Names that an assignment, loop or {@code with} binds; writing to what globals hold opens. */
  private void bound(Statement statement) {
    for (Expression expression : Walk.expressions(statement)) {
      Walk.expressions(
          expression,
          each -> {
            if (each instanceof Expression.Name name) {
              names.add(name.id());
              open |= OPENING.contains(name.id());
            } else if (each instanceof Expression.Attribute attribute
                && attribute.name().equals("modules")) {
              open = true;
            }
          });
    }
  }

  /**
   * The statements of a module's own level, those below {@code if}, {@code try} and the like too.
   */
  private static void flat(List<Statement> statements, List<Statement> into) {
    List<Statement> stack = new ArrayList<>(statements.reversed());
    while (!stack.isEmpty()) {
      Statement next = stack.removeLast();
      into.add(next);
      if (!(next instanceof Statement.FunctionDefinition)
          && !(next instanceof Statement.ClassDefinition)) {
        List<Statement> inner = new ArrayList<>();
        Walk.bodies(next).forEach(inner::addAll);
        stack.addAll(inner.reversed());
      }
    }
  }

  private void read(List<Statement> statements, Scope scope, Context context) {
    Values values = new Values(scope);
    for (Statement statement : statements) {
      for (Expression expression : Walk.expressions(statement)) {
        uses(expression, scope, values, context);
      }
      switch (statement) {
        case Statement.FunctionDefinition function -> {
          function
              .parameters()
              .forEach(
                  each -> {
                    Expression value = each.defaultValue();
                    if (value != null) {
                      addDefault(each.name(), values.value(value), each.at().line(), context);
                    }
                  });
          Scope inner = new Scope(scope);
          inner.parameters(function.parameters());
          inner.statements(function.body(), path);
          read(function.body(), inner, context.inFunction(function.name()));
        }
        case Statement.ClassDefinition type -> {
          Scope inner = new Scope(scope);
          inner.statements(type.body(), path);
          read(type.body(), inner, context.inType(type.name()));
        }
        case Statement.Import it ->
            it.names()
                .forEach(
                    alias ->
                        imports.add(new ImportSite(alias.name(), null, it.at().line(), context)));
        case Statement.ImportFrom it -> {
          String module = path.resolve(it.level(), it.module());
          it.names()
              .forEach(
                  alias ->
                      imports.add(
                          new ImportSite(module, alias.name(), alias.at().line(), context)));
        }
        case Statement.Assignment it -> assignment(it, values, context);
        case Statement.If it -> {
          it.branches()
              .forEach(each -> read(each.body(), scope, context.below(namesIn(each.condition()))));
          read(it.otherwise(), scope, context.below(""));
        }
        case Statement.Try it ->
            Walk.bodies(it).forEach(body -> read(body, scope, context.below("")));
        case Statement it -> Walk.bodies(it).forEach(body -> read(body, scope, context));
      }
    }
  }

  /** The names in a condition, as far as a reader would look. */
  private static String namesIn(Expression condition) {
    StringBuilder names = new StringBuilder();
    Walk.expressions(
        condition,
        each -> {
          if (each instanceof Expression.Name name && names.length() < LONGEST_CONDITION) {
            names.append(name.id()).append(' ');
          } else if (each instanceof Expression.Attribute it
              && names.length() < LONGEST_CONDITION) {
            names.append(it.name()).append(' ');
          }
        });
    return names.toString();
  }

  private void assignment(Statement.Assignment it, Values values, Context context) {
    Expression value = it.value();
    if (value == null || it.targets().size() != 1) {
      return;
    }
    switch (it.targets().getFirst()) {
      case Expression.Name name ->
          addDefault(name.id(), values.value(value), it.at().line(), context);
      case Expression.Attribute attribute ->
          addDefault(attribute.name(), values.value(value), it.at().line(), context);
      case Expression.Subscript subscript -> {
        if (values.value(subscript.index()) instanceof Value.Text key) {
          addDefault(key.text(), values.value(value), it.at().line(), context);
        }
      }
      case Expression _ -> {}
    }
  }

  private void addDefault(String name, Value value, int line, Context context) {
    if (!(value instanceof Value.Unknown) && defaults.size() < MOST) {
      defaults.add(new DefaultSite(name, value, line, context));
    }
  }

  private void uses(Expression root, Scope scope, Values values, Context context) {
    Set<Expression> inner = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    Walk.expressions(
        root,
        each -> {
          switch (each) {
            case Expression.Call call -> {
              if (calls.size() < MOST) {
                calls.add(new CallSite(called(call, values), call, values, context));
              }
            }
            case Expression.Attribute attribute -> {
              inner.add(attribute.value());
              if (!inner.contains(attribute)) {
                use(attribute, scope, values, context);
              }
            }
            case Expression.Subscript subscript -> key(subscript, values);
            case Expression.Comparison comparison -> membership(comparison, values);
            case Expression.Dictionary dictionary -> entries(dictionary, values, context);
            case Expression _ -> {}
          }
        });
  }

  private static String called(Expression.Call call, Values values) {
    String name = values.name(call.function());
    if (name != null) {
      return name;
    }
    return call.function() instanceof Expression.Attribute attribute ? "." + attribute.name() : "";
  }

  private void use(Expression.Attribute attribute, Scope scope, Values values, Context context) {
    Expression base = attribute;
    while (base instanceof Expression.Attribute next) {
      base = next.value();
    }
    if (base instanceof Expression.Name name
        && scope.find(name.id()) instanceof Binding.Imported
        && uses.size() < MOST) {
      String full = values.name(attribute);
      if (full != null) {
        uses.add(new NameUse(full, attribute.at().line(), context));
      }
    }
  }

  private void entries(Expression.Dictionary dictionary, Values values, Context context) {
    for (Expression.Entry entry : dictionary.entries()) {
      Expression key = entry.key();
      if (key instanceof Expression.Text text) {
        addDefault(text.value(), values.value(entry.value()), key.at().line(), context);
      }
    }
  }

  private void key(Expression.Subscript subscript, Values values) {
    String of = values.name(subscript.value());
    if (of != null && values.value(subscript.index()) instanceof Value.Text text) {
      addKey(of, text.text(), subscript.at().line());
    }
  }

  /** {@code "X" in os.environ}. */
  private void membership(Expression.Comparison comparison, Values values) {
    boolean member = comparison.operators().getFirst().endsWith("in");
    String of = member ? values.name(comparison.operands().get(1)) : null;
    if (of != null && values.value(comparison.operands().getFirst()) instanceof Value.Text text) {
      addKey(of, text.text(), comparison.at().line());
    }
  }

  private void addKey(String of, String text, int line) {
    if (keys.size() < MOST) {
      keys.add(new Key(of, text, line));
    }
  }
}
