// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.Locale;

/**
 * Semantic versions and their relatives (Semantic Versioning 2.0.0, section 11).
 *
 * <p>A leading {@code v} or {@code =} is no part of a version; missing numbers are zero; from the
 * fourth number on, all is build metadata. NuGet has four numbers and ignores case (its
 * documentation, "Package versioning"); Pub orders by build metadata too (pub_semver, {@code
 * Version.compareTo}).
 */
final class SemanticVersions {
  private static final int RELEASE = 9;

  private SemanticVersions() {}

  static boolean semantic(String text, KeyWriter key) {
    return write(text, 3, false, key);
  }

  static boolean pub(String text, KeyWriter key) {
    return write(text, 3, true, key);
  }

  static boolean nuget(String text, KeyWriter key) {
    boolean valid = write(text.toLowerCase(Locale.ROOT), 4, false, key);
    return valid || isShort(text);
  }

  /** Whether one to four numbers make all of the version, as NuGet allows. */
  private static boolean isShort(String text) {
    Cursor cursor = new Cursor(text);
    int count = 0;
    do {
      if (cursor.digits().isEmpty()) {
        return false;
      }
      count++;
    } while (cursor.eat('.'));
    return count <= 4 && (cursor.done() || cursor.peek() == '-' || cursor.peek() == '+');
  }

  private static boolean write(String text, int numbers, boolean build, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    cursor.take(it -> it == 'v' || it == 'V' || it == '=' || it == ' ');
    if (!Cursor.isDigit(cursor.peek())) {
      key.mark(0);
      NaturalVersions.write(text, key);
      return false;
    }
    key.mark(1);
    int count = 0;
    boolean valid = cursor.position() == 0;
    while (Cursor.isDigit(cursor.peek()) && count < numbers) {
      String digits = cursor.digits();
      valid &= digits.length() == 1 || digits.charAt(0) != '0';
      key.number(digits);
      count++;
      if (cursor.peek() == '.' && Cursor.isDigit(cursor.peekSecond()) && count < numbers) {
        cursor.next();
      } else {
        break;
      }
    }
    for (int missing = count; missing < numbers; missing++) {
      key.number("");
    }
    key.core();
    valid &= count == 3 || count == numbers;
    if (cursor.eat('-')) {
      valid &= identifiers(cursor.take(it -> it != '+'), key.prerelease().mark(1));
    } else if (Cursor.isLetter(cursor.peek())) {
      // Prereleases were once written without the hyphen, as 1.0.0beta.
      identifiers(cursor.take(it -> it != '+'), key.prerelease().mark(1));
      valid = false;
    } else {
      key.mark(RELEASE);
    }
    valid &= cursor.done() || cursor.peek() == '+';
    if (build) {
      identifiers(cursor.rest(), key);
    }
    return valid;
  }

  /** Identifiers between points: numbers below words, the shorter list first. */
  private static boolean identifiers(String text, KeyWriter key) {
    Cursor cursor = new Cursor(text.startsWith("+") ? text.substring(1) : text);
    boolean valid = true;
    while (!cursor.done()) {
      String part = cursor.take(it -> it != '.');
      if (Cursor.isNumber(part)) {
        key.mark(1).number(part);
      } else {
        key.mark(2).text(part);
      }
      valid &= !part.isEmpty();
      cursor.eat('.');
    }
    key.mark(0);
    return valid;
  }
}
