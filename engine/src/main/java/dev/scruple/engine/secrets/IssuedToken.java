// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/**
 * A prefix and so many random characters after it, with nothing of a word on either side.
 *
 * @param min characters after the prefix
 * @param max characters after the prefix
 */
record IssuedToken(String prefix, Alphabet body, int min, int max) implements Shape {
  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    int start = at + prefix.length();
    if (!Edges.left(text, at)) {
      return null;
    }
    int end = body.runEnd(text, start, Math.min(limit, start + max + 1));
    boolean fits = end - start >= min && end - start <= max && Edges.right(text, end, limit);
    return fits && Randomness.of(text, start, end) ? new Span(at, end) : null;
  }
}
