// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

/** Resolves the escapes of strings, as section 2.5 of the reference lists them. */
final class Literals {
  private Literals() {}

  /** The value of a string or bytes literal with prefix and quotes. */
  static String value(String literal) {
    int quote = firstQuote(literal);
    boolean raw = literal.substring(0, quote).toLowerCase(java.util.Locale.ROOT).contains("r");
    boolean bytes = isBytes(literal);
    char mark = literal.charAt(quote);
    boolean triple =
        literal.length() >= quote + 6
            && literal.charAt(quote + 1) == mark
            && literal.charAt(quote + 2) == mark;
    int width = triple ? 3 : 1;
    String inner = literal.substring(quote + width, literal.length() - width);
    return raw ? lines(inner) : resolve(inner, bytes, false);
  }

  static boolean isBytes(String literal) {
    return literal
        .substring(0, firstQuote(literal))
        .toLowerCase(java.util.Locale.ROOT)
        .contains("b");
  }

  private static int firstQuote(String literal) {
    int quote = 0;
    while (literal.charAt(quote) != '"' && literal.charAt(quote) != '\'') {
      quote++;
    }
    return quote;
  }

  /** The characters of an f-string, where a doubled brace stands for one. */
  static String characters(String written, boolean raw, boolean format) {
    return raw ? braces(lines(written), format) : resolve(written, false, !format);
  }

  private static String braces(String text, boolean format) {
    return format ? text : text.replace("{{", "{").replace("}}", "}");
  }

  /** Lines end with a line feed, however the file ends them. */
  private static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String resolve(String written, boolean bytes, boolean braces) {
    String text = lines(written);
    if (text.indexOf('\\') < 0) {
      return braces ? braces(text, false) : text;
    }
    StringBuilder value = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        at = escape(text, at + 1, bytes, value);
        continue;
      }
      boolean doubled =
          braces && (c == '{' || c == '}') && at + 1 < text.length() && text.charAt(at + 1) == c;
      value.append(c);
      at += doubled ? 2 : 1;
    }
    return value.toString();
  }

  /** Appends what the escape whose letter stands at an index means; where it ends. */
  private static int escape(String text, int at, boolean bytes, StringBuilder value) {
    char c = text.charAt(at);
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> value.append(c);
      case 'a' -> value.append('\u0007');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000b');
      case 'x' -> {
        return number(text, at, 2, value);
      }
      case 'u' -> {
        return bytes ? kept(text, at, value) : number(text, at, 4, value);
      }
      case 'U' -> {
        return bytes ? kept(text, at, value) : number(text, at, 8, value);
      }
      case 'N' -> {
        return bytes ? kept(text, at, value) : named(text, at, value);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return octal(text, at, value);
      }
      default -> {
        return kept(text, at, value);
      }
    }
    return at + 1;
  }

  private static int kept(String text, int at, StringBuilder value) {
    value.append('\\').append(text.charAt(at));
    return at + 1;
  }

  private static int number(String text, int at, int digits, StringBuilder value) {
    int code = 0;
    for (int i = at + 1; i <= at + digits; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return kept(text, at, value);
      }
      code = code * 16 + digit;
    }
    value.appendCodePoint(Character.isValidCodePoint(code) ? code : 0xfffd);
    return at + 1 + digits;
  }

  private static int octal(String text, int at, StringBuilder value) {
    int code = 0;
    int end = at;
    while (end < text.length() && end < at + 3 && Character.digit(text.charAt(end), 8) >= 0) {
      code = code * 8 + Character.digit(text.charAt(end), 8);
      end++;
    }
    value.append((char) code);
    return end;
  }

  private static int named(String text, int at, StringBuilder value) {
    int end = text.indexOf('}', at, Math.min(at + 100, text.length()));
    if (end < 0 || at + 1 >= text.length() || text.charAt(at + 1) != '{') {
      return kept(text, at, value);
    }
    try {
      value.appendCodePoint(Character.codePointOf(text.substring(at + 2, end)));
    } catch (IllegalArgumentException unknown) {
      // Aliases and named sequences, which Java does not know.
      value.append('\ufffd');
    }
    return end + 1;
  }
}
