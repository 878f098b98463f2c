// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The finite set of phrases that a template's {@code match} pattern allows, with {@link #GAP} where
 * it takes anything. Used during the build only; patterns that it does not understand are left to
 * the template's original words.
 */
final class RegexExpansion {
  /** Stands for any words. */
  static final char GAP = '\uE002';

  /** Stands for a number. */
  static final char NUMBER = '\uE003';

  private static final int MOST_PHRASES = 512;

  private final String pattern;
  private int position;

  private RegexExpansion(String pattern) {
    this.pattern = pattern;
  }

  /** The phrases, or nothing if the pattern is not understood. */
  static Optional<Set<String>> of(String pattern) {
    RegexExpansion expansion = new RegexExpansion(pattern);
    try {
      Set<String> phrases = expansion.alternatives();
      return expansion.position == pattern.length() ? Optional.of(phrases) : Optional.empty();
    } catch (UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }

  private Set<String> alternatives() {
    Set<String> all = new LinkedHashSet<>(branch());
    while (position < pattern.length() && pattern.charAt(position) == '|') {
      position++;
      all.addAll(branch());
    }
    return all;
  }

  private Set<String> branch() {
    Set<String> phrases = Set.of("");
    while (position < pattern.length() && "|)".indexOf(pattern.charAt(position)) < 0) {
      Set<String> atom = quantified(atom());
      List<String> longer = new ArrayList<>();
      for (String head : phrases) {
        for (String tail : atom) {
          longer.add(head + tail);
        }
      }
      if (longer.size() > MOST_PHRASES) {
        throw new UnsupportedOperationException("too many phrases");
      }
      phrases = new LinkedHashSet<>(longer);
    }
    return phrases;
  }

  private Set<String> atom() {
    char c = pattern.charAt(position++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '.' -> Set.of(String.valueOf(GAP));
      case '\\' -> escape();
      case '*', '+', '?', '{', '^', '$' -> throw new UnsupportedOperationException();
      default -> Set.of(String.valueOf(c));
    };
  }

  private Set<String> group() {
    Set<String> inner = alternatives();
    if (position >= pattern.length() || pattern.charAt(position) != ')') {
      throw new UnsupportedOperationException("open group");
    }
    position++;
    return inner;
  }

  private Set<String> escape() {
    char c = pattern.charAt(position++);
    return switch (c) {
      case 's' -> Set.of(" ");
      case 'd', 'w', 'S', 'b' -> throw new UnsupportedOperationException();
      default -> Set.of(String.valueOf(c));
    };
  }

  /** A class of letters gives each; one of marks and spaces a space; a negated one a gap. */
  private Set<String> characterClass() {
    int close = pattern.indexOf(']', position);
    if (close < 0) {
      throw new UnsupportedOperationException("open class");
    }
    String inside = pattern.substring(position, close);
    position = close + 1;
    if (inside.startsWith("^")) {
      return Set.of(String.valueOf(GAP));
    }
    if (inside.equals("0-9")) {
      return Set.of(String.valueOf(NUMBER));
    }
    if (inside.contains("0-9") || inside.contains("a-z")) {
      throw new UnsupportedOperationException("range");
    }
    String letters = inside.replaceAll("\\\\[tnrf]", "").replaceAll("[^A-Za-z0-9]", "");
    Set<String> all = new LinkedHashSet<>();
    letters.chars().forEach(c -> all.add(String.valueOf((char) c)));
    if (letters.length() < inside.length()) {
      all.add(" ");
    }
    return all;
  }

  private Set<String> quantified(Set<String> atom) {
    if (position >= pattern.length()) {
      return plain(atom);
    }
    char c = pattern.charAt(position);
    boolean gap = atom.contains(String.valueOf(GAP));
    boolean blank = atom.stream().allMatch(String::isBlank);
    if (c == '?') {
      position++;
      Set<String> optional = new LinkedHashSet<>(atom);
      optional.add("");
      return optional;
    }
    if (c == '*' || c == '+') {
      position++;
      if (!gap && !blank && !isMark(atom)) {
        throw new UnsupportedOperationException("repetition");
      }
      return atom;
    }
    if (c == '{') {
      position = pattern.indexOf('}', position) + 1;
      if (position == 0 || (!gap && !blank && !isMark(atom))) {
        throw new UnsupportedOperationException("repetition");
      }
      return atom;
    }
    return plain(atom);
  }

  /** A single dot that is not repeated is the mark that a pattern's author forgot to escape. */
  private static Set<String> plain(Set<String> atom) {
    return atom.equals(Set.of(String.valueOf(GAP))) ? Set.of(".") : atom;
  }

  private static boolean isMark(Set<String> atom) {
    return atom.stream().noneMatch(each -> each.chars().anyMatch(Character::isLetterOrDigit));
  }
}
