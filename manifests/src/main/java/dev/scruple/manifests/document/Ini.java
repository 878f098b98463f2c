// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The entries of an INI file as Python's {@code configparser} reads them: {@code key = value} or
 * {@code key: value} in {@code [sections]}, continued by indented lines.
 */
public final class Ini {
  private Ini() {}

  /**
   * One value line of a key.
   *
   * @param key in lower case
   * @param value one line of the value, stripped; never empty
   */
  public record Entry(String section, String key, String value, int line) {}

  public static List<Entry> parse(String text) {
    List<Entry> entries = new ArrayList<>();
    String section = "";
    String key = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
        continue;
      }
      boolean continued = Character.isWhitespace(line.charAt(0)) && !key.isEmpty();
      if (continued) {
        entries.add(new Entry(section, key, stripped, number));
      } else if (stripped.startsWith("[") && stripped.endsWith("]")) {
        section = stripped.substring(1, stripped.length() - 1);
        key = "";
      } else {
        int separator = separator(stripped);
        key = stripped.substring(0, separator).strip().toLowerCase(Locale.ROOT);
        String value = stripped.substring(Math.min(separator + 1, stripped.length())).strip();
        if (!value.isEmpty()) {
          entries.add(new Entry(section, key, value, number));
        }
      }
    }
    return entries;
  }

  private static int separator(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) != '=' && line.charAt(at) != ':') {
      at++;
    }
    return at;
  }
}
