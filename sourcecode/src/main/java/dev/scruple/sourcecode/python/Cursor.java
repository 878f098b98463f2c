// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import org.jspecify.annotations.Nullable;

/** A place among the tokens, shared by all that read them. */
final class Cursor {
  /** Half of what CPython reads; some 13 frames of the stack each, and a thread has 1 MiB. */
  private static final int DEEPEST = 100;

  private final String source;
  private final Tokens tokens;
  private int position;
  private int depth;

  Cursor(String source, Tokens tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  int position() {
    return position;
  }

  /** Goes back to where it was, or on to where a look ahead came. */
  void moveTo(int token) {
    position = token;
  }

  Kind kind() {
    return tokens.kind(position);
  }

  Kind kind(int ahead) {
    return tokens.kind(Math.min(position + ahead, tokens.size() - 1));
  }

  String word() {
    return tokens.word(position);
  }

  String word(int ahead) {
    return tokens.word(Math.min(position + ahead, tokens.size() - 1));
  }

  /** The token's own characters. */
  String text() {
    return source.substring(tokens.start(position), tokens.end(position));
  }

  /** The source from a token to the one before this, which is left out. */
  String source(int token) {
    return source.substring(tokens.start(token), tokens.end(position - 2));
  }

  void next() {
    if (position < tokens.size() - 1) {
      position++;
    }
  }

  /** Whether an operator or keyword stands here. */
  boolean at(String word) {
    return at(0, word);
  }

  boolean at(int ahead, String word) {
    Kind kind = kind(ahead);
    return (kind == Kind.OPERATOR || kind == Kind.KEYWORD) && word(ahead).equals(word);
  }

  /** Takes an operator or keyword, if it stands here. */
  boolean take(String word) {
    if (!at(word)) {
      return false;
    }
    next();
    return true;
  }

  void expect(String word) {
    if (!take(word)) {
      throw unexpected(word);
    }
  }

  String name() {
    if (kind() != Kind.NAME) {
      throw unexpected("a name");
    }
    String word = word();
    next();
    return word;
  }

  ParseFailure unexpected(@Nullable String wanted) {
    return failure((wanted == null ? "" : wanted + " expected, ") + found() + " found");
  }

  ParseFailure failure(String reason) {
    boolean broken = kind() == Kind.ERROR;
    return new ParseFailure(tokens.line(position), broken ? word() : reason);
  }

  private String found() {
    return switch (kind()) {
      case KEYWORD, OPERATOR -> word();
      case NAME -> "a name";
      case NUMBER -> "a number";
      case STRING, TEXT_START, TEXT_PART, TEXT_END -> "a string";
      case NEWLINE -> "the end of the line";
      case INDENT, DEDENT -> "other indentation";
      case ERROR -> "what can't be read";
      case END -> "the end of the file";
    };
  }

  int line() {
    return tokens.line(position);
  }

  /** The place from a token to the one before this. */
  Place since(int token) {
    return new Place(tokens.line(token), tokens.column(token), tokens.start(token), end());
  }

  private int end() {
    return position == 0 ? 0 : tokens.end(position - 1);
  }

  /** Goes a level deeper; the stack of this thread is bounded by it. */
  void enter() {
    if (++depth > DEEPEST) {
      throw failure("nested deeper than " + DEEPEST);
    }
  }

  void leave() {
    depth--;
  }

  int depth() {
    return depth;
  }

  void depth(int before) {
    depth = before;
  }
}
