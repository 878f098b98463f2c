// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

/** What the bytes beyond ASCII are: letters, marks, or the private signs of a template. */
final class Utf8Marks {
  private Utf8Marks() {}

  /** A private use character U+E000 to U+EFFF: stands for a part of a template. */
  static boolean isMarker(byte[] text, int i) {
    return i + 2 < text.length
        && text[i] == (byte) 0xee
        && (text[i + 1] & 0xc0) == 0x80
        && (text[i + 2] & 0xc0) == 0x80;
  }

  /** How many bytes the sign © takes here, 0 if it is none. */
  static int copyrightLength(byte[] text, int i) {
    if (text[i] == (byte) 0xc2 && i + 1 < text.length && text[i + 1] == (byte) 0xa9) {
      return 2;
    }
    boolean alone = text[i] == (byte) 0xa9 && sequenceLength(text, i) == 0;
    return alone ? 1 : 0;
  }

  /** How many bytes the letter here takes, 0 if it is none. */
  static int letterLength(byte[] text, int i) {
    int first = text[i] & 0xff;
    int length = sequenceLength(text, i);
    if (length == 0) {
      return first >= 0xc0 && first != 0xd7 && first != 0xf7 ? 1 : 0;
    }
    int second = text[i + 1] & 0xff;
    boolean mark =
        switch (first) {
          case 0xc2 -> true;
          case 0xc3 -> second == 0x97 || second == 0xb7;
          case 0xe2 -> second <= 0xaf;
          case 0xe3 -> second == 0x80;
          case 0xee -> true;
          case 0xef -> !(second == 0xac && (text[i + 2] & 0xff) <= 0x86);
          case 0xf0 -> second == 0x9f;
          default -> false;
        };
    return mark ? 0 : length;
  }

  /** Adds the letter here to a word's hash: ligatures taken apart, Latin-1 as if it were UTF-8. */
  static int addLetter(int hash, byte[] text, int i) {
    int length = letterLength(text, i);
    if (length == 1) {
      int c = text[i] & 0xff;
      int lower = c < 0xdf ? c + 0x20 : c;
      return Words.add(Words.add(hash, 0xc0 | (lower >> 6)), 0x80 | (lower & 0x3f));
    }
    if ((text[i] & 0xff) == 0xef) {
      String letters = ligature(text[i + 2] & 0xff);
      int result = hash;
      for (int k = 0; k < letters.length(); k++) {
        result = Words.add(result, letters.charAt(k));
      }
      return result;
    }
    int result = hash;
    for (int k = i; k < i + length; k++) {
      int c = text[k] & 0xff;
      boolean capital = k == i + 1 && (text[i] & 0xff) == 0xc3 && c >= 0x80 && c <= 0x9e;
      result = Words.add(result, capital ? c + 0x20 : c);
    }
    return result;
  }

  private static String ligature(int last) {
    return switch (last) {
      case 0x80 -> "ff";
      case 0x81 -> "fi";
      case 0x82 -> "fl";
      case 0x83 -> "ffi";
      case 0x84 -> "ffl";
      default -> "st";
    };
  }

  /** How many bytes a mark that is no letter takes. */
  static int markLength(byte[] text, int i, int first) {
    int length = sequenceLength(text, i);
    return length == 0 || first < 0x80 ? 1 : length;
  }

  /** The length of the well-formed sequence beyond ASCII that begins here, 0 if there is none. */
  private static int sequenceLength(byte[] text, int i) {
    int first = text[i] & 0xff;
    int length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (first >= 0xf5 || i + length > text.length) {
      return 0;
    }
    for (int k = i + 1; k < i + length; k++) {
      if ((text[k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
