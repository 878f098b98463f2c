// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of one {@code .gitignore} and of those above it, as gitignore(5) defines them. A
 * pattern is matched in time proportional to pattern × path: no regular expressions, which a
 * hostile pattern could make run for ever.
 */
final class IgnoreRules {
  private static final int LONGEST_PATTERN = 2048;

  /** Every path that git does not track is compared with every line. */
  static final int MOST_PATTERNS = 2_000;

  private record Rule(List<String> segments, boolean negated, boolean folderOnly) {}

  private final @Nullable IgnoreRules above;
  private final int baseLength;
  private final boolean cut;
  private final List<Rule> rules = new ArrayList<>();

  /**
   * @param base the folder of the file, with a slash at the end; empty for the root
   */
  IgnoreRules(@Nullable IgnoreRules above, String base, String text) {
    this.above = above;
    this.baseLength = base.length();
    text.lines().limit(MOST_PATTERNS).forEach(this::add);
    this.cut = text.lines().skip(MOST_PATTERNS).findAny().isPresent();
  }

  /** Whether there are more lines than are heeded. */
  boolean isCut() {
    return cut;
  }

  private void add(String line) {
    String pattern = withoutTrailingSpaces(line);
    if (pattern.isEmpty() || pattern.startsWith("#") || pattern.length() > LONGEST_PATTERN) {
      return;
    }
    boolean negated = pattern.startsWith("!");
    pattern = negated ? pattern.substring(1) : pattern;
    boolean folderOnly = pattern.endsWith("/");
    pattern = folderOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = pattern.indexOf('/') >= 0;
    pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    if (pattern.isEmpty()) {
      return;
    }
    List<String> segments = new ArrayList<>();
    if (!anchored) {
      segments.add("**");
    }
    for (String segment : pattern.split("/", -1)) {
      boolean repeated =
          segment.equals("**") && !segments.isEmpty() && segments.getLast().equals("**");
      if (!repeated) {
        segments.add(segment);
      }
    }
    rules.add(new Rule(List.copyOf(segments), negated, folderOnly));
  }

  private static String withoutTrailingSpaces(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Whether a path below the root is ignored; its folders are known not to be. */
  boolean ignores(String path, boolean folder) {
    for (IgnoreRules rules = this; rules != null; rules = rules.above) {
      Boolean decided = rules.decide(path.substring(rules.baseLength), folder);
      if (decided != null) {
        return decided;
      }
    }
    return false;
  }

  private @Nullable Boolean decide(String path, boolean folder) {
    if (rules.isEmpty()) {
      return null;
    }
    String[] segments = path.split("/", -1);
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule rule = rules.get(i);
      if ((folder || !rule.folderOnly()) && matches(rule.segments(), segments)) {
        return !rule.negated();
      }
    }
    return null;
  }

  // Greedy with one step back to the last "**": enough, as for "*" within a name.
  private static boolean matches(List<String> pattern, String[] path) {
    int p = 0;
    int s = 0;
    int star = -1;
    int mark = 0;
    while (s < path.length) {
      if (p < pattern.size() && pattern.get(p).equals("**")) {
        star = p++;
        mark = s;
        if (p == pattern.size()) {
          return s < path.length;
        }
      } else if (p < pattern.size() && matchesName(pattern.get(p), path[s])) {
        p++;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++mark;
      } else {
        return false;
      }
    }
    return p == pattern.size();
  }

  /** A glob of one name: {@code *}, {@code ?}, {@code [a-z]}, backslash. */
  static boolean matchesName(String pattern, String name) {
    int p = 0;
    int s = 0;
    int star = -1;
    int mark = 0;
    while (s < name.length()) {
      int next = p < pattern.length() ? one(pattern, p, name.charAt(s)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = s;
      } else if (next > 0) {
        p = next;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** The position after the pattern's next element if it matches the character; otherwise -1. */
  private static int one(String pattern, int at, char c) {
    char element = pattern.charAt(at);
    if (element == '?') {
      return at + 1;
    }
    if (element == '\\' && at + 1 < pattern.length()) {
      return pattern.charAt(at + 1) == c ? at + 2 : -1;
    }
    if (element == '[') {
      int end = classEnd(pattern, at);
      if (end > 0) {
        return inClass(pattern, at + 1, end, c) ? end + 1 : -1;
      }
    }
    return element == c ? at + 1 : -1;
  }

  private static int classEnd(String pattern, int open) {
    int at = open + 1;
    if (at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^')) {
      at++;
    }
    return pattern.indexOf(']', at + 1);
  }

  private static boolean inClass(String pattern, int start, int end, char c) {
    boolean negated = pattern.charAt(start) == '!' || pattern.charAt(start) == '^';
    boolean found = false;
    for (int i = negated ? start + 1 : start; i < end; i++) {
      char low = pattern.charAt(i);
      if (i + 2 < end && pattern.charAt(i + 1) == '-') {
        found |= c >= low && c <= pattern.charAt(i + 2);
        i += 2;
      } else {
        found |= c == low;
      }
    }
    return found != negated;
  }
}
