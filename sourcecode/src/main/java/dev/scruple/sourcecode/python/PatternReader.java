// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.ArrayList;
import java.util.List;

/** Reads the patterns of {@code case}; see section 8.6.4 of the reference. */
final class PatternReader {
  private final Cursor cursor;
  private final ExpressionReader expressions;

  PatternReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** The pattern of a case, a sequence where there is a comma. */
  Pattern open() {
    Pattern first = starred();
    if (!cursor.at(",")) {
      if (first instanceof Pattern.Rest) {
        throw cursor.unexpected(",");
      }
      return first;
    }
    List<Pattern> members = new ArrayList<>(List.of(first));
    while (cursor.take(",") && !cursor.at(":") && !cursor.at("if")) {
      members.add(starred());
    }
    return new Pattern.Sequence(members);
  }

  private Pattern starred() {
    if (!cursor.take("*")) {
      return pattern();
    }
    String name = cursor.name();
    return new Pattern.Rest(name.equals("_") ? null : name);
  }

  private Pattern pattern() {
    cursor.enter();
    Pattern either = either();
    cursor.leave();
    return cursor.take("as") ? new Pattern.As(either, cursor.name()) : either;
  }

  private Pattern either() {
    Pattern first = closed();
    if (!cursor.at("|")) {
      return first;
    }
    List<Pattern> alternatives = new ArrayList<>(List.of(first));
    while (cursor.take("|")) {
      alternatives.add(closed());
    }
    return new Pattern.Either(alternatives);
  }

  private Pattern closed() {
    return switch (cursor.kind()) {
      case NAME -> named();
      case OPERATOR ->
          switch (cursor.word()) {
            case "(" -> sequence(")");
            case "[" -> sequence("]");
            case "{" -> mapping();
            default -> new Pattern.Equal(literal());
          };
      case NUMBER,
          STRING,
          TEXT_START,
          KEYWORD,
          TEXT_PART,
          TEXT_END,
          NEWLINE,
          INDENT,
          DEDENT,
          ERROR,
          END ->
          new Pattern.Equal(literal());
    };
  }

  /** A number with a sign, a sum of a real and an imaginary one, a string or a constant. */
  private Expression literal() {
    boolean constant =
        cursor.kind() == Kind.KEYWORD && ExpressionReader.constant(cursor.word()) != null;
    boolean begins =
        constant
            || cursor.at("-")
            || cursor.kind() == Kind.NUMBER
            || cursor.kind() == Kind.STRING
            || cursor.kind() == Kind.TEXT_START;
    if (!begins) {
      throw cursor.unexpected("a pattern");
    }
    // Tighter than |, which stands between alternatives.
    return expressions.arithmetic(4);
  }

  private Pattern named() {
    int start = cursor.position();
    String name = cursor.name();
    boolean capture = !cursor.at(".") && !cursor.at("(");
    if (capture) {
      return new Pattern.Capture(name.equals("_") ? null : name);
    }
    Expression value = new Expression.Name(name, cursor.since(start));
    while (cursor.take(".")) {
      String member = cursor.name();
      value = new Expression.Attribute(value, member, cursor.since(start));
    }
    return cursor.at("(") ? instance(value) : new Pattern.Equal(value);
  }

  private Pattern instance(Expression type) {
    cursor.expect("(");
    List<Pattern> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Pattern> named = new ArrayList<>();
    while (!cursor.at(")")) {
      if (cursor.kind() == Kind.NAME && cursor.at(1, "=")) {
        names.add(cursor.name());
        cursor.expect("=");
        named.add(pattern());
      } else {
        positional.add(pattern());
      }
      if (!cursor.take(",")) {
        break;
      }
    }
    cursor.expect(")");
    return new Pattern.Instance(type, positional, names, named);
  }

  private Pattern sequence(String close) {
    cursor.next();
    List<Pattern> members = new ArrayList<>();
    boolean comma = false;
    while (!cursor.at(close)) {
      members.add(starred());
      if (!cursor.take(",")) {
        break;
      }
      comma = true;
    }
    cursor.expect(close);
    boolean group = close.equals(")") && members.size() == 1 && !comma;
    return group && !(members.getFirst() instanceof Pattern.Rest)
        ? members.getFirst()
        : new Pattern.Sequence(members);
  }

  private Pattern mapping() {
    cursor.expect("{");
    List<Expression> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    String rest = null;
    while (!cursor.at("}")) {
      if (cursor.take("**")) {
        rest = cursor.name();
      } else {
        keys.add(cursor.kind() == Kind.NAME ? dotted() : literal());
        cursor.expect(":");
        values.add(pattern());
      }
      if (!cursor.take(",")) {
        break;
      }
    }
    cursor.expect("}");
    return new Pattern.Mapping(keys, values, rest);
  }

  private Expression dotted() {
    int start = cursor.position();
    String name = cursor.name();
    Expression value = new Expression.Name(name, cursor.since(start));
    do {
      cursor.expect(".");
      String member = cursor.name();
      value = new Expression.Attribute(value, member, cursor.since(start));
    } while (cursor.at("."));
    return value;
  }
}
