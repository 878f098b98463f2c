// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import java.util.List;

/**
 * Patterns of folders: {@code *} within a name, {@code **} over names, {@code !} to take out. In
 * time bounded by the product of the lengths, whatever the pattern.
 */
final class Globs {
  private Globs() {}

  /** Whether a pattern takes a folder in and none takes it out. */
  static boolean matches(List<String> patterns, String path) {
    boolean in = false;
    for (String pattern : patterns) {
      if (pattern.startsWith("!")) {
        if (fits(pattern.substring(1), path)) {
          return false;
        }
      } else {
        in |= fits(pattern, path);
      }
    }
    return in;
  }

  private static boolean fits(String pattern, String path) {
    String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    String[] wanted = (plain.endsWith("/") ? plain + "." : plain).replace("/.", "").split("/", -1);
    String[] names = path.split("/", -1);
    boolean[] reached = new boolean[names.length + 1];
    reached[0] = true;
    for (String each : wanted) {
      boolean[] next = new boolean[names.length + 1];
      for (int at = 0; at <= names.length; at++) {
        if (each.equals("**")) {
          next[at] = reached[at] || (at > 0 && next[at - 1]);
        } else {
          next[at] = at > 0 && reached[at - 1] && nameFits(each, names[at - 1]);
        }
      }
      reached = next;
    }
    return reached[names.length];
  }

  /** One name: on a mismatch the last star takes one letter more. */
  private static boolean nameFits(String pattern, String name) {
    int wanted = 0;
    int at = 0;
    int star = -1;
    int mark = 0;
    while (at < name.length()) {
      if (wanted < pattern.length() && pattern.charAt(wanted) == '*') {
        star = wanted++;
        mark = at;
      } else if (wanted < pattern.length() && pattern.charAt(wanted) == name.charAt(at)) {
        wanted++;
        at++;
      } else if (star >= 0) {
        wanted = star + 1;
        at = ++mark;
      } else {
        return false;
      }
    }
    while (wanted < pattern.length() && pattern.charAt(wanted) == '*') {
      wanted++;
    }
    return wanted == pattern.length();
  }
}
