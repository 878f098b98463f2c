// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of names and what they mean. */
final class DeclaredNames {
  private static final Set<String> NOISE =
      Set.of(
          "", "the", "license", "licence", "licenses", "licensed", "under", "version", "v", "ver");

  private final Map<String, Interpretation> meanings = new HashMap<>();

  private DeclaredNames() {}

  static DeclaredNames load(String resource) {
    DeclaredNames table = new DeclaredNames();
    for (String[] row : LicenseDb.rows(resource)) {
      String expression = row[1].isEmpty() ? null : row[1];
      Interpretation meaning = new Interpretation(expression, row[2].equals("ambiguous"), row[0]);
      table.meanings.put(simplify(row[0]), meaning);
    }
    return table;
  }

  @Nullable Interpretation find(String name) {
    return meanings.get(simplify(name));
  }

  /** The name in lower case, without punctuation and words that most names have. */
  static String simplify(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder simple = new StringBuilder(lower.length());
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !isWordPart(lower.charAt(i))) {
        append(lower.substring(start, i), simple);
        start = i + 1;
      }
    }
    return simple.toString();
  }

  private static void append(String part, StringBuilder simple) {
    int start = 0;
    int end = part.length();
    if (end > 1 && part.charAt(0) == 'v' && Character.isDigit(part.charAt(1))) {
      start = 1;
    }
    while (start < end && part.charAt(start) == '.') {
      start++;
    }
    while (end > start && part.charAt(end - 1) == '.') {
      end--;
    }
    String word = part.substring(start, end);
    if (!NOISE.contains(word)) {
      simple.append(simple.isEmpty() ? "" : " ").append(word);
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || ".+≥=>".indexOf(c) >= 0;
  }
}
