// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import java.util.regex.Pattern;

/** Words of a target as facts hold them. */
final class Words {
  private static final int LONGEST = 160;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Words() {}

  /** On one line, and no longer than 160 characters. */
  static String shown(String words) {
    String start = words.length() > LONGEST * 4 ? words.substring(0, LONGEST * 4) : words;
    String line = BLANKS.matcher(start).replaceAll(" ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }
}
