// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes tokens of Python source: lines joined by brackets and backslashes, indentation by the rules
 * of the reference (tabs to multiples of eight, form feeds set it back), f-strings and t-strings as
 * PEP 701 and PEP 750 have them.
 *
 * <p>What can't be read becomes a token {@link Kind#ERROR} and costs a line: a string that is not
 * closed ends with it, and a bracket that is not closed ends where a line begins with a keyword
 * that no expression can hold. Every character is looked at a bounded number of times.
 */
final class Lexer {
  private static final int DEEPEST_INDENT = 100;
  private static final int DEEPEST_TEXT = 100;
  private static final String OPERATORS3 = "**= //= >>= <<= ... ";
  private static final String OPERATORS2 =
      "** // >> << <= >= == != -> += -= *= /= %= &= |= ^= @= := <> ";
  private static final String OPERATORS1 = "+-*/%@&|^~<>()[]{},:.;=!`$?";

  /** Reading an f-string's characters, one of its fields, or a field's format. */
  private sealed interface Mode {}

  private record InText(TextStart start, int depth) implements Mode {}

  private record InField(TextStart start, int depth) implements Mode {}

  private record InFormat(TextStart start) implements Mode {}

  private record TextStart(char quote, boolean triple, boolean raw, int depthOutside) {}

  private final String source;
  private final Tokens tokens = new Tokens();
  private final Words words = new Words();
  private final Deque<Mode> modes = new ArrayDeque<>();
  private final int[] indents = new int[DEEPEST_INDENT + 1];
  private int indent;
  private int depth;
  private int at;
  private int line = 1;
  private int lineStart;
  private boolean freshLine = true;

  Lexer(String source) {
    this.source = source;
  }

  /** All tokens, or those before the bound. */
  Tokens read() {
    while (at < source.length() && tokens.size() < Tokens.MOST) {
      Mode mode = modes.peek();
      if (mode instanceof InText text) {
        characters(text.start(), false);
      } else if (mode instanceof InFormat format) {
        characters(format.start(), true);
      } else if (freshLine) {
        beginLine();
      } else {
        token(mode instanceof InField field && field.depth() == depth);
      }
    }
    finish();
    return tokens;
  }

  boolean cut() {
    return at < source.length();
  }

  private void finish() {
    if (!modes.isEmpty()) {
      add(Kind.ERROR, "a string that is not closed", at, at);
    }
    if (tokens.size() > 0 && tokens.kind(tokens.size() - 1) != Kind.NEWLINE) {
      add(Kind.NEWLINE, "", at, at);
    }
    for (; indent > 0; indent--) {
      add(Kind.DEDENT, "", at, at);
    }
    add(Kind.END, "", at, at);
  }

  private void add(Kind kind, String word, int start, int end) {
    tokens.add(kind, word, start, end, line, start - lineStart);
  }

  private void beginLine() {
    int column = 0;
    int start = at;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == ' ') {
        column++;
      } else if (c == '\t') {
        column = (column / 8 + 1) * 8;
      } else if (c == '\f') {
        column = 0;
      } else {
        break;
      }
      at++;
    }
    if (at >= source.length()) {
      return;
    }
    char c = source.charAt(at);
    if (c == '#' || c == '\n' || c == '\r') {
      comment();
      newline();
      return;
    }
    freshLine = false;
    if (depth > 0 && !forgotBracket()) {
      return;
    }
    indent(column, start);
  }

  /** Whether this line can't be within the brackets that are open; they are closed then. */
  private boolean forgotBracket() {
    int end = at;
    while (end < source.length() && source.charAt(end) >= 'a' && source.charAt(end) <= 'z') {
      end++;
      if (end - at > 8) {
        return false;
      }
    }
    boolean ends = end == source.length() || !isNamePart(source.codePointAt(end));
    if (!ends || !Words.onlyInStatements(words.word(source, at, end))) {
      return false;
    }
    modes.clear();
    add(Kind.ERROR, "a bracket that is not closed before this line", at, at);
    add(Kind.NEWLINE, "", at, at);
    depth = 0;
    return true;
  }

  private void indent(int column, int start) {
    if (column > indents[indent]) {
      if (indent == DEEPEST_INDENT) {
        add(Kind.ERROR, "indented deeper than 100 levels", start, at);
        return;
      }
      indents[++indent] = column;
      add(Kind.INDENT, "", start, at);
      return;
    }
    while (column < indents[indent]) {
      indent--;
      add(Kind.DEDENT, "", at, at);
    }
    if (column > indents[indent]) {
      add(Kind.ERROR, "indented as no line above", start, at);
      indents[++indent] = column;
      add(Kind.NEWLINE, "", at, at);
      add(Kind.INDENT, "", at, at);
    }
  }

  private void comment() {
    if (source.charAt(at) == '#') {
      while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
        at++;
      }
    }
  }

  /** Goes behind the end of a line that stands here; makes no token. */
  private void newline() {
    if (at < source.length()) {
      boolean two = source.startsWith("\r\n", at);
      at += two ? 2 : 1;
    }
    line++;
    lineStart = at;
    freshLine = true;
  }

  private void token(boolean inField) {
    char c = source.charAt(at);
    if (c == ' ' || c == '\t' || c == '\f') {
      at++;
    } else if (c == '\n' || c == '\r') {
      if (depth == 0) {
        add(Kind.NEWLINE, "", at, at + 1);
      }
      newline();
    } else if (c == '#') {
      comment();
    } else if (c == '\\') {
      joined();
    } else if ((c >= '0' && c <= '9') || (c == '.' && isDigit(at + 1))) {
      number();
    } else if (c == '"' || c == '\'') {
      string(at);
    } else if (isNameStart(source.codePointAt(at))) {
      name();
    } else {
      operator(c, inField);
    }
  }

  private void joined() {
    int next = at + 1;
    boolean ends =
        next < source.length() && (source.charAt(next) == '\n' || source.charAt(next) == '\r');
    if (ends) {
      at++;
      newline();
      freshLine = false;
    } else {
      add(Kind.ERROR, "a backslash that does not end its line", at, at + 1);
      at++;
    }
  }

  private void name() {
    int start = at;
    while (at < source.length() && isNamePart(source.codePointAt(at))) {
      at += Character.charCount(source.codePointAt(at));
    }
    if (at < source.length()
        && at - start <= 2
        && (source.charAt(at) == '"' || source.charAt(at) == '\'')
        && isPrefix(start)) {
      string(start);
      return;
    }
    String word = words.word(source, start, at);
    add(Words.isKeyword(word) ? Kind.KEYWORD : Kind.NAME, word, start, at);
  }

  private boolean isPrefix(int start) {
    return switch (words.word(source, start, at).toLowerCase(java.util.Locale.ROOT)) {
      case "r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt" -> true;
      default -> false;
    };
  }

  private static boolean isNameStart(int c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
        : Character.isUnicodeIdentifierStart(c);
  }

  private static boolean isNamePart(int c) {
    return c < 0x80
        ? isNameStart(c) || (c >= '0' && c <= '9')
        : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  private boolean isDigit(int index) {
    return index < source.length() && source.charAt(index) >= '0' && source.charAt(index) <= '9';
  }

  private void number() {
    int start = at;
    if (source.charAt(at) == '0' && at + 1 < source.length()) {
      char base = Character.toLowerCase(source.charAt(at + 1));
      if (base == 'x' || base == 'o' || base == 'b') {
        at += 2;
        digits(base == 'x' ? 16 : base == 'o' ? 8 : 2);
        add(Kind.NUMBER, "", start, at);
        return;
      }
    }
    digits(10);
    boolean whole = true;
    if (at < source.length() && source.charAt(at) == '.') {
      at++;
      digits(10);
      whole = false;
    }
    whole &= !exponent();
    if (at < source.length() && (source.charAt(at) == 'j' || source.charAt(at) == 'J')) {
      at++;
      whole = false;
    }
    boolean octal = whole && source.charAt(start) == '0' && !isZero(start);
    add(octal ? Kind.ERROR : Kind.NUMBER, octal ? "a number with a zero before it" : "", start, at);
  }

  private boolean isZero(int start) {
    for (int i = start; i < at; i++) {
      if (source.charAt(i) != '0' && source.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }

  private void digits(int radix) {
    while (at < source.length()
        && (source.charAt(at) == '_'
            || (Character.digit(source.charAt(at), radix) >= 0 && source.charAt(at) < 0x80))) {
      at++;
    }
  }

  private boolean exponent() {
    if (at >= source.length() || Character.toLowerCase(source.charAt(at)) != 'e') {
      return false;
    }
    int sign = at + 1 < source.length() && "+-".indexOf(source.charAt(at + 1)) >= 0 ? 1 : 0;
    if (!isDigit(at + 1 + sign)) {
      return false;
    }
    at += 1 + sign;
    digits(10);
    return true;
  }

  private void operator(char c, boolean inField) {
    if (inField && (c == '}' || c == ':' || (c == '!' && !source.startsWith("!=", at)))) {
      fieldMark(c);
      return;
    }
    int length = operatorLength(c);
    if (length == 0) {
      int width = Character.charCount(source.codePointAt(at));
      add(Kind.ERROR, "a character that Python does not know", at, at + width);
      at += width;
      return;
    }
    add(Kind.OPERATOR, words.word(source, at, at + length), at, at + length);
    at += length;
    if (c == '(' || c == '[' || c == '{') {
      depth++;
    } else if (c == ')' || c == ']' || c == '}') {
      depth = Math.max(floor(), depth - 1);
    }
  }

  /** Brackets outside of a field are not closed within it. */
  private int floor() {
    return modes.peek() instanceof InField field ? field.depth() : 0;
  }

  private int operatorLength(char c) {
    boolean alone = at + 1 >= source.length() || "=*/<>.".indexOf(source.charAt(at + 1)) < 0;
    if (alone) {
      return OPERATORS1.indexOf(c) >= 0 ? 1 : 0;
    }
    if (listed(OPERATORS3, 3)) {
      return 3;
    }
    if (listed(OPERATORS2, 2)) {
      return 2;
    }
    return OPERATORS1.indexOf(c) >= 0 ? 1 : 0;
  }

  private boolean listed(String operators, int length) {
    if (at + length > source.length()) {
      return false;
    }
    for (int i = 0; i < operators.length(); i += length + 1) {
      if (operators.regionMatches(i, source, at, length)) {
        return true;
      }
    }
    return false;
  }

  private void fieldMark(char c) {
    add(Kind.OPERATOR, String.valueOf(c), at, at + 1);
    at++;
    if (c == '}') {
      depth--;
      modes.pop();
    } else if (c == ':' && modes.peek() instanceof InField field) {
      modes.push(new InFormat(field.start()));
    }
  }

  /** A string whose prefix, or else its quote, stands at {@code start}, and its quote here. */
  private void string(int start) {
    boolean raw = false;
    boolean fields = false;
    for (int i = start; i < at; i++) {
      char c = Character.toLowerCase(source.charAt(i));
      raw |= c == 'r';
      fields |= c == 'f' || c == 't';
    }
    char quote = source.charAt(at);
    boolean triple =
        at + 2 < source.length()
            && source.charAt(at + 1) == quote
            && source.charAt(at + 2) == quote;
    int begin = at;
    at += triple ? 3 : 1;
    if (fields) {
      if (modes.size() >= DEEPEST_TEXT) {
        broken("strings in strings, deeper than 50", start);
        return;
      }
      add(Kind.TEXT_START, "", start, at);
      modes.push(new InText(new TextStart(quote, triple, raw, depth), depth));
      return;
    }
    plainString(start, begin, quote, triple);
  }

  private void plainString(int start, int begin, char quote, boolean triple) {
    int firstLine = line;
    int firstColumn = start - lineStart;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\\') {
        at++;
        if (at < source.length()) {
          pass();
        }
      } else if (c == quote && (!triple || closes(quote))) {
        at += triple ? 3 : 1;
        tokens.add(Kind.STRING, "", start, at, firstLine, firstColumn);
        return;
      } else if ((c == '\n' || c == '\r') && !triple) {
        broken("a string that is not closed on its line", start);
        return;
      } else {
        pass();
      }
    }
    tokens.add(
        Kind.ERROR, "a string that is not closed", begin, source.length(), firstLine, firstColumn);
  }

  private boolean closes(char quote) {
    return at + 2 < source.length()
        && source.charAt(at + 1) == quote
        && source.charAt(at + 2) == quote;
  }

  /** Goes one character on, and counts lines. */
  private void pass() {
    char c = source.charAt(at);
    if (c == '\n' || c == '\r') {
      newline();
      freshLine = false;
    } else {
      at++;
    }
  }

  /** Says that a string is broken, and leaves all f-strings that are open. */
  private void broken(String reason, int start) {
    add(Kind.ERROR, reason, start, at);
    while (!modes.isEmpty()) {
      if (modes.pop() instanceof InText text) {
        depth = text.depth();
      }
    }
    while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
      at++;
    }
  }

  /** Characters of an f-string up to a field, or to its end. */
  private void characters(TextStart text, boolean format) {
    int start = at;
    int firstLine = line;
    int firstColumn = at - lineStart;
    while (at < source.length()) {
      char c = source.charAt(at);
      boolean twice = at + 1 < source.length() && source.charAt(at + 1) == c;
      if (!format && twice && (c == '{' || c == '}')) {
        at += 2;
      } else if (c == '{') {
        part(start, firstLine, firstColumn);
        openField(text);
        return;
      } else if (c == '}') {
        closeBrace(start, firstLine, firstColumn, format);
        return;
      } else if (c == '\\') {
        escape(text.raw());
      } else if (c == text.quote() && (!text.triple() || closes(c))) {
        part(start, firstLine, firstColumn);
        closeText(text, format);
        return;
      } else if ((c == '\n' || c == '\r') && !text.triple()) {
        broken("a string that is not closed on its line", start);
        return;
      } else {
        pass();
      }
    }
  }

  private void part(int start, int firstLine, int firstColumn) {
    if (at > start) {
      tokens.add(Kind.TEXT_PART, "", start, at, firstLine, firstColumn);
    }
  }

  private void openField(TextStart text) {
    if (modes.size() >= DEEPEST_TEXT) {
      broken("strings in strings, deeper than 50", at);
      return;
    }
    add(Kind.OPERATOR, "{", at, at + 1);
    at++;
    depth++;
    freshLine = false;
    modes.push(new InField(text, depth));
  }

  private void closeBrace(int start, int firstLine, int firstColumn, boolean format) {
    if (format) {
      part(start, firstLine, firstColumn);
      modes.pop();
      fieldMark('}');
      return;
    }
    broken("a single } in an f-string", at);
  }

  private void escape(boolean raw) {
    at++;
    if (at >= source.length()) {
      return;
    }
    char c = source.charAt(at);
    if (!raw && c == 'N' && at + 1 < source.length() && source.charAt(at + 1) == '{') {
      int end = source.indexOf('}', at, Math.min(at + 100, source.length()));
      at = end > 0 ? end + 1 : at + 1;
    } else if (c != '{' && c != '}') {
      pass();
    }
  }

  private void closeText(TextStart text, boolean format) {
    int width = text.triple() ? 3 : 1;
    if (format) {
      broken("a field of an f-string that is not closed", at);
      return;
    }
    add(Kind.TEXT_END, "", at, at + width);
    at += width;
    depth = text.depthOutside();
    modes.pop();
  }
}
