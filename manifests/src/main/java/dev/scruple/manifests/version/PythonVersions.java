// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Versions of Python packages (PEP 440, "Public version identifiers", "Summary of permitted
 * suffixes and relative ordering" and "Appendix B"). What PEP 440 refuses sorts below all that it
 * accepts, by its numbers and words.
 */
final class PythonVersions {
  private static final List<String> PRE =
      List.of("alpha", "beta", "preview", "pre", "rc", "a", "b", "c");
  private static final List<String> POST = List.of("post", "rev", "r");
  private static final int LEGACY = 0;
  private static final int VALID = 1;

  /** The parts of a version; numbers are digits, null where there is none. */
  record Parts(
      String epoch,
      List<String> release,
      int pre,
      @Nullable String preNumber,
      @Nullable String post,
      @Nullable String dev,
      List<String> local) {
    boolean isPrerelease() {
      return preNumber != null || dev != null;
    }
  }

  private PythonVersions() {}

  static boolean write(String text, KeyWriter key) {
    Parts parts = parse(text);
    if (parts == null) {
      key.mark(LEGACY);
      NaturalVersions.write(text.toLowerCase(Locale.ROOT), key);
      return false;
    }
    writeRelease(parts, key.mark(VALID).number(parts.epoch()));
    key.core();
    if (parts.isPrerelease()) {
      key.prerelease();
    }
    if (parts.preNumber() != null) {
      key.mark(1 + parts.pre()).number(parts.preNumber());
    } else {
      // A development release of the release itself comes before all of its alphas.
      key.mark(parts.post() == null && parts.dev() != null ? 0 : 9);
    }
    optional(parts.post(), 0, 1, key);
    optional(parts.dev(), 1, 0, key);
    for (String part : parts.local()) {
      if (Cursor.isNumber(part)) {
        key.mark(2).number(part);
      } else {
        key.mark(1).text(part);
      }
    }
    key.mark(0);
    return true;
  }

  private static void writeRelease(Parts parts, KeyWriter key) {
    int length = parts.release().size();
    while (length > 0 && isZero(parts.release().get(length - 1))) {
      length--;
    }
    for (String part : parts.release().subList(0, length)) {
      key.mark(1).number(part);
    }
    key.mark(0);
  }

  private static boolean isZero(String digits) {
    return digits.chars().allMatch(it -> it == '0');
  }

  private static void optional(@Nullable String number, int none, int some, KeyWriter key) {
    if (number == null) {
      key.mark(none);
    } else {
      key.mark(some).number(number);
    }
  }

  static @Nullable Parts parse(String text) {
    Cursor cursor = new Cursor(text.strip().toLowerCase(Locale.ROOT));
    cursor.eat('v');
    String epoch = "0";
    String first = cursor.digits();
    if (!first.isEmpty() && cursor.eat('!')) {
      epoch = first;
      first = cursor.digits();
    }
    if (first.isEmpty()) {
      return null;
    }
    List<String> release = new ArrayList<>(List.of(first));
    while (cursor.peek() == '.' && Cursor.isDigit(cursor.peekSecond())) {
      cursor.next();
      release.add(cursor.digits());
    }
    int start = cursor.position();
    String preNumber = suffix(cursor, PRE);
    int pre = preNumber == null ? 0 : rank(text.strip().substring(start));
    String post = post(cursor);
    String dev = suffix(cursor, List.of("dev"));
    List<String> local = cursor.eat('+') ? local(cursor) : List.of();
    return cursor.done()
        ? new Parts(epoch, List.copyOf(release), pre, preNumber, post, dev, local)
        : null;
  }

  private static int rank(String suffix) {
    String word = new Cursor(suffix).take(it -> isSeparator(it));
    return switch (Character.toLowerCase(suffix.charAt(word.length()))) {
      case 'a' -> 1;
      case 'b' -> 2;
      default -> 3;
    };
  }

  private static @Nullable String post(Cursor cursor) {
    if (cursor.peek() == '-' && Cursor.isDigit(cursor.peekSecond())) {
      cursor.next();
      return cursor.digits();
    }
    return suffix(cursor, POST);
  }

  private static @Nullable String suffix(Cursor cursor, List<String> words) {
    int start = cursor.position();
    eatSeparator(cursor);
    for (String word : words) {
      if (cursor.eat(word)) {
        int end = cursor.position();
        eatSeparator(cursor);
        String number = cursor.digits();
        if (number.isEmpty()) {
          // The separator belongs to the next suffix.
          cursor.back(end);
          return "0";
        }
        return number;
      }
    }
    cursor.back(start);
    return null;
  }

  private static void eatSeparator(Cursor cursor) {
    if (isSeparator(cursor.peek())) {
      cursor.next();
    }
  }

  private static boolean isSeparator(int character) {
    return character == '.' || character == '-' || character == '_';
  }

  private static List<String> local(Cursor cursor) {
    List<String> parts = new ArrayList<>();
    do {
      String part = cursor.take(it -> Cursor.isDigit(it) || Cursor.isLetter(it));
      if (part.isEmpty()) {
        // Leaves something behind, so that the whole is no version.
        cursor.back(cursor.position() - 1);
        return List.of();
      }
      parts.add(part);
    } while (isSeparator(cursor.peek()) && cursor.next() != 0);
    return List.copyOf(parts);
  }
}
