// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script of a POSIX shell into commands of words, with lines. It runs and expands nothing;
 * a heredoc's lines come as words of their own. Linear in the text.
 */
final class ShellLexer {
  private static final int MOST = 200_000;

  private final String source;
  private final List<List<Word>> commands = new ArrayList<>();
  private List<Word> command = new ArrayList<>();
  private int at;
  private int line = 1;
  private int words;

  /**
   * A word without its quotes.
   *
   * @param line 1-based
   * @param quoted whether any of it was in quotes
   */
  record Word(String text, int line, boolean quoted) {}

  ShellLexer(String source) {
    this.source = source;
  }

  List<List<Word>> read() {
    while (at < source.length() && words < MOST) {
      char letter = source.charAt(at);
      if (letter == '\\' && at + 1 < source.length() && source.charAt(at + 1) == '\n') {
        line++;
        at += 2;
      } else if (source.startsWith("\\\r\n", at)) {
        line++;
        at += 3;
      } else if (letter == '\n') {
        end();
        line++;
        at++;
      } else if (Character.isWhitespace(letter)) {
        at++;
      } else if (letter == '#') {
        comment();
      } else if (";&|()".indexOf(letter) >= 0) {
        end();
        at++;
      } else {
        word();
      }
    }
    end();
    return List.copyOf(commands);
  }

  private void end() {
    if (!command.isEmpty()) {
      commands.add(List.copyOf(command));
      command = new ArrayList<>();
    }
  }

  private void comment() {
    while (at < source.length() && source.charAt(at) != '\n') {
      at++;
    }
  }

  private void word() {
    StringBuilder text = new StringBuilder();
    int start = line;
    boolean quoted = false;
    while (at < source.length()) {
      char letter = source.charAt(at);
      if (letter == '\'' || letter == '"') {
        quoted = true;
        quote(letter, text);
      } else if (letter == '$' && (source.startsWith("${", at) || source.startsWith("$(", at))) {
        expansion(text);
      } else if (letter == '\\' && at + 1 < source.length() && source.charAt(at + 1) != '\n') {
        text.append(source.charAt(at + 1));
        at += 2;
      } else if (Character.isWhitespace(letter) || ";&|()\\".indexOf(letter) >= 0) {
        break;
      } else {
        text.append(letter);
        at++;
      }
    }
    words++;
    command.add(new Word(text.toString(), start, quoted));
  }

  private void quote(char quote, StringBuilder text) {
    at++;
    while (at < source.length() && source.charAt(at) != quote) {
      char letter = source.charAt(at);
      if (letter == '\n') {
        line++;
      }
      if (letter == '\\' && quote == '"' && at + 1 < source.length()) {
        char escaped = source.charAt(at + 1);
        if (escaped == '\n') {
          line++;
        } else {
          text.append(escaped);
        }
        at += 2;
      } else {
        text.append(letter);
        at++;
      }
    }
    at++;
  }

  /** {@code ${…}}, {@code $(…)} as they stand, to their ends in this line. */
  private void expansion(StringBuilder text) {
    char open = source.charAt(at + 1);
    char close = open == '{' ? '}' : ')';
    int depth = 0;
    while (at < source.length() && source.charAt(at) != '\n') {
      char letter = source.charAt(at);
      text.append(letter);
      at++;
      if (letter == open) {
        depth++;
      } else if (letter == close && --depth == 0) {
        return;
      }
    }
  }
}
