// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import dev.scruple.report.Dossiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How long a page on many findings takes in a browser; run by hand, as {@code docs/benchmarks.md}
 * says. Medians of nine runs, in milliseconds: until it is loaded and drawn, until the longest list
 * is open and drawn, and the frames while that list is scrolled by 40 steps.
 */
final class ReportSpeed {
  private static final int RUNS = 9;
  private static final String DRAWN =
      "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))";
  private static final String OPENED =
      """
      new Promise((done) => {
        const start = performance.now();
        const lists = [...document.querySelectorAll("details.group")];
        lists.sort((a, b) => b.childElementCount - a.childElementCount)[0].open = true;
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
      })""";
  private static final String SCROLLED =
      """
      new Promise((done) => {
        const lists = [...document.querySelectorAll("details.group[open]")];
        lists[0].scrollIntoView();
        const frames = [];
        let last = 0;
        const step = (now) => {
          if (last) frames.push(now - last);
          last = now;
          if (frames.length === 40) { done(frames); return; }
          scrollBy(0, 900);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      })""";

  private ReportSpeed() {}

  public static void main(String[] arguments) throws IOException {
    int findings = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    Path file = Files.createTempFile("report", ".html");
    String page = new HtmlReport(List.of(), null).text(Dossiers.large(findings));
    Files.writeString(file, page);
    List<Double> loaded = new ArrayList<>();
    List<Double> opened = new ArrayList<>();
    List<Double> frames = new ArrayList<>();
    try (Browser browser = new Browser(Browser.binary().orElseThrow())) {
      browser.size(1280, 900);
      for (int run = 0; run < RUNS; run++) {
        browser.open(file.toUri().toString());
        loaded.add(browser.value(DRAWN).doubleValue());
        opened.add(browser.value(OPENED).doubleValue());
        for (JsonNode frame : browser.value(SCROLLED)) {
          frames.add(frame.doubleValue());
        }
      }
    }
    Files.delete(file);
    Collections.sort(frames);
    System.out.printf(
        "%,d findings, %,d KiB: drawn %.0f, opened %.0f, frame median %.1f, 95 of 100 below %.1f, longest %.1f%n",
        findings,
        page.length() / 1024,
        median(loaded),
        median(opened),
        median(frames),
        frames.get(frames.size() * 95 / 100),
        frames.getLast());
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
