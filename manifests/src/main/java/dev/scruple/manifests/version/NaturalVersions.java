// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.Locale;

/**
 * Versions of schemes that write no more than numbers and words, or of which nothing more is known.
 */
final class NaturalVersions {
  private static final int END = 1;

  private NaturalVersions() {}

  /** Numbers and words between anything else; a number is above a word, and more is above less. */
  static boolean write(String text, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    while (!cursor.done()) {
      if (Cursor.isDigit(cursor.peek())) {
        key.mark(3).number(cursor.digits());
      } else if (Character.isLetter(cursor.peek())) {
        key.mark(2).text(cursor.take(Character::isLetter).toLowerCase(Locale.ROOT));
      } else {
        cursor.next();
      }
    }
    key.mark(END);
    return true;
  }

  /** Hackage (Data.Version): numbers between points, the shorter first. */
  static boolean hackage(String text, KeyWriter key) {
    return numbers(text, ".", key);
  }

  /** CRAN (R's package_version): numbers between points and hyphens, the shorter first. */
  static boolean cran(String text, KeyWriter key) {
    return numbers(text, ".-", key);
  }

  private static boolean numbers(String text, String separators, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    KeyWriter numbers = new KeyWriter();
    do {
      String digits = cursor.digits();
      if (digits.isEmpty()) {
        key.mark(0);
        write(text, key);
        return false;
      }
      numbers.mark(3).number(digits);
    } while (separators.indexOf(cursor.peek()) >= 0 && cursor.next() != 0);
    if (!cursor.done()) {
      key.mark(0);
      write(text, key);
      return false;
    }
    key.mark(1).append(numbers).mark(END);
    return true;
  }

  /**
   * OpenSSL: three numbers, then letters (1.0.2za is above 1.0.2z) up to 1.1.1, or a prerelease
   * ({@code -pre1}, {@code -alpha1}) that is below the release.
   */
  static boolean openssl(String text, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    int numbers = 0;
    do {
      key.mark(3).number(cursor.digits());
      numbers++;
    } while (cursor.eat('.'));
    key.core();
    String letters = cursor.letters();
    if (!letters.isEmpty()) {
      key.mark(2).text(letters);
    } else if (cursor.eat('-')) {
      key.prerelease().mark(0);
      write(cursor.rest(), key);
      return numbers == 3;
    } else {
      key.mark(1);
    }
    boolean valid = numbers == 3 && cursor.done();
    write(cursor.rest(), key);
    return valid;
  }

  /** By the bytes of the text in UTF-8. */
  static boolean lexicographic(String text, KeyWriter key) {
    key.text(text);
    return true;
  }
}
