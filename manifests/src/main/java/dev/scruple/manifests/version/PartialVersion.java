// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that a range gives of a version, up to a wildcard.
 *
 * @param numbers digits; none for a bare wildcard
 * @param suffix what follows them, with its hyphen or plus
 * @param wildcard whether a wildcard follows the numbers
 */
record PartialVersion(List<String> numbers, String suffix, boolean wildcard) {
  static PartialVersion of(String text) {
    Cursor cursor = new Cursor(text);
    cursor.take(it -> it == 'v' || it == 'V' || it == '=');
    List<String> numbers = new ArrayList<>();
    do {
      if (isWildcard(cursor.peek())) {
        return new PartialVersion(List.copyOf(numbers), "", true);
      }
      String digits = cursor.digits();
      if (digits.isEmpty()) {
        break;
      }
      numbers.add(digits);
    } while (cursor.eat('.'));
    return new PartialVersion(List.copyOf(numbers), cursor.rest(), false);
  }

  private static boolean isWildcard(char character) {
    return character == '*' || character == 'x' || character == 'X';
  }

  /** With zeros up to a count of numbers. */
  String filled(int count) {
    List<String> all = new ArrayList<>(numbers);
    while (all.size() < count) {
      all.add("0");
    }
    return String.join(".", all) + suffix;
  }

  /** The numbers up to a place, of which the last is one more; with zeros up to a count. */
  String bumped(int place, int count) {
    List<String> all = new ArrayList<>(numbers.subList(0, place));
    all.add(increment(numbers.get(place)));
    while (all.size() < count) {
      all.add("0");
    }
    return String.join(".", all);
  }

  /** The place of the first number that isn't zero, else the last. */
  int significant() {
    int place = 0;
    while (place < numbers.size() - 1 && numbers.get(place).chars().allMatch(it -> it == '0')) {
      place++;
    }
    return place;
  }

  int last() {
    return numbers.size() - 1;
  }

  private static String increment(String digits) {
    StringBuilder next = new StringBuilder(digits);
    for (int at = next.length() - 1; at >= 0; at--) {
      if (next.charAt(at) != '9') {
        next.setCharAt(at, (char) (next.charAt(at) + 1));
        return next.toString();
      }
      next.setCharAt(at, '0');
    }
    return "1" + next;
  }
}
