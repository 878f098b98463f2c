// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a CODEOWNERS file as GitHub and GitLab write it: a pattern and its owners on a line; a
 * comment from {@code #} on; GitLab's sections in brackets, whose owners count for lines that name
 * none.
 */
final class CodeownersReader {
  private static final int MOST_RULES = 5_000;
  private static final int LONGEST_LINE = 2_000;
  private static final Pattern SECTION =
      Pattern.compile("\\^?\\[[^\\]]{1,200}\\](\\[\\d{1,3}\\])?(\\s.*)?");
  private static final Pattern OWNER =
      Pattern.compile("@[\\w./-]{1,140}|[\\w.+-]{1,64}@[\\w.-]{3,200}");

  /** A line of the file. */
  record Rule(int line, String pattern, List<String> owners) {
    Rule {
      owners = List.copyOf(owners);
    }
  }

  private CodeownersReader() {}

  /** The rules, in their order. */
  static List<Rule> read(String text) {
    List<Rule> rules = new ArrayList<>();
    List<String> section = List.of();
    int number = 0;
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      number++;
      String line = raw.replaceFirst("(^|\\s)#.*", "").strip();
      if (line.isEmpty() || raw.length() > LONGEST_LINE || rules.size() >= MOST_RULES) {
        continue;
      }
      if (SECTION.matcher(line).matches()) {
        section = owners(line.substring(line.lastIndexOf(']') + 1));
        continue;
      }
      String pattern = pattern(line);
      List<String> owners = owners(line.substring(pattern.length()));
      rules.add(new Rule(number, pattern.replace("\\ ", " "), owners.isEmpty() ? section : owners));
    }
    return rules;
  }

  /** Up to the first blank that no backslash stands before. */
  private static String pattern(String line) {
    int at = 0;
    while (at < line.length()
        && (!Character.isWhitespace(line.charAt(at)) || (at > 0 && line.charAt(at - 1) == '\\'))) {
      at++;
    }
    return line.substring(0, at);
  }

  private static List<String> owners(String words) {
    return Arrays.stream(words.strip().split("\\s+")).filter(OWNER.asMatchPredicate()).toList();
  }
}
