// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.util.zip.CRC32;

/**
 * The checksum that ends a token of GitHub's: the CRC-32 of the thirty characters before it, in six
 * digits to the base 62, of which the digits are {@code 0-9A-Za-z}.
 */
final class GithubChecksum {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 6;

  private GithubChecksum() {}

  /** Whether the last six characters of a body are the checksum of those before them. */
  static boolean holds(byte[] text, int start, int end) {
    CRC32 sum = new CRC32();
    sum.update(text, start, end - LENGTH - start);
    long rest = sum.getValue();
    for (int i = end - 1; i >= end - LENGTH; i--) {
      if (text[i] != DIGITS.charAt((int) (rest % 62))) {
        return false;
      }
      rest /= 62;
    }
    return rest == 0;
  }
}
