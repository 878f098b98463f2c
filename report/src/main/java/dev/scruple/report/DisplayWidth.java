// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

/**
 * Columns that text takes on a terminal: none for combining marks, two for East Asian wide letters
 * and emoji (Unicode Standard Annex 11), one for the rest. Text has passed {@link Escape}.
 */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** The columns of a text. */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      columns += of(point);
      i += Character.charCount(point);
    }
    return columns;
  }

  /** The longest start of a text that fits. */
  public static String start(String text, int columns) {
    int left = columns;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      left -= of(point);
      if (left < 0) {
        break;
      }
      i += Character.charCount(point);
    }
    return text.substring(0, i);
  }

  /** The longest end of a text that fits. */
  static String end(String text, int columns) {
    int left = columns;
    int i = text.length();
    while (i > 0) {
      int point = text.codePointBefore(i);
      left -= of(point);
      if (left < 0) {
        break;
      }
      i -= Character.charCount(point);
    }
    return text.substring(i);
  }

  /** The text, or its start and its end with a sign between where it is too long. */
  static String middle(String text, int columns, String sign) {
    if (of(text) <= columns) {
      return text;
    }
    int room = Math.max(0, columns - of(sign));
    return start(text, room / 2) + sign + end(text, room - room / 2);
  }

  private static int of(int point) {
    if (point < 0x300) {
      return 1;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF && point != 0x303F)
        || (point >= 0xA960 && point <= 0xA97F)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0xFFE0 && point <= 0xFFE6)
        || (point >= 0x16FE0 && point <= 0x18CFF)
        || (point >= 0x1AFF0 && point <= 0x1B2FF)
        || (point >= 0x20000 && point <= 0x3FFFD)
        || Character.isEmojiPresentation(point);
  }
}
