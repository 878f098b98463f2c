// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

/** Where a word begins and ends. */
final class Edges {
  private Edges() {}

  /** Whether no word runs into what begins here; an escaped line break before it is none. */
  static boolean left(byte[] text, int start) {
    if (start == 0 || !Alphabet.WORD.holds(text[start - 1])) {
      return true;
    }
    byte before = text[start - 1];
    boolean escape = before == 'n' || before == 't' || before == 'r';
    return escape && start > 1 && text[start - 2] == '\\';
  }

  /** Whether no word runs on from where something ends. */
  static boolean right(byte[] text, int end, int limit) {
    return end >= limit || !Alphabet.WORD.holds(text[end]);
  }

  /** Whether the letters of a word stand at a place. */
  static boolean standsAt(byte[] text, int limit, int at, String word) {
    if (at < 0 || at + word.length() > limit) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first place of a word from one index to another; -1 where it is not there. */
  static int find(byte[] text, int from, int to, String word) {
    for (int at = Math.max(0, from); at + word.length() <= to; at++) {
      if (standsAt(text, to, at, word)) {
        return at;
      }
    }
    return -1;
  }
}
