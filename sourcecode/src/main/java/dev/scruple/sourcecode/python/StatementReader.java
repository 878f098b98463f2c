// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import dev.scruple.sourcecode.python.Statement.Unread;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads statements; see sections 7 and 8 of the reference. One that can't be read costs its line:
 * what is indented below it is read nonetheless.
 */
final class StatementReader {
  private static final int MOST_PROBLEMS = 100;

  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final SimpleReader simple;
  private final CompoundReader compound;
  private final List<Problem> problems = new ArrayList<>();

  StatementReader(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionReader(cursor);
    this.simple = new SimpleReader(cursor, expressions);
    this.compound = new CompoundReader(cursor, expressions, this);
  }

  List<Problem> problems() {
    return problems;
  }

  /** All statements to the end of the file. */
  List<Statement> file() {
    List<Statement> statements = new ArrayList<>();
    while (cursor.kind() != Kind.END) {
      statement(statements);
    }
    return statements;
  }

  /** What follows a colon: an indented block, or simple statements on the same line. */
  List<Statement> block() {
    List<Statement> body = new ArrayList<>();
    if (cursor.kind() != Kind.NEWLINE) {
      if (isCompound()) {
        throw cursor.unexpected(null);
      }
      statement(body);
      return body;
    }
    cursor.next();
    if (cursor.kind() != Kind.INDENT) {
      problem(new ParseFailure(cursor.line(), "an indented block expected"));
      return body;
    }
    indented(body);
    return body;
  }

  private void indented(List<Statement> body) {
    cursor.next();
    while (cursor.kind() != Kind.DEDENT && cursor.kind() != Kind.END) {
      statement(body);
    }
    if (cursor.kind() == Kind.DEDENT) {
      cursor.next();
    }
  }

  /** Reads the statements of a logical line, or one with all that is below it. */
  private void statement(List<Statement> into) {
    int start = cursor.position();
    int depth = cursor.depth();
    switch (cursor.kind()) {
      case NEWLINE, DEDENT -> cursor.next();
      case INDENT -> {
        problem(new ParseFailure(cursor.line(), "indented without need"));
        indented(into);
      }
      case NAME, KEYWORD, NUMBER, STRING, TEXT_START, TEXT_PART, TEXT_END, OPERATOR, ERROR, END -> {
        try {
          if (isCompound()) {
            into.add(compound.statement());
          } else {
            simple.line(into);
          }
        } catch (ParseFailure failure) {
          cursor.depth(depth);
          into.add(unread(failure, start));
        }
      }
    }
  }

  private Unread unread(ParseFailure failure, int start) {
    problem(failure);
    skipLine();
    Place at = cursor.since(start);
    List<Statement> body = new ArrayList<>();
    if (cursor.kind() == Kind.INDENT) {
      indented(body);
    }
    return new Unread(failure.reason(), body, at);
  }

  /** Goes behind the end of the logical line. */
  void skipLine() {
    while (cursor.kind() != Kind.NEWLINE && cursor.kind() != Kind.END) {
      cursor.next();
    }
    if (cursor.kind() == Kind.NEWLINE) {
      cursor.next();
    }
  }

  void problem(ParseFailure failure) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(failure.line(), failure.reason()));
    }
  }

  private boolean isCompound() {
    return switch (cursor.kind()) {
      case KEYWORD ->
          switch (cursor.word()) {
            case "if", "for", "while", "try", "with", "def", "class", "async" -> true;
            default -> false;
          };
      case OPERATOR -> cursor.at("@");
      case NAME -> cursor.word().equals("match") && startsMatch();
      case NUMBER, STRING, TEXT_START, TEXT_PART, TEXT_END, NEWLINE, INDENT, DEDENT, ERROR, END ->
          false;
    };
  }

  /** Whether the line ends with a colon and {@code case} stands below it. */
  private boolean startsMatch() {
    if (cursor.at(1, "=") || cursor.at(1, ".") || cursor.kind(1) == Kind.NEWLINE) {
      return false;
    }
    int start = cursor.position();
    while (cursor.kind() != Kind.NEWLINE && cursor.kind() != Kind.END) {
      cursor.next();
    }
    boolean match =
        cursor.kind(1) == Kind.INDENT
            && cursor.kind(2) == Kind.NAME
            && cursor.word(2).equals("case");
    cursor.moveTo(start);
    return match;
  }
}
