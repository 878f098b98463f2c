// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.Locale;

/**
 * Versions of Composer packages (PHP's {@code version_compare}): words are below the end of a
 * version, which is below a number, which is below a patch level.
 */
final class PackagistVersions {
  private static final int BRANCH = 0;
  private static final int END = 10;
  private static final int NUMBER = 11;
  private static final int PATCH = 12;

  private PackagistVersions() {}

  static boolean write(String text, KeyWriter key) {
    String version = text.toLowerCase(Locale.ROOT);
    if (version.startsWith("dev-")) {
      key.mark(BRANCH).text(text);
      return true;
    }
    Cursor cursor = new Cursor(version);
    cursor.eat('v');
    boolean valid = Cursor.isDigit(cursor.peek());
    key.mark(1);
    while (!cursor.done()) {
      if (Cursor.isDigit(cursor.peek())) {
        key.mark(NUMBER).number(cursor.digits());
      } else if (Cursor.isLetter(cursor.peek())) {
        word(cursor.letters(), key);
      } else {
        cursor.next();
      }
    }
    key.mark(END);
    return valid;
  }

  private static void word(String word, KeyWriter key) {
    switch (word) {
      case "dev" -> key.prerelease().mark(3);
      case "a", "alpha" -> key.prerelease().mark(4);
      case "b", "beta" -> key.prerelease().mark(5);
      case "c", "rc" -> key.prerelease().mark(6);
      case "stable" -> {
        // The release itself.
      }
      case "p", "pl", "patch" -> key.mark(PATCH);
      default -> key.prerelease().mark(2).text(word);
    }
  }
}
