// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a dossier can be had. */
public enum Format {
  /** For a person at a terminal. */
  TEXT,
  /** The whole dossier, for machines. */
  JSON;

  /** The word for {@code --format}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that word, if there is one. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** The format that a file's name asks for by its ending: {@code .json}, {@code .txt}. */
  public static Optional<Format> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return Optional.of(JSON);
    }
    return lower.endsWith(".txt") ? Optional.of(TEXT) : Optional.empty();
  }
}
