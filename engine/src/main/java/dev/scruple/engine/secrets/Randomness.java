// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Tells what a machine drew from what a person made up: words like {@code your} and {@code
 * example}, runs of one character or of an alphabet, repeated pieces, too few different characters.
 * Each bound is one that less than one in a hundred drawn credentials misses.
 */
final class Randomness {
  private static final List<String> WORDS =
      List.of(
          "example",
          "your",
          "xxxx",
          "fake",
          "dummy",
          "placeholder",
          "sample",
          "redact",
          "insert",
          "change",
          "replace",
          "secret",
          "token",
          "invalid",
          "testkey",
          "apikey",
          "abcdef",
          "qwerty",
          "12345678",
          "87654321",
          "deadbeef",
          "foobar",
          "lorem",
          // The key of every copy of Azure's storage emulator.
          "eby8vdm02xnocqflq");
  private static final int LONGEST = 256;

  private Randomness() {}

  /** Whether the characters from one index to another look drawn. */
  static boolean of(byte[] text, int start, int end) {
    String body =
        new String(text, start, Math.min(end - start, LONGEST), StandardCharsets.ISO_8859_1);
    String lower = body.toLowerCase(Locale.ROOT);
    return WORDS.stream().noneMatch(lower::contains)
        && !runs(body)
        && !repeats(lower)
        && distinct(body) >= expected(body)
        && mixed(body);
  }

  /** Five times the same character, or seven in the alphabet's order, up or down. */
  private static boolean runs(String body) {
    int same = 1;
    int up = 1;
    int down = 1;
    for (int i = 1; i < body.length(); i++) {
      int step = body.charAt(i) - body.charAt(i - 1);
      same = step == 0 ? same + 1 : 1;
      up = step == 1 ? up + 1 : 1;
      down = step == -1 ? down + 1 : 1;
      if (same >= 5 || up >= 7 || down >= 7) {
        return true;
      }
    }
    return false;
  }

  /** The second half repeats what stood before it. */
  private static boolean repeats(String body) {
    int half = body.length() / 2;
    for (int period = 1; period <= half; period++) {
      if (body.regionMatches(period, body, 0, body.length() - period)) {
        return true;
      }
    }
    return false;
  }

  private static long distinct(String body) {
    return body.chars().distinct().count();
  }

  /** Hexadecimal digits show at least 8 different ones of 32, others more. */
  private static int expected(String body) {
    boolean hex = body.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return hex ? Math.min(8, body.length() / 3) : Math.min(14, body.length() * 2 / 5);
  }

  /** Where capital and small letters stand together, they alternate more often than in words. */
  private static boolean mixed(String body) {
    int letters = 0;
    int capitals = 0;
    int changes = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      letters += letter ? 1 : 0;
      capitals += letter && c <= 'Z' ? 1 : 0;
      changes += i > 0 && kind(c) != kind(body.charAt(i - 1)) ? 1 : 0;
    }
    boolean oneCase = capitals == 0 || capitals == letters;
    boolean digits = letters < body.length();
    return (!oneCase || digits) && changes * 5 >= body.length();
  }

  private static int kind(char c) {
    if (c >= '0' && c <= '9') {
      return 0;
    }
    if (c >= 'a' && c <= 'z') {
      return 1;
    }
    return c >= 'A' && c <= 'Z' ? 2 : 3;
  }
}
