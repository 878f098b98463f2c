// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, string or sign of a build script of Gradle, in Groovy or Kotlin. Comments are left out.
 *
 * @param text of a string without its quotes; templates that a script fills in are {@code ${name}}
 */
record GradleToken(Kind kind, String text, int line) {
  private static final int MOST = 500_000;
  private static final int LONGEST_STRING = 10_000;

  /** What it is. */
  enum Kind {
    WORD,
    STRING,
    SIGN,
    /** The end of a line. */
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** The tokens of a script, up to a bound. */
  static List<GradleToken> of(String script) {
    return new Scanner(script).tokens();
  }

  /** Goes over a script once. */
  private static final class Scanner {
    private final String script;
    private final List<GradleToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    Scanner(String script) {
      this.script = script;
    }

    List<GradleToken> tokens() {
      while (at < script.length() && tokens.size() < MOST) {
        char letter = script.charAt(at);
        if (letter == '\n') {
          add(Kind.END, "\n", line++);
          at++;
        } else if (Character.isWhitespace(letter)) {
          at++;
        } else if (script.startsWith("//", at)) {
          int end = script.indexOf('\n', at);
          at = end < 0 ? script.length() : end;
        } else if (script.startsWith("/*", at)) {
          int end = script.indexOf("*/", at + 2);
          skipTo(end < 0 ? script.length() : end + 2);
        } else if (letter == '"' || letter == '\'') {
          string(letter);
        } else if (Character.isJavaIdentifierStart(letter)) {
          word();
        } else {
          add(Kind.SIGN, String.valueOf(letter), line);
          at++;
        }
      }
      add(Kind.END, "\n", line);
      return tokens;
    }

    private void add(Kind kind, String text, int where) {
      tokens.add(new GradleToken(kind, text, where));
    }

    private void skipTo(int end) {
      while (at < end) {
        line += script.charAt(at++) == '\n' ? 1 : 0;
      }
    }

    private void word() {
      int start = at;
      while (at < script.length() && Character.isJavaIdentifierPart(script.charAt(at))) {
        at++;
      }
      add(Kind.WORD, script.substring(start, at), line);
    }

    private void string(char quote) {
      int start = line;
      String three = String.valueOf(quote).repeat(3);
      boolean several = script.startsWith(three, at);
      String close = several ? three : String.valueOf(quote);
      at += close.length();
      StringBuilder text = new StringBuilder();
      while (at < script.length() && !script.startsWith(close, at)) {
        char letter = script.charAt(at);
        if (letter == '\n' && !several) {
          break;
        }
        if (letter == '\\' && at + 1 < script.length()) {
          at++;
          text.append(script.charAt(at) == '$' ? "\\$" : String.valueOf(script.charAt(at)));
        } else if (letter == '$' && quote == '"') {
          template(text);
          continue;
        } else {
          text.append(letter);
        }
        skipTo(at + 1);
      }
      at = Math.min(script.length(), at + (script.startsWith(close, at) ? close.length() : 0));
      boolean fits = text.length() <= LONGEST_STRING;
      add(Kind.STRING, fits ? text.toString() : "", start);
    }

    /** {@code $name}, {@code $a.b} and <code>${…}</code> become the last. */
    private void template(StringBuilder text) {
      at++;
      if (at < script.length() && script.charAt(at) == '{') {
        int end = script.indexOf('}', at);
        int close = end < 0 || end - at > 300 ? at : end;
        text.append('$').append('{').append(script, Math.min(at + 1, close), close).append('}');
        skipTo(Math.min(close + 1, script.length()));
        return;
      }
      int start = at;
      while (at < script.length()
          && (Character.isLetterOrDigit(script.charAt(at)) || script.charAt(at) == '_' || dot())) {
        at++;
      }
      text.append('$').append('{').append(script, start, at).append('}');
    }

    private boolean dot() {
      return script.charAt(at) == '.'
          && at + 1 < script.length()
          && Character.isJavaIdentifierStart(script.charAt(at + 1));
    }
  }
}
