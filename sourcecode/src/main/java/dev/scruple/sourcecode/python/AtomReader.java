// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import dev.scruple.sourcecode.python.Expression.Argument;
import dev.scruple.sourcecode.python.Expression.Clause;
import dev.scruple.sourcecode.python.Expression.Comprehension;
import dev.scruple.sourcecode.python.Expression.Display;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands by itself: names, literals, and all that is in brackets. */
final class AtomReader {
  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final TextReader texts;

  AtomReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.texts = new TextReader(cursor, expressions);
  }

  Expression atom() {
    int start = cursor.position();
    return switch (cursor.kind()) {
      case NAME -> {
        String id = cursor.name();
        yield new Expression.Name(id, cursor.since(start));
      }
      case NUMBER -> {
        String text = cursor.text();
        cursor.next();
        yield new Expression.Numeral(text, cursor.since(start));
      }
      case STRING, TEXT_START -> texts.text();
      case KEYWORD -> constant();
      case OPERATOR ->
          switch (cursor.word()) {
            case "(", "[", "{" -> brackets();
            default -> constant();
          };
      case TEXT_PART, TEXT_END, NEWLINE, INDENT, DEDENT, ERROR, END ->
          throw cursor.unexpected("an expression");
    };
  }

  private Expression constant() {
    int start = cursor.position();
    Expression.Constant.Value value = ExpressionReader.constant(cursor.word());
    if (value == null) {
      throw cursor.unexpected("an expression");
    }
    cursor.next();
    return new Expression.Constant(value, cursor.since(start));
  }

  private Expression brackets() {
    cursor.enter();
    Expression within =
        switch (cursor.word()) {
          case "(" -> parenthesised();
          case "[" -> bracketed();
          default -> braced();
        };
    cursor.leave();
    return within;
  }

  private Expression parenthesised() {
    int start = cursor.position();
    cursor.expect("(");
    if (cursor.take(")")) {
      return new Display(Display.Kind.TUPLE, List.of(), cursor.since(start));
    }
    if (cursor.at("yield")) {
      Expression yielded = expressions.yielded();
      cursor.expect(")");
      return yielded;
    }
    Expression first = expressions.namedOrStarred();
    List<Clause> clauses = expressions.clauses();
    if (!clauses.isEmpty()) {
      cursor.expect(")");
      return new Comprehension(
          Comprehension.Kind.GENERATOR, first, null, clauses, cursor.since(start));
    }
    if (!cursor.at(",")) {
      if (first instanceof Expression.Starred) {
        throw cursor.unexpected(",");
      }
      cursor.expect(")");
      return first;
    }
    List<Expression> members = members(first, ")");
    return new Display(Display.Kind.TUPLE, members, cursor.since(start));
  }

  private List<Expression> members(Expression first, String close) {
    List<Expression> members = new ArrayList<>();
    members.add(first);
    while (cursor.take(",") && !cursor.at(close)) {
      members.add(expressions.namedOrStarred());
    }
    cursor.expect(close);
    return members;
  }

  private Expression bracketed() {
    int start = cursor.position();
    cursor.expect("[");
    if (cursor.take("]")) {
      return new Display(Display.Kind.LIST, List.of(), cursor.since(start));
    }
    Expression first = expressions.namedOrStarred();
    List<Clause> clauses = expressions.clauses();
    if (!clauses.isEmpty()) {
      cursor.expect("]");
      return new Comprehension(Comprehension.Kind.LIST, first, null, clauses, cursor.since(start));
    }
    List<Expression> members = members(first, "]");
    return new Display(Display.Kind.LIST, members, cursor.since(start));
  }

  private Expression braced() {
    int start = cursor.position();
    cursor.expect("{");
    if (cursor.take("}")) {
      return new Expression.Dictionary(List.of(), cursor.since(start));
    }
    if (cursor.at("**")) {
      return dictionary(start, entry());
    }
    Expression first = expressions.namedOrStarred();
    if (cursor.take(":")) {
      Expression value = expressions.expression();
      List<Clause> clauses = expressions.clauses();
      if (!clauses.isEmpty()) {
        cursor.expect("}");
        return new Comprehension(
            Comprehension.Kind.DICTIONARY, first, value, clauses, cursor.since(start));
      }
      return dictionary(start, new Expression.Entry(first, value));
    }
    List<Clause> clauses = expressions.clauses();
    if (!clauses.isEmpty()) {
      cursor.expect("}");
      return new Comprehension(Comprehension.Kind.SET, first, null, clauses, cursor.since(start));
    }
    List<Expression> members = members(first, "}");
    return new Display(Display.Kind.SET, members, cursor.since(start));
  }

  private Expression dictionary(int start, Expression.Entry first) {
    List<Expression.Entry> entries = new ArrayList<>();
    entries.add(first);
    while (cursor.take(",") && !cursor.at("}")) {
      entries.add(entry());
    }
    cursor.expect("}");
    return new Expression.Dictionary(entries, cursor.since(start));
  }

  private Expression.Entry entry() {
    if (cursor.take("**")) {
      return new Expression.Entry(null, expressions.arithmetic(0));
    }
    Expression key = expressions.expression();
    cursor.expect(":");
    return new Expression.Entry(key, expressions.expression());
  }

  /** The arguments of a call, brackets included. */
  List<Argument> arguments() {
    cursor.enter();
    cursor.expect("(");
    List<Argument> arguments = new ArrayList<>();
    while (!cursor.at(")")) {
      Argument argument = argument();
      requireOrder(arguments, argument);
      arguments.add(argument);
      if (!cursor.take(",")) {
        break;
      }
    }
    cursor.expect(")");
    cursor.leave();
    return arguments;
  }

  private void requireOrder(List<Argument> before, Argument argument) {
    if (before.isEmpty() || argument.name() != null || argument.stars() == 2) {
      return;
    }
    // Starred arguments may stand behind named ones, so that the last but those decides.
    Argument last = before.getLast();
    boolean named = last.name() != null && argument.stars() == 0;
    if (last.stars() == 2 || named) {
      throw cursor.failure("a positional argument behind a named one");
    }
  }

  private Argument argument() {
    int start = cursor.position();
    if (cursor.take("*")) {
      Expression value = expressions.expression();
      return new Argument(null, 1, value, cursor.since(start));
    }
    if (cursor.take("**")) {
      Expression value = expressions.expression();
      return new Argument(null, 2, value, cursor.since(start));
    }
    if (cursor.kind() == Kind.NAME && cursor.at(1, "=")) {
      String name = cursor.name();
      cursor.expect("=");
      Expression value = expressions.expression();
      return new Argument(name, 0, value, cursor.since(start));
    }
    Expression value = expressions.named();
    List<Clause> clauses = expressions.clauses();
    if (!clauses.isEmpty()) {
      value =
          new Comprehension(
              Comprehension.Kind.GENERATOR, value, null, clauses, cursor.since(start - 1));
    }
    return new Argument(null, 0, value, cursor.since(start));
  }

  /** The index of a subscript, its brackets taken. */
  Expression index() {
    cursor.expect("[");
    cursor.enter();
    int start = cursor.position();
    Expression index = slice();
    if (cursor.at(",")) {
      List<Expression> members = new ArrayList<>(List.of(index));
      while (cursor.take(",") && !cursor.at("]")) {
        members.add(slice());
      }
      index = new Display(Display.Kind.TUPLE, members, cursor.since(start));
    }
    cursor.leave();
    cursor.expect("]");
    return index;
  }

  private Expression slice() {
    int start = cursor.position();
    Expression lower = cursor.at(":") ? null : expressions.namedOrStarred();
    if (!cursor.take(":")) {
      if (lower == null) {
        throw cursor.unexpected("an expression");
      }
      return lower;
    }
    Expression upper = bound();
    Expression step = cursor.take(":") ? bound() : null;
    return new Expression.Slice(lower, upper, step, cursor.since(start));
  }

  private @Nullable Expression bound() {
    boolean none = cursor.at(":") || cursor.at("]") || cursor.at(",");
    return none ? null : expressions.expression();
  }
}
