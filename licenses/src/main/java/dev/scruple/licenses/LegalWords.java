// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.nio.charset.StandardCharsets;

/** The gate: tells in one cheap pass whether a file may speak of a licence at all. */
final class LegalWords {
  private static final int HEAD = 8192;
  private static final byte[][] STEMS = {
    stem("licen"),
    stem("spdx-li"),
    stem("copyrig"),
    stem("permission"),
    stem("redistrib"),
    stem("warrant"),
    stem("public domain"),
  };

  private LegalWords() {}

  private static byte[] stem(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether any such word is there; always true of UTF-16. */
  static boolean in(byte[] bytes) {
    if (TokenStream.isWide(bytes)) {
      return true;
    }
    for (int i = 0; i < bytes.length - 4; i++) {
      int c = bytes[i] | 0x20;
      boolean may = c == 'l' || c == 's' || c == 'c' || c == 'p' || c == 'r' || c == 'w';
      if (may && anyAt(bytes, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyAt(byte[] bytes, int at) {
    for (byte[] stem : STEMS) {
      if (at + stem.length <= bytes.length && (bytes[at + 1] | 0x20) == stem[1]) {
        int k = 0;
        while (k < stem.length && (bytes[at + k] | 0x20) == (stem[k] | 0x20)) {
          k++;
        }
        if (k == stem.length) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the bytes look like text: no zero byte among the first. */
  static boolean isText(byte[] bytes) {
    if (TokenStream.isWide(bytes)) {
      return true;
    }
    for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    return true;
  }
}
