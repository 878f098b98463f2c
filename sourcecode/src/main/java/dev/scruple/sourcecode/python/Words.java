// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.text.Normalizer;
import java.util.Set;

/** Names and keywords of one source, each made into a string once. */
final class Words {
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  /** Keywords that no expression holds: one of them in open brackets shows a bracket forgotten. */
  private static final Set<String> ONLY_STATEMENTS =
      Set.of(
          "assert",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "except",
          "finally",
          "global",
          "import",
          "nonlocal",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with");

  private static final int SLOTS = 1 << 12;

  private final String[] slots = new String[SLOTS];

  /** The word between two offsets; a slot that another word holds is taken over. */
  String word(String source, int start, int end) {
    int hash = 0;
    boolean plain = true;
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      hash = hash * 31 + c;
      plain &= c < 0x80;
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    String known = slots[slot];
    if (known != null
        && known.length() == end - start
        && known.regionMatches(0, source, start, end - start)) {
      return known;
    }
    String word = source.substring(start, end);
    if (!plain) {
      return Normalizer.normalize(word, Normalizer.Form.NFKC);
    }
    slots[slot] = word;
    return word;
  }

  static boolean isKeyword(String word) {
    return word.length() <= 8 && KEYWORDS.contains(word);
  }

  static boolean onlyInStatements(String word) {
    return ONLY_STATEMENTS.contains(word);
  }
}
