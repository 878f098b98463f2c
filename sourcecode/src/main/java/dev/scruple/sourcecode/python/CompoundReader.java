// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import dev.scruple.sourcecode.python.Statement.Branch;
import dev.scruple.sourcecode.python.Statement.Handler;
import dev.scruple.sourcecode.python.Statement.Item;
import java.util.ArrayList;
import java.util.List;

/** Reads statements that hold others; see section 8 of the reference. */
final class CompoundReader {
  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final StatementReader statements;

  CompoundReader(Cursor cursor, ExpressionReader expressions, StatementReader statements) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.statements = statements;
  }

  Statement statement() {
    int start = cursor.position();
    if (cursor.at("@")) {
      return decorated(start);
    }
    boolean async = cursor.take("async");
    return switch (cursor.word()) {
      case "def" -> function(start, async, List.of());
      case "for" -> loop(start, async);
      case "with" -> with(start, async);
      case "class" -> type(start, List.of());
      case "if" -> condition(start);
      case "while" -> whileLoop(start);
      case "try" -> attempt(start);
      case "match" -> match(start);
      default -> throw cursor.unexpected(null);
    };
  }

  private Statement decorated(int start) {
    List<Expression> decorators = new ArrayList<>();
    while (cursor.take("@")) {
      decorators.add(expressions.named());
      if (cursor.kind() != Kind.NEWLINE) {
        throw cursor.unexpected("the end of the line");
      }
      cursor.next();
    }
    if (cursor.at("class")) {
      return type(start, decorators);
    }
    boolean async = cursor.take("async");
    if (!cursor.at("def")) {
      throw cursor.unexpected("def or class");
    }
    return function(start, async, decorators);
  }

  private Statement function(int start, boolean async, List<Expression> decorators) {
    cursor.expect("def");
    String name = cursor.name();
    List<TypeParameter> types = new SimpleReader(cursor, expressions).typeParameters();
    cursor.expect("(");
    List<Parameter> parameters = new ParameterReader(cursor, expressions, true).read(")");
    cursor.expect(")");
    Expression returns = cursor.take("->") ? expressions.expression() : null;
    List<Statement> body = body();
    return new Statement.FunctionDefinition(
        name, async, decorators, types, parameters, returns, body, cursor.since(start));
  }

  private Statement type(int start, List<Expression> decorators) {
    cursor.expect("class");
    String name = cursor.name();
    List<TypeParameter> types = new SimpleReader(cursor, expressions).typeParameters();
    List<Expression.Argument> bases =
        cursor.at("(") ? new AtomReader(cursor, expressions).arguments() : List.of();
    List<Statement> body = body();
    return new Statement.ClassDefinition(name, decorators, types, bases, body, cursor.since(start));
  }

  private List<Statement> body() {
    cursor.expect(":");
    cursor.enter();
    List<Statement> body = statements.block();
    cursor.leave();
    return body;
  }

  private List<Statement> otherwise(String keyword) {
    return cursor.take(keyword) ? body() : List.of();
  }

  private Statement condition(int start) {
    List<Branch> branches = new ArrayList<>();
    while (cursor.take(branches.isEmpty() ? "if" : "elif")) {
      Expression condition = expressions.named();
      branches.add(new Branch(condition, body()));
    }
    List<Statement> otherwise = otherwise("else");
    return new Statement.If(branches, otherwise, cursor.since(start));
  }

  private Statement whileLoop(int start) {
    cursor.expect("while");
    Expression condition = expressions.named();
    List<Statement> body = body();
    List<Statement> otherwise = otherwise("else");
    return new Statement.While(condition, body, otherwise, cursor.since(start));
  }

  private Statement loop(int start, boolean async) {
    cursor.expect("for");
    Expression target = expressions.loopTarget();
    cursor.expect("in");
    Expression iterable = expressions.list();
    List<Statement> body = body();
    List<Statement> otherwise = otherwise("else");
    return new Statement.For(async, target, iterable, body, otherwise, cursor.since(start));
  }

  private Statement with(int start, boolean async) {
    cursor.expect("with");
    List<Item> items = cursor.at("(") ? bracketed() : items("");
    List<Statement> body = body();
    return new Statement.With(async, items, body, cursor.since(start));
  }

  /** Items in brackets, or items of which the first begins with a bracket. */
  private List<Item> bracketed() {
    int start = cursor.position();
    int depth = cursor.depth();
    try {
      cursor.expect("(");
      List<Item> items = items(")");
      cursor.expect(")");
      if (cursor.at(":")) {
        return items;
      }
    } catch (ParseFailure notInBrackets) {
      cursor.depth(depth);
    }
    cursor.moveTo(start);
    return items("");
  }

  private List<Item> items(String close) {
    List<Item> items = new ArrayList<>();
    do {
      Expression context = expressions.expression();
      Expression target = cursor.take("as") ? target() : null;
      items.add(new Item(context, target));
    } while (cursor.take(",") && !cursor.at(close));
    return items;
  }

  private Expression target() {
    return cursor.at("*") ? expressions.namedOrStarred() : expressions.arithmetic(0);
  }

  private Statement attempt(int start) {
    cursor.expect("try");
    List<Statement> body = body();
    List<Handler> handlers = new ArrayList<>();
    while (cursor.at("except")) {
      handlers.add(handler());
    }
    List<Statement> otherwise = otherwise("else");
    List<Statement> last = otherwise("finally");
    if (handlers.isEmpty() && last.isEmpty()) {
      statements.problem(new ParseFailure(cursor.line(), "a try without except or finally"));
    }
    return new Statement.Try(body, handlers, otherwise, last, cursor.since(start));
  }

  /** A handler; one whose head can't be read keeps its body. */
  private Handler handler() {
    int start = cursor.position();
    int depth = cursor.depth();
    cursor.expect("except");
    boolean group = cursor.take("*");
    Expression type = null;
    String name = null;
    try {
      // Since 3.14 several types need no brackets where no name follows.
      type = cursor.at(":") ? null : expressions.list();
      name = cursor.take("as") ? cursor.name() : null;
      if (!cursor.at(":")) {
        throw cursor.unexpected(":");
      }
    } catch (ParseFailure failure) {
      statements.problem(failure);
      cursor.depth(depth);
      skipToColon();
      if (!cursor.at(":")) {
        cursor.moveTo(start);
        throw failure;
      }
    }
    return new Handler(group, type, name, body());
  }

  private void skipToColon() {
    while (cursor.kind() != Kind.NEWLINE && cursor.kind() != Kind.END && !cursor.at(":")) {
      cursor.next();
    }
  }

  private Statement match(int start) {
    cursor.next();
    Expression subject = expressions.subject();
    cursor.expect(":");
    cursor.next();
    cursor.next();
    cursor.enter();
    List<Statement.Case> cases = new ArrayList<>();
    while (cursor.kind() == Kind.NAME && cursor.word().equals("case")) {
      cursor.next();
      Pattern pattern = new PatternReader(cursor, expressions).open();
      Expression guard = cursor.take("if") ? expressions.named() : null;
      cases.add(new Statement.Case(pattern, guard, body()));
    }
    cursor.leave();
    if (cursor.kind() != Kind.DEDENT) {
      throw cursor.unexpected("case");
    }
    cursor.next();
    return new Statement.Match(subject, cases, cursor.since(start));
  }
}
