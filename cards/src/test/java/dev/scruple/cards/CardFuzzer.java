// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import java.nio.charset.StandardCharsets;

/** A Jazzer target: the bytes are a card, or say how to be cited. */
final class CardFuzzer {
  private CardFuzzer() {}

  /** Called by Jazzer; fails by any exception. */
  public static void fuzzerTestOneInput(byte[] data) {
    Card.read("README.md", data);
    Card.read("MODEL_CARD.md", data);
    Passages.read(new String(data, StandardCharsets.UTF_8));
    Citations.bibtex(data);
    Citations.cff(data);
  }
}
