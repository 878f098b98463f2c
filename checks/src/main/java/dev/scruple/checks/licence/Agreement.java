// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one licence expression stands to another, by the licences that they name. Exceptions are left
 * out, and {@code -only} and {@code -or-later} of a version count as one, because the text of both
 * is the same.
 */
enum Agreement {
  AGREE,
  PARTLY,
  CONTRADICT;

  /** Compares what is declared with what is found. */
  static Agreement of(String declared, String found) {
    Set<String> stated = licenses(declared);
    Set<String> shown = licenses(found);
    boolean choice = declared.toUpperCase(Locale.ROOT).contains(" OR ");
    if (shown.containsAll(stated) || (choice && stated.stream().anyMatch(shown::contains))) {
      return AGREE;
    }
    return stated.stream().anyMatch(shown::contains) ? PARTLY : CONTRADICT;
  }

  /** Compares two statements of which neither comes first. */
  static Agreement between(String one, String other) {
    Agreement there = of(one, other);
    Agreement back = of(other, one);
    return there.compareTo(back) < 0 ? there : back;
  }

  private static Set<String> licenses(String expression) {
    List<String> ids = new ArrayList<>();
    boolean exception = false;
    for (String word : expression.toLowerCase(Locale.ROOT).split("[\\s()]+", -1)) {
      if (exception) {
        exception = false;
      } else if (word.equals("with")) {
        exception = true;
      } else if (!word.isEmpty() && !word.equals("and") && !word.equals("or")) {
        ids.add(word.replaceAll("(-only|-or-later|\\+)$", ""));
      }
    }
    return ids.stream().collect(Collectors.toUnmodifiableSet());
  }
}
