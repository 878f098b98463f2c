// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of text that runs left in a Jupyter notebook, by the lines of its JSON as notebooks are
 * saved: a list of outputs, then the cell's source. Specification: nbformat 4.
 */
final class NotebookOutputs {
  private static final int LONGEST_LINE = 400;
  private static final int MOST_LINES = 100_000;
  private static final int MOST_FOUND = 5_000;

  private NotebookOutputs() {}

  /**
   * A line of an output.
   *
   * @param number in the file, 1-based
   */
  record Line(String words, int number) {}

  static List<Line> of(String json) {
    List<Line> found = new ArrayList<>();
    boolean output = false;
    boolean text = false;
    int number = 0;
    for (String line : (Iterable<String>) json.lines().limit(MOST_LINES)::iterator) {
      number++;
      String words = line.strip();
      if (words.startsWith("\"outputs\":")) {
        output = true;
      } else if (words.startsWith("\"source\":") || words.startsWith("\"cell_type\":")) {
        output = false;
        text = false;
      } else if (output && (words.startsWith("\"text\":") || words.startsWith("\"text/plain\":"))) {
        text = true;
      } else if (text && words.startsWith("]")) {
        text = false;
      } else if (text && words.length() <= LONGEST_LINE && found.size() < MOST_FOUND) {
        found.add(new Line(words.replaceAll("^\"|\",?$", "").replace("\\n", ""), number));
      }
    }
    return found;
  }
}
