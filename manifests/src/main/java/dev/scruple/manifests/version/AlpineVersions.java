// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.List;

/**
 * Versions of Alpine Linux (apk-tools, {@code version.c}) and of Gentoo (Package Manager
 * Specification, section 3.3): numbers, one letter, suffixes, a revision.
 */
final class AlpineVersions {
  private static final List<String> BEFORE = List.of("alpha", "beta", "pre", "rc");
  private static final List<String> ALPINE_AFTER = List.of("cvs", "svn", "git", "hg", "p");
  private static final List<String> GENTOO_AFTER = List.of("p");
  private static final int END = 10;
  private static final int REVISION = 11;
  private static final int HASH = 12;
  private static final int AFTER = 13;
  private static final int LETTER = 20;
  private static final int FRACTION = 21;
  private static final int NUMBER = 22;

  private AlpineVersions() {}

  static boolean alpine(String text, KeyWriter key) {
    return write(text, false, key);
  }

  static boolean gentoo(String text, KeyWriter key) {
    return write(text, true, key);
  }

  private static boolean write(String text, boolean gentoo, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    String first = cursor.digits();
    boolean valid = !first.isEmpty();
    key.number(first);
    while (cursor.peek() == '.' && Cursor.isDigit(cursor.peekSecond())) {
      cursor.next();
      number(cursor.digits(), gentoo, key);
    }
    if (Cursor.isLetter(cursor.peek())) {
      key.mark(LETTER).mark(cursor.next());
    }
    boolean more = true;
    while (more && cursor.peek() == '_') {
      more = suffix(cursor, gentoo ? GENTOO_AFTER : ALPINE_AFTER, key);
    }
    if (cursor.eat('~')) {
      key.mark(HASH).text(cursor.take(it -> Cursor.isDigit(it) || (it >= 'a' && it <= 'f')));
    }
    revision(cursor, gentoo, key);
    valid &= cursor.done();
    // What the grammar doesn't know makes a version higher, by its numbers and words.
    NaturalVersions.write(cursor.rest(), key);
    return valid;
  }

  private static void number(String digits, boolean gentoo, KeyWriter key) {
    if (digits.charAt(0) != '0') {
      key.mark(NUMBER).number(digits);
      return;
    }
    int end = digits.length();
    while (gentoo && end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    key.mark(FRACTION).text(digits.substring(0, end));
  }

  private static boolean suffix(Cursor cursor, List<String> after, KeyWriter key) {
    int start = cursor.position();
    cursor.next();
    String word = cursor.letters();
    if (BEFORE.contains(word)) {
      key.prerelease().mark(1 + BEFORE.indexOf(word));
    } else if (after.contains(word)) {
      key.mark(AFTER + after.indexOf(word));
    } else {
      cursor.back(start);
      return false;
    }
    key.number(cursor.digits());
    return true;
  }

  private static void revision(Cursor cursor, boolean gentoo, KeyWriter key) {
    String digits = "";
    boolean stated = cursor.peek() == '-' && cursor.peekSecond() == 'r';
    if (stated) {
      cursor.next();
      cursor.next();
      digits = cursor.digits();
    }
    // Gentoo's missing revision is -r0; Alpine's is below it.
    if (stated || gentoo) {
      key.mark(REVISION).number(digits);
    } else {
      key.mark(END);
    }
  }
}
