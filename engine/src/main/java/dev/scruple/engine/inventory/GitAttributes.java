// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code .gitattributes} says of paths, as far as the {@code linguist-vendored}, {@code
 * linguist-generated} and {@code linguist-documentation} attributes go. Later lines win.
 */
public final class GitAttributes {
  private static final int LONGEST_FILE = 256 * 1024;

  /** Every path is compared with every line; no project has nearly as many. */
  private static final int MOST_LINES = 1_000;

  /** A hostile glob of many wildcards would take time beyond measure to match. */
  private static final int MOST_WILDCARDS = 6;

  /** An attribute that moves a file to another kind or part. */
  enum Attribute {
    VENDORED("linguist-vendored"),
    GENERATED("linguist-generated"),
    DOCUMENTATION("linguist-documentation");

    private final String key;

    Attribute(String key) {
      this.key = key;
    }
  }

  /**
   * @param literal a part of the glob that every path that it matches holds; cheap to look for
   */
  private record Line(String literal, Pattern pattern, boolean set) {
    boolean matches(String path) {
      return path.contains(literal) && pattern.matcher(path).matches();
    }
  }

  private final Map<Attribute, List<Line>> lines = new EnumMap<>(Attribute.class);
  private int count;

  /**
   * Adds a file's lines; files must be added from the root downwards.
   *
   * @return whether all of them were heeded
   */
  public boolean add(String path, String text) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String bounded = text.length() > LONGEST_FILE ? text.substring(0, LONGEST_FILE) : text;
    for (String line : bounded.lines().toList()) {
      String[] words = line.trim().split("\\s+", -1);
      if (words.length < 2
          || words[0].startsWith("#")
          || words[0].startsWith("[")
          || words[0].chars().filter(c -> c == '*').count() > MOST_WILDCARDS) {
        continue;
      }
      for (int i = 1; i < words.length; i++) {
        if (!addWord(folder, words[0], words[i])) {
          return false;
        }
      }
    }
    return bounded.length() == text.length();
  }

  private boolean addWord(String folder, String glob, String word) {
    for (Attribute attribute : Attribute.values()) {
      boolean unset = word.equals("-" + attribute.key) || word.equals(attribute.key + "=false");
      if (unset || word.equals(attribute.key) || word.equals(attribute.key + "=true")) {
        if (count == MOST_LINES) {
          return false;
        }
        count++;
        lines
            .computeIfAbsent(attribute, key -> new ArrayList<>())
            .add(new Line(literal(glob), pattern(folder, glob), !unset));
      }
    }
    return true;
  }

  /** The longest piece between wildcards; slashes may match nothing beside two asterisks. */
  private static String literal(String glob) {
    String longest = "";
    for (String piece : glob.split("[*?/]+", -1)) {
      longest = piece.length() > longest.length() ? piece : longest;
    }
    return longest;
  }

  /** Whether the attribute is set (true), unset (false) or not spoken of. */
  Optional<Boolean> value(String path, Attribute attribute) {
    for (Line line : lines.getOrDefault(attribute, List.of()).reversed()) {
      if (line.matches(path)) {
        return Optional.of(line.set());
      }
    }
    return Optional.empty();
  }

  /** A gitignore-style glob as a pattern over whole paths. */
  private static Pattern pattern(String folder, String glob) {
    boolean anchored = glob.substring(0, glob.length() - 1).contains("/");
    String rest = glob.startsWith("/") ? glob.substring(1) : glob;
    StringBuilder regex = new StringBuilder(Pattern.quote(folder));
    if (!anchored) {
      regex.append("(?:.*/)?");
    }
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (rest.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (rest.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.append("(?:/.*)?").toString(), Pattern.DOTALL);
  }
}
