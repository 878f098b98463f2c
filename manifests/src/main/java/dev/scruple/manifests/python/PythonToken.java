// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a string or a single mark of Python source; comments and blanks are left out.
 *
 * @param text of a string, without its quotes; escapes stay as written
 */
record PythonToken(Kind kind, String text, int line) {
  private static final int MOST = 200_000;

  enum Kind {
    WORD,
    STRING,
    /** An {@code f} or {@code b} string: not a plain text. */
    OTHER_STRING,
    MARK
  }

  boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isString() {
    return kind == Kind.STRING;
  }

  /** The tokens of a source, at most 200,000. */
  static List<PythonToken> scan(String source) {
    return new Scanner(source).scan();
  }

  private static final class Scanner {
    private final String source;
    private final List<PythonToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Scanner(String source) {
      this.source = source;
    }

    private List<PythonToken> scan() {
      while (at < source.length() && tokens.size() < MOST) {
        char character = source.charAt(at);
        if (character == '\n') {
          line++;
          at++;
        } else if (Character.isWhitespace(character)) {
          at++;
        } else if (character == '#') {
          int end = source.indexOf('\n', at);
          at = end < 0 ? source.length() : end;
        } else if (character == '"' || character == '\'') {
          string(Kind.STRING);
        } else if (Character.isJavaIdentifierStart(character)) {
          word();
        } else {
          tokens.add(new PythonToken(Kind.MARK, String.valueOf(character), line));
          at++;
        }
      }
      return tokens;
    }

    private void word() {
      int start = at;
      while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
        at++;
      }
      String word = source.substring(start, at);
      boolean prefix = at < source.length() && "'\"".indexOf(source.charAt(at)) >= 0;
      if (prefix && (word.equalsIgnoreCase("r") || word.equalsIgnoreCase("u"))) {
        string(Kind.STRING);
      } else if (prefix && word.length() <= 2) {
        string(Kind.OTHER_STRING);
      } else {
        tokens.add(new PythonToken(Kind.WORD, word, line));
      }
    }

    private void string(Kind kind) {
      String quote = source.substring(at, at + 1);
      if (source.startsWith(quote.repeat(3), at)) {
        quote = quote.repeat(3);
      }
      int begin = at + quote.length();
      int first = line;
      at = begin;
      while (at < source.length() && !source.startsWith(quote, at)) {
        if (source.charAt(at) == '\n') {
          line++;
          if (quote.length() == 1) {
            // A string that isn't closed on its line is broken source.
            break;
          }
        }
        at += source.charAt(at) == '\\' ? 2 : 1;
      }
      int end = Math.min(at, source.length());
      tokens.add(new PythonToken(kind, source.substring(begin, end), first));
      at = Math.min(end + quote.length(), source.length());
    }
  }
}
