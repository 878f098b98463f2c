// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/** A secret of an application in Microsoft Entra: a mark three characters in, and a long rest. */
record ClientSecret(String mark) implements Shape {
  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    int start = at - 3;
    int rest = at + mark.length();
    int end = rest;
    int longest = Math.min(limit, rest + 35);
    while (end < longest && character(text[end])) {
      end++;
    }
    boolean fits = start >= 0 && end - rest >= 31 && end - rest <= 34;
    boolean alone = fits && Edges.left(text, start);
    for (int i = Math.max(0, start); alone && i < at; i++) {
      alone = character(text[i]);
    }
    return alone && Randomness.of(text, rest, end) ? new Span(start, end) : null;
  }

  private static boolean character(byte c) {
    return Alphabet.URL_SAFE.holds(c) || c == '~' || c == '.';
  }
}
