// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operator and the version behind it.
 *
 * @param operator empty where none is written
 */
record RangeTerm(String operator, String version) {
  /** Terms between blanks and commas; empty where an operator has no version. */
  static Optional<List<RangeTerm>> split(String text) {
    List<RangeTerm> terms = new ArrayList<>();
    Cursor cursor = new Cursor(text);
    while (true) {
      cursor.take(it -> Character.isWhitespace(it) || it == ',');
      if (cursor.done()) {
        return Optional.of(List.copyOf(terms));
      }
      String operator = cursor.take(it -> "<>=!~^".indexOf(it) >= 0);
      cursor.take(Character::isWhitespace);
      String version = cursor.take(it -> !Character.isWhitespace(it) && ",<>=!~^|".indexOf(it) < 0);
      if (version.isEmpty()) {
        return Optional.empty();
      }
      terms.add(new RangeTerm(operator, version));
    }
  }
}
