// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/** A Telegram bot's number, a colon, and 35 characters of which the first two are {@code AA}. */
record BotToken() implements Shape {
  private static final int SECRET = 35;

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    int start = Alphabet.DIGITS.runStart(text, at, Math.max(0, at - 11));
    int end = Alphabet.URL_SAFE.runEnd(text, at + 1, Math.min(limit, at + SECRET + 2));
    boolean fits = at - start >= 8 && at - start <= 10 && end - at - 1 == SECRET;
    boolean bot = start >= 3 && Edges.standsAt(text, limit, start - 3, "bot");
    if (!fits || !(bot || Edges.left(text, start)) || text[start] == '0') {
      return null;
    }
    return Randomness.of(text, at + 3, end) ? new Span(start, end) : null;
  }
}
