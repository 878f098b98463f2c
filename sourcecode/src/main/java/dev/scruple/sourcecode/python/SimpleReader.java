// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import dev.scruple.sourcecode.python.Expression.Display;
import dev.scruple.sourcecode.python.Statement.Alias;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads statements that stand on one logical line; see section 7 of the reference. */
final class SimpleReader {
  private final Cursor cursor;
  private final ExpressionReader expressions;

  SimpleReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** The statements of a line, with semicolons between them, and its end. */
  void line(List<Statement> into) {
    do {
      into.add(statement());
    } while (cursor.take(";") && cursor.kind() != Kind.NEWLINE);
    if (cursor.kind() != Kind.NEWLINE) {
      throw cursor.unexpected("the end of the line");
    }
    cursor.next();
  }

  private Statement statement() {
    int start = cursor.position();
    if (cursor.kind() == Kind.KEYWORD) {
      switch (cursor.word()) {
        case "pass", "break", "continue" -> {
          String keyword = cursor.word();
          cursor.next();
          return new Statement.Bare(keyword, cursor.since(start));
        }
        case "return" -> {
          cursor.next();
          Expression value = expressions.startsExpression() ? expressions.list() : null;
          return new Statement.Return(value, cursor.since(start));
        }
        case "raise" -> {
          return raise(start);
        }
        case "del" -> {
          return delete(start);
        }
        case "assert" -> {
          cursor.next();
          Expression condition = expressions.expression();
          Expression message = cursor.take(",") ? expressions.expression() : null;
          return new Statement.Assert(condition, message, cursor.since(start));
        }
        case "import" -> {
          cursor.next();
          return new Statement.Import(modules(), cursor.since(start));
        }
        case "from" -> {
          return importFrom(start);
        }
        case "global", "nonlocal" -> {
          return scope(start);
        }
        default -> {
          // An expression begins.
        }
      }
    }
    boolean alias =
        cursor.kind() == Kind.NAME
            && cursor.word().equals("type")
            && cursor.kind(1) == Kind.NAME
            && (cursor.at(2, "=") || cursor.at(2, "["));
    return alias ? typeAlias(start) : assignment(start);
  }

  private Statement raise(int start) {
    cursor.next();
    if (!expressions.startsExpression()) {
      return new Statement.Raise(null, null, cursor.since(start));
    }
    Expression exception = expressions.expression();
    Expression cause = cursor.take("from") ? expressions.expression() : null;
    return new Statement.Raise(exception, cause, cursor.since(start));
  }

  private Statement delete(int start) {
    cursor.next();
    Expression targets = expressions.list();
    requireTarget(targets, false);
    boolean several = targets instanceof Display display && display.kind() == Display.Kind.TUPLE;
    List<Expression> deleted = several ? ((Display) targets).members() : List.of(targets);
    return new Statement.Delete(deleted, cursor.since(start));
  }

  private List<Alias> modules() {
    List<Alias> names = new ArrayList<>();
    do {
      int start = cursor.position();
      String name = dotted();
      String as = cursor.take("as") ? cursor.name() : null;
      names.add(new Alias(name, as, cursor.since(start)));
    } while (cursor.take(","));
    return names;
  }

  private String dotted() {
    String name = cursor.name();
    if (!cursor.at(".")) {
      return name;
    }
    StringBuilder dotted = new StringBuilder(name);
    while (cursor.take(".")) {
      dotted.append('.').append(cursor.name());
    }
    return dotted.toString();
  }

  private Statement importFrom(int start) {
    cursor.next();
    int level = 0;
    while (cursor.at(".") || cursor.at("...")) {
      level += cursor.word().length();
      cursor.next();
    }
    String module = level > 0 && cursor.at("import") ? "" : dotted();
    cursor.expect("import");
    int star = cursor.position();
    if (cursor.take("*")) {
      Alias all = new Alias("*", null, cursor.since(star));
      return new Statement.ImportFrom(level, module, List.of(all), cursor.since(start));
    }
    boolean brackets = cursor.take("(");
    List<Alias> names = new ArrayList<>();
    do {
      int name = cursor.position();
      String imported = cursor.name();
      String as = cursor.take("as") ? cursor.name() : null;
      names.add(new Alias(imported, as, cursor.since(name)));
    } while (cursor.take(",") && !(brackets && cursor.at(")")));
    if (brackets) {
      cursor.expect(")");
    }
    return new Statement.ImportFrom(level, module, names, cursor.since(start));
  }

  private Statement scope(int start) {
    boolean global = cursor.at("global");
    cursor.next();
    List<String> names = new ArrayList<>();
    do {
      names.add(cursor.name());
    } while (cursor.take(","));
    return new Statement.Scope(global, names, cursor.since(start));
  }

  private Statement typeAlias(int start) {
    cursor.next();
    String name = cursor.name();
    List<TypeParameter> parameters = typeParameters();
    cursor.expect("=");
    Expression value = expressions.expression();
    return new Statement.TypeAlias(name, parameters, value, cursor.since(start));
  }

  /** Type parameters in brackets, or none. */
  List<TypeParameter> typeParameters() {
    List<TypeParameter> parameters = new ArrayList<>();
    if (!cursor.take("[")) {
      return parameters;
    }
    do {
      int start = cursor.position();
      int stars = cursor.take("**") ? 2 : cursor.take("*") ? 1 : 0;
      String name = cursor.name();
      Expression bound = cursor.take(":") ? expressions.expression() : null;
      Expression value = cursor.take("=") ? expressions.namedOrStarred() : null;
      parameters.add(new TypeParameter(name, stars, bound, value, cursor.since(start)));
    } while (cursor.take(",") && !cursor.at("]"));
    cursor.expect("]");
    return parameters;
  }

  private Statement assignment(int start) {
    Expression first = expressions.listOrYield();
    if (cursor.at(":")) {
      return annotated(start, first);
    }
    if (!cursor.at("=")) {
      String operator = augmented();
      if (operator == null) {
        return new Statement.Evaluate(first, cursor.since(start));
      }
      cursor.next();
      requireTarget(first, true);
      Expression value = expressions.listOrYield();
      return new Statement.Assignment(List.of(first), null, operator, value, cursor.since(start));
    }
    List<Expression> values = new ArrayList<>(List.of(first));
    while (cursor.take("=")) {
      requireTarget(values.getLast(), false);
      values.add(expressions.listOrYield());
    }
    Expression value = values.removeLast();
    return new Statement.Assignment(values, null, "=", value, cursor.since(start));
  }

  private Statement annotated(int start, Expression target) {
    requireTarget(target, true);
    cursor.expect(":");
    Expression annotation = expressions.expression();
    Expression value = cursor.take("=") ? expressions.listOrYield() : null;
    return new Statement.Assignment(List.of(target), annotation, "=", value, cursor.since(start));
  }

  private @Nullable String augmented() {
    if (cursor.kind() != Kind.OPERATOR) {
      return null;
    }
    return switch (cursor.word()) {
      case "+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=" ->
          cursor.word();
      default -> null;
    };
  }

  /** Fails where nothing can be assigned to an expression. */
  private void requireTarget(Expression target, boolean single) {
    boolean fits =
        switch (target) {
          case Expression.Name _, Expression.Attribute _, Expression.Subscript _ -> true;
          case Expression.Starred _, Expression.Display _ when single -> false;
          case Expression.Starred starred -> {
            requireTarget(starred.value(), false);
            yield true;
          }
          case Expression.Display display -> {
            display.members().forEach(member -> requireTarget(member, false));
            yield display.kind() != Display.Kind.SET;
          }
          case Expression _ -> false;
        };
    if (!fits) {
      throw cursor.failure("something is assigned to what can't hold it");
    }
  }
}
