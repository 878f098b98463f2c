// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits code of languages with braces, and JSON, into words, texts and signs. It knows no grammar:
 * texts in any of the usual quotes, comments of {@code //}, {@code #} at a line's begin and {@code
 * /*}, and signs of two letters are enough to tell what stands before a text. Linear in the text.
 */
final class CodeLexer {
  private static final int MOST = 400_000;
  private static final List<String> SIGNS =
      List.of(
          "===", "!==", "...", "=>", ":=", "==", "!=", "??", "||", "&&", "::", "->", "?.", "<=",
          ">=");

  private final String source;
  private final boolean script;
  private final List<CodeToken> tokens = new ArrayList<>();
  private final List<Snippet> snippets = new ArrayList<>();
  private int at;
  private int line = 1;

  /**
   * A part of a file that is read by itself: a comment, or a text of several lines.
   *
   * @param linesBefore the lines of the file before its first
   * @param comment whether it is a comment
   */
  record Snippet(String text, int linesBefore, boolean comment) {}

  /**
   * Tokens and parts of a file.
   *
   * @param snippets in the order of lines
   */
  record Lexed(List<CodeToken> tokens, List<Snippet> snippets) {
    Lexed {
      tokens = List.copyOf(tokens);
      snippets = List.copyOf(snippets);
    }
  }

  /**
   * Begins a file.
   *
   * @param script whether single quotes hold texts, as in JavaScript, rather than one letter
   */
  CodeLexer(String source, boolean script) {
    this.source = source;
    this.script = script;
  }

  Lexed read() {
    while (at < source.length() && tokens.size() < MOST) {
      char letter = source.charAt(at);
      if (letter == '\n') {
        line++;
        at++;
      } else if (Character.isWhitespace(letter)) {
        at++;
      } else if (source.startsWith("//", at)) {
        lineComment(2);
      } else if (source.startsWith("/*", at)) {
        blockComment();
      } else if (letter == '"' || letter == '\'' || letter == '`') {
        text(letter);
      } else if (isWordPart(letter)) {
        word();
      } else {
        sign();
      }
    }
    return new Lexed(tokens, snippets);
  }

  private static boolean isWordPart(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$' || letter == '@';
  }

  private void lineComment(int marker) {
    int end = source.indexOf('\n', at);
    end = end < 0 ? source.length() : end;
    snippets.add(new Snippet(source.substring(Math.min(at + marker, end), end), line - 1, true));
    at = end;
  }

  private void blockComment() {
    int end = source.indexOf("*/", at + 2);
    int stop = end < 0 ? source.length() : end;
    String body = source.substring(at + 2, stop);
    snippets.add(
        new Snippet(body.replaceAll("(?m)^([ \\t]*)\\*", "$1 ").replace('`', ' '), line - 1, true));
    lines(at, stop);
    at = Math.min(source.length(), stop + 2);
  }

  private void lines(int from, int to) {
    for (int each = from; each < to; each++) {
      if (source.charAt(each) == '\n') {
        line++;
      }
    }
  }

  private void word() {
    int start = at;
    while (at < source.length() && isWordPart(source.charAt(at))) {
      at++;
    }
    String word = source.substring(start, at);
    if ((word.equals("r") || word.equals("br")) && rawText()) {
      return;
    }
    tokens.add(new CodeToken(CodeToken.Kind.WORD, word, line));
  }

  /** Rust's {@code r#"…"#}: ends at a quote with as many signs as it began with. */
  private boolean rawText() {
    int signs = at;
    while (signs < source.length() && source.charAt(signs) == '#') {
      signs++;
    }
    if (signs == at || signs >= source.length() || source.charAt(signs) != '"') {
      return false;
    }
    String end = "\"" + source.substring(at, signs);
    int start = signs + 1;
    int stop = source.indexOf(end, start);
    stop = stop < 0 ? source.length() : stop;
    block(start, stop);
    at = Math.min(source.length(), stop + end.length());
    return true;
  }

  private void block(int start, int stop) {
    String body = source.substring(start, stop);
    tokens.add(new CodeToken(CodeToken.Kind.OPEN_TEXT, "", line));
    snippets.add(new Snippet(body, line - 1, false));
    lines(start, stop);
  }

  private void text(char quote) {
    if (source.startsWith("\"\"\"", at)) {
      int start = at + 3;
      int stop = source.indexOf("\"\"\"", start);
      stop = stop < 0 ? source.length() : stop;
      block(start, stop);
      at = Math.min(source.length(), stop + 3);
    } else if (quote == '\'' && !script) {
      letter();
    } else {
      quoted(quote);
    }
  }

  /** A letter in quotes; without an end, Rust's lifetime. */
  private void letter() {
    int end = at + 1;
    if (end < source.length() && source.charAt(end) == '\\') {
      end++;
    }
    end++;
    at = end < source.length() && source.charAt(end) == '\'' ? end + 1 : at + 1;
  }

  private void quoted(char quote) {
    int start = at + 1;
    int end = start;
    boolean open = false;
    boolean plain = true;
    while (end < source.length()
        && source.charAt(end) != quote
        && (quote == '`' || source.charAt(end) != '\n')) {
      if (source.charAt(end) == '\\' && (script || quote != '`')) {
        end++;
        plain = false;
      } else if (quote == '`' && source.startsWith("${", end)) {
        open = true;
      }
      end++;
    }
    int stop = Math.min(end, source.length());
    String body = source.substring(start, stop);
    if (quote == '`' && body.indexOf('\n') >= 0) {
      block(start, stop);
    } else {
      String value = plain ? body : body.replace("\\/", "/").replace("\\\"", "\"");
      CodeToken.Kind kind = open ? CodeToken.Kind.OPEN_TEXT : CodeToken.Kind.TEXT;
      tokens.add(new CodeToken(kind, value, line));
      if (!plain && value.indexOf('{') >= 0 && value.indexOf('"') >= 0) {
        snippets.add(new Snippet(value, line - 1, false));
      }
    }
    at = stop < source.length() && source.charAt(stop) == quote ? stop + 1 : stop;
  }

  private void sign() {
    for (String sign : SIGNS) {
      if (source.startsWith(sign, at)) {
        tokens.add(new CodeToken(CodeToken.Kind.SIGN, sign, line));
        at += sign.length();
        return;
      }
    }
    tokens.add(new CodeToken(CodeToken.Kind.SIGN, String.valueOf(source.charAt(at)), line));
    at++;
  }
}
