// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.util.HexFormat;

/**
 * Makes text of a target harmless to show. All text passes here on its way to a terminal: a file
 * name must not move the cursor, turn the writing direction or hide letters.
 */
public final class Escape {
  /** Marks on one letter that are shown; what is piled higher is written out. */
  private static final int MARKS = 3;

  private Escape() {}

  /**
   * The text with control codes, line ends, direction marks, invisible characters, lone surrogates
   * and piled up accents as visible escapes like {@code \u202e}.
   */
  public static String terminal(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      marks = isMark(point) ? marks + 1 : 0;
      if (isHidden(point) || marks > MARKS) {
        append(shown, point);
      } else {
        shown.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return shown.toString();
  }

  /** The same as letters of an HTML text or attribute in quotes. */
  public static String html(String text) {
    String shown = terminal(text);
    StringBuilder letters = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> letters.append("&amp;");
        case '<' -> letters.append("&lt;");
        case '>' -> letters.append("&gt;");
        case '"' -> letters.append("&quot;");
        case '\'' -> letters.append("&#39;");
        default -> letters.append(c);
      }
    }
    return letters.toString();
  }

  /** Whether a character is a control, turns the direction, or can't be seen. */
  public static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default ->
          point == 0x034F // combining grapheme joiner
              || point == 0x115F // the fillers of Hangul
              || point == 0x1160
              || point == 0x3164
              || point == 0xFFA0
              || (Character.isSpaceChar(point) && point != ' ' && point != 0xA0 && point != 0x3000);
    };
  }

  /** The escape of one character. */
  public static String of(int point) {
    StringBuilder shown = new StringBuilder();
    append(shown, point);
    return shown.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7E) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static void append(StringBuilder shown, int point) {
    switch (point) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (point > 0xFFFF) {
          shown.append("\\u{").append(Integer.toHexString(point)).append('}');
        } else {
          shown.append("\\u").append(HexFormat.of().toHexDigits((char) point));
        }
      }
    }
  }
}
