// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;

/**
 * Versions of RubyGems ({@code Gem::Version}): numbers and words; a word is below a number and
 * makes a prerelease; missing numbers are zero.
 */
final class RubyVersions {
  private static final int WORD = 1;
  private static final int ZERO_BEFORE_WORD = 2;
  private static final int END = 3;
  private static final int ZERO = 4;
  private static final int NUMBER = 5;

  private RubyVersions() {}

  static boolean write(String text, KeyWriter key) {
    List<String> segments = segments(text);
    int words = 0;
    while (words < segments.size() && Cursor.isNumber(segments.get(words))) {
      words++;
    }
    List<String> release = trimmed(segments.subList(0, words));
    List<String> prerelease = trimmed(segments.subList(words, segments.size()));
    parts(release, key);
    key.core();
    if (!prerelease.isEmpty()) {
      key.prerelease();
    }
    parts(prerelease, key);
    key.mark(END);
    return isValid(text);
  }

  private static void parts(List<String> parts, KeyWriter key) {
    // Zeros stand for what is missing, so that what follows them decides which side they fall to.
    boolean[] beforeWord = new boolean[parts.size()];
    boolean word = false;
    for (int at = parts.size() - 1; at >= 0; at--) {
      String part = parts.get(at);
      if (!isZero(part)) {
        word = !Cursor.isNumber(part);
      }
      beforeWord[at] = word;
    }
    for (int at = 0; at < parts.size(); at++) {
      String part = parts.get(at);
      if (isZero(part)) {
        key.mark(beforeWord[at] ? ZERO_BEFORE_WORD : ZERO);
      } else if (Cursor.isNumber(part)) {
        key.mark(NUMBER).number(part);
      } else {
        key.mark(WORD).text(part);
      }
    }
  }

  private static boolean isZero(String part) {
    return part.chars().allMatch(it -> it == '0');
  }

  private static List<String> trimmed(List<String> parts) {
    int end = parts.size();
    while (end > 0 && isZero(parts.get(end - 1))) {
      end--;
    }
    return parts.subList(0, end);
  }

  private static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    Cursor cursor = new Cursor(text);
    while (!cursor.done()) {
      if (Cursor.isDigit(cursor.peek())) {
        segments.add(cursor.digits());
      } else if (Cursor.isLetter(cursor.peek())) {
        segments.add(cursor.letters());
      } else if (cursor.next() == '-') {
        // A hyphen is short for ".pre.".
        segments.add("pre");
      }
    }
    return segments;
  }

  private static boolean isValid(String text) {
    return !text.isEmpty()
        && Cursor.isDigit(text.charAt(0))
        && text.chars()
            .allMatch(it -> Cursor.isDigit(it) || Cursor.isLetter(it) || it == '.' || it == '-');
  }
}
