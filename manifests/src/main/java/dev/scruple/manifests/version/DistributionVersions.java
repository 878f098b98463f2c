// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

/** Versions of packages of Debian, of RPM and of Arch Linux: an epoch, a version, a release. */
final class DistributionVersions {
  private DistributionVersions() {}

  /** Debian (Policy 5.6.12; deb-version(7), "Sorting algorithm"). */
  static boolean debian(String text, KeyWriter key) {
    String version = epoch(text, key);
    int hyphen = version.lastIndexOf('-');
    String upstream = hyphen < 0 ? version : version.substring(0, hyphen);
    debianPart(upstream, key);
    debianPart(hyphen < 0 ? "" : version.substring(hyphen + 1), key);
    return Cursor.isDigit(new Cursor(version).peek())
        && version.chars().allMatch(it -> it < 128 && isDebian(it));
  }

  private static boolean isDebian(int character) {
    return Cursor.isDigit(character)
        || Cursor.isLetter(character)
        || ".+-~:".indexOf(character) >= 0;
  }

  private static void debianPart(String text, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    do {
      String other = cursor.take(it -> !Cursor.isDigit(it));
      for (int at = 0; at < other.length(); at++) {
        char character = other.charAt(at);
        if (character == '~') {
          key.mark(0);
        } else {
          key.mark(Cursor.isLetter(character) ? 2 : 3).mark(character >>> 8).mark(character);
        }
      }
      key.mark(1).number(cursor.digits());
    } while (!cursor.done());
    key.mark(1).number("");
  }

  /** Writes the epoch and gives what follows it. */
  private static String epoch(String text, KeyWriter key) {
    int colon = text.indexOf(':');
    if (colon > 0 && Cursor.isNumber(text.substring(0, colon))) {
      key.number(text.substring(0, colon));
      return text.substring(colon + 1);
    }
    key.number("");
    return text;
  }

  /** RPM (rpm-version(7), and {@code rpmvercmp} for {@code ~} and {@code ^}). */
  static boolean rpm(String text, KeyWriter key) {
    String version = epoch(text, key);
    int hyphen = version.lastIndexOf('-');
    rpmPart(hyphen < 0 ? version : version.substring(0, hyphen), key);
    if (hyphen < 0) {
      key.mark(0);
    } else {
      key.mark(1);
      rpmPart(version.substring(hyphen + 1), key);
    }
    return !version.isEmpty();
  }

  private static void rpmPart(String text, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    while (!cursor.done()) {
      char next = cursor.peek();
      if (Cursor.isDigit(next)) {
        key.mark(4).number(cursor.digits());
      } else if (Cursor.isLetter(next)) {
        key.mark(3).text(cursor.letters());
      } else {
        cursor.next();
        if (next == '~' || next == '^') {
          key.mark(next == '~' ? 0 : 2);
        }
      }
    }
    key.mark(1);
  }

  /**
   * Arch Linux (vercmp(8)). A version without a release is below the same with one: {@code vercmp}
   * holds it for equal to all of them, which is no order.
   */
  static boolean arch(String text, KeyWriter key) {
    String version = epoch(text, key);
    int hyphen = version.lastIndexOf('-');
    archPart(hyphen < 0 ? version : version.substring(0, hyphen), key);
    archPart(hyphen < 0 ? "" : version.substring(hyphen + 1), key);
    return !version.isEmpty();
  }

  private static void archPart(String text, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    boolean first = true;
    while (!cursor.done()) {
      int separators = cursor.take(it -> !Cursor.isDigit(it) && !Cursor.isLetter(it)).length();
      // Letters right behind a number lead to it; behind a separator they follow it.
      int end = first || separators == 0 ? 1 : 4 + Math.min(separators, 50) * 3;
      if (cursor.done()) {
        key.mark(end);
      } else if (Cursor.isDigit(cursor.peek())) {
        key.mark(end + 1).number(cursor.digits());
      } else {
        key.mark(end - 1).text(cursor.letters());
      }
      first = false;
    }
    key.mark(1);
  }
}
