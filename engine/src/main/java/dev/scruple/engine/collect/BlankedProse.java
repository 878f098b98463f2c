// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import java.util.Locale;

/**
 * The prose of a README in lower case, character for character as long as the text: code, comments
 * and marks become blanks, and lines of one paragraph one line.
 */
final class BlankedProse {
  private BlankedProse() {}

  static String of(String text) {
    char[] prose = text.toLowerCase(Locale.ROOT).toCharArray();
    if (prose.length != text.length()) {
      // A few letters change their length; such a text is read as it is.
      prose = text.toCharArray();
    }
    blank(prose, text, "```", "```");
    blank(prose, text, "<!--", "-->");
    boolean heading = prose.length > 0 && prose[0] == '#';
    for (int i = 0; i < prose.length; i++) {
      if (prose[i] == '*' || prose[i] == '_' || prose[i] == '`' || prose[i] == '\r') {
        prose[i] = ' ';
      } else if (prose[i] == '\n') {
        prose[i] = heading || !goesOn(prose, i + 1) ? '\n' : ' ';
        heading = i + 1 < prose.length && prose[i + 1] == '#';
      }
    }
    return new String(prose);
  }

  private static boolean goesOn(char[] prose, int next) {
    return next < prose.length && Character.isLetter(prose[next]);
  }

  private static void blank(char[] prose, String text, String opening, String closing) {
    int at = text.indexOf(opening);
    while (at >= 0) {
      int end = text.indexOf(closing, at + opening.length());
      int stop = end < 0 ? text.length() : end + closing.length();
      for (int i = at; i < stop; i++) {
        prose[i] = prose[i] == '\n' ? '\n' : ' ';
      }
      at = text.indexOf(opening, stop);
    }
  }
}
