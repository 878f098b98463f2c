// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Messages on words that aren't known. */
public final class Words {
  private static final int LONGEST_SHOWN = 60;

  private Words() {}

  /** A message that names the word and the nearest known one, or all of them if none is near. */
  public static String unknown(String kind, String word, Collection<String> known) {
    String message = "unknown " + kind + " «" + shown(word) + "»";
    return nearest(word, known)
        .map(near -> message + ", did you mean «" + near + "»?")
        .orElseGet(() -> message + "; known: " + listed(known));
  }

  private static String listed(Collection<String> known) {
    return new TreeSet<>(known).stream().collect(Collectors.joining(", "));
  }

  /** A word of unknown origin, cut short and without control characters. */
  public static String shown(String word) {
    StringBuilder shown = new StringBuilder();
    word.codePoints()
        .limit(LONGEST_SHOWN)
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .forEach(shown::appendCodePoint);
    return word.codePointCount(0, word.length()) > LONGEST_SHOWN ? shown + "…" : shown.toString();
  }

  /** The known word that differs by the fewest edits, where these are few for its length. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    if (word.length() > LONGEST_SHOWN) {
      return Optional.empty();
    }
    String plain = plain(word);
    return known.stream()
        .filter(each -> distance(plain, plain(each)) <= Math.max(1, each.length() / 3))
        .min(
            Comparator.<String>comparingInt(each -> distance(plain, plain(each)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Whether a word is so near to a known one that it must be a slip: one edit, two in long words.
   */
  public static boolean slip(String word, Collection<String> known) {
    String plain = plain(word);
    return word.length() <= LONGEST_SHOWN
        && known.stream()
            .anyMatch(each -> distance(plain, plain(each)) <= (each.length() < 9 ? 1 : 2));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** Levenshtein's distance. */
  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
