// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a dossier can be had. */
public enum Format {
  /** For a person at a terminal. */
  TEXT("text", ".txt"),
  /** The whole dossier, for machines. */
  JSON("json", ".json"),
  /** A page for a browser, with charts and all evidence. */
  HTML("html", ".html"),
  /** A page at most, for a pull request. */
  MARKDOWN("markdown", ".md"),
  /** What speaks against it, for code scanning: SARIF 2.1.0. */
  SARIF("sarif", ".sarif"),
  /** The checks' answers, for a spreadsheet. */
  CSV("csv", ".csv");

  private final String word;
  private final String ending;

  Format(String word, String ending) {
    this.word = word;
    this.ending = ending;
  }

  /** The word for {@code --format}. */
  public String word() {
    return word;
  }

  /** All words: {@code text, json, … or csv}. */
  public static String words() {
    return Words.list(Arrays.stream(values()).map(Format::word).toList(), "or");
  }

  /** The format of that word, if there is one. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** The format that a file's name asks for by its ending. */
  public static Optional<Format> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".sarif.json")) {
      return Optional.of(SARIF);
    }
    return Arrays.stream(values()).filter(format -> lower.endsWith(format.ending)).findFirst();
  }

  /** All endings of names: {@code .txt, .json, …}. */
  public static String endings() {
    return Words.list(Arrays.stream(values()).map(format -> format.ending).toList(), "or");
  }
}
