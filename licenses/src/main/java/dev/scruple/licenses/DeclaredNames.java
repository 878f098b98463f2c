// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.+≥=>]+", -1);
    return Stream.of(words)
        .map(word -> word.replaceAll("^v(?=[0-9])", "").replaceAll("^\\.+|\\.+$", ""))
        .filter(word -> !NOISE.contains(word))
        .collect(Collectors.joining(" "));
  }
}
