// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/**
 * The id of an access key with its secret beside it: forty characters to the base 64 on the same or
 * a near line. The id alone opens nothing.
 */
record AwsKeyPair() implements Shape {
  private static final int ID = 20;
  private static final int SECRET = 40;
  private static final int NEAR = 240;

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    int end = Alphabet.BASE32.runEnd(text, at + 4, Math.min(limit, at + ID + 1));
    boolean id = end - at == ID && Edges.left(text, at) && Edges.right(text, end, limit);
    if (!id || Edges.find(text, at, end, "EXAMPLE") >= 0 || same(text, at + 4, end)) {
      return null;
    }
    boolean beside =
        secret(text, end, Math.min(limit, end + NEAR), limit)
            || secret(text, Math.max(0, at - NEAR), at, limit);
    return beside ? new Span(at, end) : null;
  }

  private static boolean same(byte[] text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (text[i] != text[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static boolean secret(byte[] text, int from, int to, int limit) {
    int start = from;
    while (start < to) {
      int end = Alphabet.BASE64.runEnd(text, start, limit);
      boolean whole = start == 0 || !Alphabet.BASE64.holds(text[start - 1]);
      if (whole
          && end - start == SECRET
          && Edges.right(text, end, limit)
          && mixed(text, start, end)
          && Randomness.of(text, start, end)) {
        return true;
      }
      start = Math.max(end, start + 1);
    }
    return false;
  }

  /** A digest has no capitals beside small letters, a path few digits. */
  private static boolean mixed(byte[] text, int start, int end) {
    int capitals = 0;
    int small = 0;
    int digits = 0;
    for (int i = start; i < end; i++) {
      byte c = text[i];
      capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
      small += c >= 'a' && c <= 'z' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return capitals >= 5 && small >= 5 && digits >= 1;
  }
}
