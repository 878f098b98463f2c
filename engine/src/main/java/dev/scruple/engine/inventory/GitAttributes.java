// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code .gitattributes} says of paths, as far as the {@code linguist-vendored}, {@code
 * linguist-generated} and {@code linguist-documentation} attributes go. Later lines win.
 */
public final class GitAttributes {
  private static final int LONGEST_FILE = 256 * 1024;

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

  private record Line(Pattern pattern, Attribute attribute, boolean set) {}

  private final List<Line> lines = new ArrayList<>();

  /** Adds a file's lines; files must be added from the root downwards. */
  public void add(String path, String text) {
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
        addWord(folder, words[0], words[i]);
      }
    }
  }

  private void addWord(String folder, String glob, String word) {
    for (Attribute attribute : Attribute.values()) {
      boolean unset = word.equals("-" + attribute.key) || word.equals(attribute.key + "=false");
      if (unset || word.equals(attribute.key) || word.equals(attribute.key + "=true")) {
        lines.add(new Line(pattern(folder, glob), attribute, !unset));
      }
    }
  }

  /** Whether the attribute is set (true), unset (false) or not spoken of. */
  Optional<Boolean> value(String path, Attribute attribute) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (line.attribute() == attribute && line.pattern().matcher(path).matches()) {
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
