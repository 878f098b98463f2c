// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/** {@code kaggle.json}: a user's name, and a key of 32 hexadecimal digits beside it. */
record KaggleKey() implements Shape {
  private static final String USER = "\"username\"";
  private static final String KEY = "\"key\"";
  private static final int LENGTH = 32;

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    Span user = QuotedPair.value(text, limit, at, USER);
    if (user == null) {
      return null;
    }
    int key = Edges.find(text, user.end(), Math.min(limit, user.end() + 24), KEY);
    Span value = key < 0 ? null : QuotedPair.value(text, limit, key, KEY);
    boolean fits =
        value != null
            && value.length() == LENGTH
            && Alphabet.HEX.runEnd(text, value.start(), value.end()) == value.end()
            && Randomness.of(text, value.start(), value.end());
    return fits ? value : null;
  }
}
