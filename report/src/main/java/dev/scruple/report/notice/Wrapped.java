// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.notice;

import dev.scruple.report.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Breaks text at spaces; a word that is longer than a line has one of its own. */
final class Wrapped {
  private Wrapped() {}

  /** The lines that fit; of an empty text, one that is empty. */
  static List<String> lines(String text, int columns) {
    if (DisplayWidth.of(text) <= columns) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int wide = DisplayWidth.of(word);
      if (used > 0 && used + 1 + wide > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      } else if (!line.isEmpty()) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += wide;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
