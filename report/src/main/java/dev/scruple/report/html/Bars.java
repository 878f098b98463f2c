// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import dev.scruple.report.Words;
import java.util.List;

/** Bars as SVG (version 2), drawn by attributes alone, so that they need no style of their own. */
final class Bars {
  private static final int STEP = 10;
  private static final int HEIGHT = 100;

  private final Markup page;
  private final List<String> labels;

  /** Charts over the same labels. */
  Bars(Markup page, List<String> labels) {
    this.page = page;
    this.labels = labels;
  }

  /** A chart of one series, with the highest figure and both ends named beside it. */
  void chart(String name, List<Integer> counts) {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most == 0) {
      return;
    }
    int sum = counts.stream().mapToInt(Integer::intValue).sum();
    String peak = labels.get(counts.indexOf(most));
    String told =
        name
            + " by month from "
            + labels.getFirst()
            + " to "
            + labels.getLast()
            + ": "
            + (name.equals("people") ? "" : Words.figure(sum) + " in all, ")
            + "most in "
            + peak
            + " with "
            + Words.figure(most);
    page.open("div", "class", "chart");
    page.open("p", "class", "series").element("strong", name);
    page.element("span", "most: " + Words.figure(most) + " in " + peak).close();
    page.open(
        "svg",
        "role",
        "img",
        "aria-label",
        told,
        "viewBox",
        "0 0 " + counts.size() * STEP + " " + HEIGHT,
        "preserveAspectRatio",
        "none");
    for (int i = 0; i < counts.size(); i++) {
      int height = (int) Math.ceil((double) HEIGHT * counts.get(i) / most);
      if (height > 0) {
        page.open("rect", position(i, height));
        page.element("title", labels.get(i) + ": " + counts.get(i) + " " + name).close();
      }
    }
    page.close();
    page.open("p", "class", "ends").element("span", labels.getFirst());
    page.element("span", labels.getLast()).close();
    page.close();
  }

  private static String[] position(int place, int height) {
    return new String[] {
      "x", String.valueOf(place * STEP + 1),
      "y", String.valueOf(HEIGHT - height),
      "width", String.valueOf(STEP - 2),
      "height", String.valueOf(height)
    };
  }

  /** One bar beside its figure, which says the same. */
  static void bar(Markup page, long count, long most) {
    long width = Math.max(1, Math.round(100.0 * count / most));
    page.open("svg", "aria-hidden", "true", "viewBox", "0 0 100 10", "preserveAspectRatio", "none");
    page.open("rect", "width", String.valueOf(width), "height", "10").close();
    page.close();
  }
}
