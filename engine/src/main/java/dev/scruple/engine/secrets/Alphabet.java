// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

/** The characters that a part of a credential is made of. All are ASCII. */
enum Alphabet {
  DIGITS("0-9"),
  HEX("0-9a-f"),
  BASE32("A-Z2-7"),
  UPPER_ALPHANUMERIC("A-Z0-9"),
  ALPHANUMERIC("A-Za-z0-9"),
  WORD("A-Za-z0-9_"),
  URL_SAFE("A-Za-z0-9_-"),
  BASE64("A-Za-z0-9+/");

  /** Bit by bit: the characters from 0 to 63, and those from 64 to 127. */
  private final long low;

  private final long high;
  private final String ranges;

  Alphabet(String ranges) {
    this.ranges = ranges;
    long[] bits = new long[2];
    for (int i = 0; i < ranges.length(); i++) {
      boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
      char last = range ? ranges.charAt(i + 2) : ranges.charAt(i);
      for (char c = ranges.charAt(i); c <= last; c++) {
        bits[c / 64] |= 1L << (c % 64);
      }
      i += range ? 2 : 0;
    }
    this.low = bits[0];
    this.high = bits[1];
  }

  /** Whether a byte is one of them. */
  boolean holds(byte each) {
    return each >= 0 && ((each < 64 ? low : high) >>> (each & 63) & 1) != 0;
  }

  /** The first index, at or after one, whose byte is none of them; at most {@code limit}. */
  int runEnd(byte[] text, int from, int limit) {
    int at = from;
    while (at < limit && holds(text[at])) {
      at++;
    }
    return at;
  }

  /** The first index of the run that ends before another index; at least {@code limit}. */
  int runStart(byte[] text, int before, int limit) {
    int at = before;
    while (at > limit && holds(text[at - 1])) {
      at--;
    }
    return at;
  }

  /** As a character class of a regular expression, for people to read. */
  String ranges() {
    return "[" + ranges + "]";
  }
}
