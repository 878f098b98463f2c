// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import dev.scruple.sourcecode.python.Expression.Constant;
import dev.scruple.sourcecode.python.Expression.Display;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions, from the loosest binding down; see section 6 of the reference. */
final class ExpressionReader {
  private static final int LOOSEST = 0;

  private final Cursor cursor;
  private final AtomReader atoms;

  ExpressionReader(Cursor cursor) {
    this.cursor = cursor;
    this.atoms = new AtomReader(cursor, this);
  }

  /** Expressions and starred ones, a tuple where there is a comma. */
  Expression list() {
    int start = cursor.position();
    Expression first = starred();
    return cursor.at(",") ? tuple(start, first) : first;
  }

  private Expression tuple(int start, Expression first) {
    List<Expression> members = new ArrayList<>();
    members.add(first);
    while (cursor.take(",") && startsExpression()) {
      members.add(starred());
    }
    return new Display(Display.Kind.TUPLE, members, cursor.since(start));
  }

  /** What {@code match} looks at: as {@link #list()}, and names may be bound. */
  Expression subject() {
    int start = cursor.position();
    Expression first = namedOrStarred();
    if (!cursor.at(",")) {
      return first;
    }
    List<Expression> members = new ArrayList<>(List.of(first));
    while (cursor.take(",") && startsExpression()) {
      members.add(namedOrStarred());
    }
    return new Display(Display.Kind.TUPLE, members, cursor.since(start));
  }

  /** {@code yield}, or what {@link #list()} reads. */
  Expression listOrYield() {
    return cursor.at("yield") ? yielded() : list();
  }

  Expression yielded() {
    int start = cursor.position();
    cursor.expect("yield");
    if (cursor.take("from")) {
      return new Expression.Yield(true, expression(), cursor.since(start));
    }
    Expression value = startsExpression() ? list() : null;
    return new Expression.Yield(false, value, cursor.since(start));
  }

  private Expression starred() {
    return cursor.at("*") ? star() : expression();
  }

  private Expression star() {
    int start = cursor.position();
    cursor.expect("*");
    Expression value = arithmetic(LOOSEST);
    return new Expression.Starred(value, cursor.since(start));
  }

  /** As {@link #named()}, or starred. */
  Expression namedOrStarred() {
    return cursor.at("*") ? star() : named();
  }

  /** An expression, which {@code :=} may bind to a name. */
  Expression named() {
    int start = cursor.position();
    Expression value = expression();
    if (!cursor.at(":=")) {
      return value;
    }
    if (!(value instanceof Expression.Name name)) {
      throw cursor.unexpected(null);
    }
    cursor.next();
    return new Expression.Named(name, expression(), cursor.since(start));
  }

  Expression expression() {
    return cursor.at("lambda") ? lambda() : conditional();
  }

  private Expression conditional() {
    int start = cursor.position();
    Expression then = disjunction();
    if (!cursor.take("if")) {
      return then;
    }
    Expression condition = disjunction();
    cursor.expect("else");
    cursor.enter();
    Expression otherwise = expression();
    cursor.leave();
    return new Expression.Conditional(condition, then, otherwise, cursor.since(start));
  }

  private Expression lambda() {
    int start = cursor.position();
    cursor.expect("lambda");
    cursor.enter();
    List<Parameter> parameters = new ParameterReader(cursor, this, false).read(":");
    cursor.expect(":");
    Expression body = expression();
    cursor.leave();
    return new Expression.Lambda(parameters, body, cursor.since(start));
  }

  Expression disjunction() {
    int start = cursor.position();
    Expression first = conjunction();
    if (!cursor.at("or")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (cursor.take("or")) {
      operands.add(conjunction());
    }
    return new Expression.Logical("or", operands, cursor.since(start));
  }

  private Expression conjunction() {
    int start = cursor.position();
    Expression first = inversion();
    if (!cursor.at("and")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (cursor.take("and")) {
      operands.add(inversion());
    }
    return new Expression.Logical("and", operands, cursor.since(start));
  }

  private Expression inversion() {
    if (!cursor.at("not")) {
      return comparison();
    }
    int start = cursor.position();
    cursor.next();
    cursor.enter();
    Expression operand = inversion();
    cursor.leave();
    return new Expression.Unary("not", operand, cursor.since(start));
  }

  private Expression comparison() {
    int start = cursor.position();
    Expression first = arithmetic(LOOSEST);
    String operator = comparator();
    if (operator == null) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    List<String> operators = new ArrayList<>();
    for (; operator != null; operator = comparator()) {
      operators.add(operator);
      operands.add(arithmetic(LOOSEST));
    }
    return new Expression.Comparison(operands, operators, cursor.since(start));
  }

  /** Takes an operator of comparison, if one stands here. */
  private @Nullable String comparator() {
    Kind kind = cursor.kind();
    if (kind != Kind.OPERATOR && kind != Kind.KEYWORD) {
      return null;
    }
    String word = cursor.word();
    return switch (word) {
      case "<", ">", "==", ">=", "<=", "!=", "in" -> {
        cursor.next();
        yield word;
      }
      case "is" -> {
        cursor.next();
        yield cursor.take("not") ? "is not" : "is";
      }
      case "not" -> {
        if (!cursor.at(1, "in")) {
          yield null;
        }
        cursor.next();
        cursor.next();
        yield "not in";
      }
      default -> null;
    };
  }

  /** Operators that bind from left to right, by how tightly. */
  private static int tightness(String operator) {
    return switch (operator) {
      case "|" -> 1;
      case "^" -> 2;
      case "&" -> 3;
      case "<<", ">>" -> 4;
      case "+", "-" -> 5;
      case "*", "/", "//", "%", "@" -> 6;
      default -> 0;
    };
  }

  /** Arithmetic of operators that bind tighter than a bound. */
  Expression arithmetic(int bound) {
    int start = cursor.position();
    Expression left = unary();
    while (cursor.kind() == Kind.OPERATOR) {
      String operator = cursor.word();
      int tightness = tightness(operator);
      if (tightness <= bound) {
        return left;
      }
      cursor.next();
      Expression right = arithmetic(tightness);
      left = new Expression.Binary(left, operator, right, cursor.since(start));
    }
    return left;
  }

  private Expression unary() {
    boolean signed =
        cursor.kind() == Kind.OPERATOR && (cursor.at("-") || cursor.at("+") || cursor.at("~"));
    if (!signed) {
      return power();
    }
    int start = cursor.position();
    String operator = cursor.word();
    cursor.next();
    cursor.enter();
    Expression operand = unary();
    cursor.leave();
    return new Expression.Unary(operator, operand, cursor.since(start));
  }

  private Expression power() {
    int start = cursor.position();
    boolean awaited = cursor.take("await");
    Expression base = primary();
    if (awaited) {
      base = new Expression.Await(base, cursor.since(start));
    }
    if (!cursor.take("**")) {
      return base;
    }
    cursor.enter();
    Expression exponent = unary();
    cursor.leave();
    return new Expression.Binary(base, "**", exponent, cursor.since(start));
  }

  /** An atom with attributes, calls and subscripts behind it. */
  private Expression primary() {
    int start = cursor.position();
    Expression value = atoms.atom();
    while (cursor.kind() == Kind.OPERATOR) {
      if (cursor.take(".")) {
        String name = cursor.name();
        value = new Expression.Attribute(value, name, cursor.since(start));
      } else if (cursor.at("(")) {
        List<Expression.Argument> arguments = atoms.arguments();
        value = new Expression.Call(value, arguments, cursor.since(start));
      } else if (cursor.at("[")) {
        Expression index = atoms.index();
        value = new Expression.Subscript(value, index, cursor.since(start));
      } else {
        return value;
      }
    }
    return value;
  }

  /** The target of {@code for}, up to {@code in}. */
  Expression loopTarget() {
    int start = cursor.position();
    Expression first = cursor.at("*") ? star() : arithmetic(LOOSEST);
    if (!cursor.at(",")) {
      return first;
    }
    List<Expression> members = new ArrayList<>(List.of(first));
    while (cursor.take(",") && !cursor.at("in")) {
      members.add(cursor.at("*") ? star() : arithmetic(LOOSEST));
    }
    return new Display(Display.Kind.TUPLE, members, cursor.since(start));
  }

  /** The clauses of a comprehension; none where it is no comprehension. */
  List<Expression.Clause> clauses() {
    List<Expression.Clause> clauses = new ArrayList<>();
    while (cursor.at("for") || (cursor.at("async") && cursor.at(1, "for"))) {
      boolean async = cursor.take("async");
      cursor.expect("for");
      Expression target = loopTarget();
      cursor.expect("in");
      Expression iterable = disjunction();
      List<Expression> conditions = new ArrayList<>();
      while (cursor.take("if")) {
        conditions.add(condition());
      }
      clauses.add(new Expression.Clause(async, target, iterable, conditions));
    }
    return clauses;
  }

  /** A condition of a comprehension: no conditional expression, but a name may be bound. */
  private Expression condition() {
    int start = cursor.position();
    Expression value = disjunction();
    if (cursor.at(":=") && value instanceof Expression.Name name) {
      cursor.next();
      return new Expression.Named(name, disjunction(), cursor.since(start));
    }
    return value;
  }

  /** Whether an expression, or a star before one, can begin here. */
  boolean startsExpression() {
    return switch (cursor.kind()) {
      case NAME, NUMBER, STRING, TEXT_START -> true;
      case KEYWORD ->
          switch (cursor.word()) {
            case "None", "True", "False", "not", "lambda", "await", "yield" -> true;
            default -> false;
          };
      case OPERATOR ->
          switch (cursor.word()) {
            case "(", "[", "{", "-", "+", "~", "...", "*" -> true;
            default -> false;
          };
      case TEXT_PART, TEXT_END, NEWLINE, INDENT, DEDENT, END -> false;
      // Read on, so that its reason is told.
      case ERROR -> true;
    };
  }

  static Constant.@Nullable Value constant(String keyword) {
    return switch (keyword) {
      case "None" -> Constant.Value.NONE;
      case "True" -> Constant.Value.TRUE;
      case "False" -> Constant.Value.FALSE;
      case "..." -> Constant.Value.ELLIPSIS;
      default -> null;
    };
  }
}
