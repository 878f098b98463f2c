// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a file of authors: a name a line, with or without a mail address, as a list or as a table.
 * Prose around them is passed over.
 */
public final class AuthorsReader {
  private static final int MOST = 500;
  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 6;

  private static final Pattern MAIL = Pattern.compile("<[^<>@ ]{1,64}@[^<>@ ]{1,200}>");
  private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\d.'’&,()-]*");
  private static final Set<String> LITTLE =
      Set.of(
          "of", "the", "and", "de", "van", "von", "der", "den", "da", "di", "la", "le", "el",
          "bin");
  private static final Set<String> HEADINGS =
      Set.of(
          "authors",
          "author",
          "contributors",
          "maintainers",
          "credits",
          "acknowledgements",
          "acknowledgments",
          "committers",
          "the authors",
          "core team",
          "core developers");

  private AuthorsReader() {}

  /** The names in the order of the file, each once, at most 500. */
  public static List<String> read(byte[] bytes) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : CopyrightReader.lines(bytes)) {
      String name = name(line);
      if (!name.isEmpty() && names.size() < MOST) {
        names.add(name);
      }
    }
    return new ArrayList<>(names);
  }

  private static String name(String line) {
    boolean comment = line.strip().startsWith("#");
    String words = CommentLine.words(line);
    boolean listed = !words.isEmpty() && words.length() <= LONGEST && !comment;
    if (!listed || HEADINGS.contains(words.toLowerCase(java.util.Locale.ROOT))) {
      return "";
    }
    if (MAIL.matcher(words).find()) {
      return words;
    }
    String[] parts = words.split(" ", -1);
    boolean sentence = words.endsWith(":") || (words.endsWith(".") && !words.endsWith("Inc."));
    if (parts.length < 2 || parts.length > MOST_WORDS || sentence) {
      return "";
    }
    for (String part : parts) {
      boolean capital = Character.isUpperCase(part.charAt(0)) || part.charAt(0) == '(';
      if (!LITTLE.contains(part) && (!capital || !NAME.matcher(part.replace("(", "")).matches())) {
        return "";
      }
    }
    return words;
  }
}
