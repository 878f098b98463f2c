// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.markdown;

import java.util.List;

/** Folded lists, together no longer than a budget of letters. */
final class Folds {
  private final StringBuilder out = new StringBuilder();
  private int left;

  Folds(int budget) {
    this.left = budget;
  }

  /** A list under a title that is clicked; items that have no room any more are counted. */
  void fold(String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    out.append("<details><summary>")
        .append(title)
        .append(" (")
        .append(items.size())
        .append(")</summary>\n\n");
    int shown = 0;
    while (shown < items.size() && items.get(shown).length() < left) {
      left -= items.get(shown).length() + 1;
      out.append(items.get(shown)).append('\n');
      shown++;
    }
    if (shown < items.size()) {
      out.append("\nand ")
          .append(items.size() - shown)
          .append(" more, in the whole report: `scruple evaluate --format html -o report.html`\n");
    }
    out.append("\n</details>\n\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
