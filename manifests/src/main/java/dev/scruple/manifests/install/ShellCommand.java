// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import java.util.ArrayList;
import java.util.List;

/**
 * A simple command of a shell script: its words without quotes, after the POSIX shell's rules of
 * tokens. Variables stay as written; what stands in {@code $(…)} isn't looked into.
 *
 * @param line where it begins, 1-based
 */
record ShellCommand(List<String> words, int line) {
  private static final int MOST_WORDS = 10_000;

  ShellCommand {
    words = List.copyOf(words);
  }

  /** The commands of a script whose first line has this number. */
  static List<ShellCommand> of(String script, int firstLine) {
    return new Reader(script, firstLine).read();
  }

  private static final class Reader {
    private final String text;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> words = new ArrayList<>();
    private boolean inWord;
    private int at;
    private int line;
    private int start;

    Reader(String text, int line) {
      this.text = text;
      this.line = line;
      start = line;
    }

    List<ShellCommand> read() {
      while (at < text.length()) {
        char character = text.charAt(at);
        switch (character) {
          case '\'', '"' -> quoted(character);
          case '\\' -> escaped();
          case '\n' -> {
            endCommand();
            line++;
            start = line;
          }
          case ';', '|' -> endCommand();
          case '&' -> ampersand();
          case ' ', '\t', '\r' -> endWord();
          case '#' -> comment();
          case '(', ')', '`' -> bracket(character);
          default -> append(character);
        }
        at++;
      }
      endCommand();
      return commands;
    }

    private void append(char character) {
      inWord = true;
      word.append(character);
    }

    private void quoted(char quote) {
      inWord = true;
      at++;
      while (at < text.length() && text.charAt(at) != quote) {
        char character = text.charAt(at);
        if (character == '\n') {
          line++;
        }
        if (quote == '"' && character == '\\' && at + 1 < text.length()) {
          at++;
          character = text.charAt(at);
        }
        word.append(character);
        at++;
      }
    }

    /** Behind a backslash a line goes on, with Windows' end of lines too. */
    private void escaped() {
      int next = at + 1;
      if (next < text.length() && text.charAt(next) == '\r') {
        next++;
      }
      if (next < text.length() && text.charAt(next) == '\n') {
        endWord();
        line++;
        at = next;
      } else if (at + 1 < text.length()) {
        at++;
        append(text.charAt(at));
      }
    }

    /** {@code 2>&1} is part of a word; other ones end the command. */
    private void ampersand() {
      boolean redirects = inWord && word.charAt(Math.max(word.length() - 1, 0)) == '>';
      if (redirects) {
        append('&');
      } else {
        endCommand();
      }
    }

    private void comment() {
      if (inWord) {
        append('#');
        return;
      }
      while (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
        at++;
      }
    }

    private void bracket(char character) {
      boolean value = inWord && !word.isEmpty() && word.charAt(word.length() - 1) == '$';
      if (value) {
        append(character);
      } else {
        endCommand();
      }
    }

    private void endWord() {
      if (inWord && words.size() < MOST_WORDS) {
        words.add(word.toString());
      }
      word.setLength(0);
      inWord = false;
    }

    private void endCommand() {
      endWord();
      if (!words.isEmpty()) {
        commands.add(new ShellCommand(words, start));
      }
      words = new ArrayList<>();
      start = line;
    }
  }
}
