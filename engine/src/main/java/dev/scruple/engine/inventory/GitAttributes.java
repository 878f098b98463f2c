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
 * linguist-generated} and {@code linguist-documentation} attributes go. Later lines win. That all
 * files of an ending are vendored, as {@code *.ipynb linguist-vendored} in the root says, is for a
 * forge's figures of languages and tells nothing of where they are from: it is not heeded.
 */
public final class GitAttributes {
  private static final int LONGEST_FILE = 256 * 1024;

  /** Of all globs together: every path is held against each of them. */
  private static final int MOST_CHARACTERS = 32 * 1024;

  private static final Pattern ENDING_ALONE = Pattern.compile("\\*\\.\\w+");

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

  private record Line(Glob glob, boolean set) {}

  private final Map<Attribute, List<Line>> lines = new EnumMap<>(Attribute.class);
  private int characters;

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
      if (words.length < 2 || words[0].startsWith("#") || words[0].startsWith("[")) {
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
      boolean set = word.equals(attribute.key) || word.equals(attribute.key + "=true");
      if (!unset && !set) {
        continue;
      }
      if (set
          && attribute == Attribute.VENDORED
          && folder.isEmpty()
          && ENDING_ALONE.matcher(glob).matches()) {
        continue;
      }
      if (glob.length() > MOST_CHARACTERS - characters) {
        return false;
      }
      characters += glob.length();
      lines
          .computeIfAbsent(attribute, key -> new ArrayList<>())
          .add(new Line(new Glob(folder, glob), set));
    }
    return true;
  }

  /** Whether the attribute is set (true), unset (false) or not spoken of. */
  Optional<Boolean> value(String path, Attribute attribute) {
    for (Line line : lines.getOrDefault(attribute, List.of()).reversed()) {
      if (line.glob().matches(path)) {
        return Optional.of(line.set());
      }
    }
    return Optional.empty();
  }
}
