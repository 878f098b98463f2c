// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/**
 * A credential with a mark of its issuer inside, so many characters from either end.
 *
 * @param mark the letters inside
 * @param start what it begins with; may be empty
 * @param minBefore characters between its beginning and the mark, {@code start} left out
 * @param minAfter characters after the mark
 */
record MarkedKey(
    String mark,
    String start,
    Alphabet body,
    int minBefore,
    int maxBefore,
    int minAfter,
    int maxAfter)
    implements Shape {
  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    int longest = start.length() + maxBefore;
    int begin = body.runStart(text, at, Math.max(0, at - longest - 1));
    int from =
        start.isEmpty() ? Math.max(begin, at - maxBefore) : Edges.find(text, begin, at, start);
    int after = at + mark.length();
    int end = body.runEnd(text, after, Math.min(limit, after + maxAfter + 1));
    if (from < 0 || !Edges.left(text, from)) {
      return null;
    }
    int before = at - from - start.length();
    boolean fits =
        before >= minBefore
            && before <= maxBefore
            && end - after >= minAfter
            && end - after <= maxAfter
            && Edges.right(text, end, limit);
    boolean drawn =
        fits && Randomness.of(text, from + start.length(), at) && Randomness.of(text, after, end);
    return drawn ? new Span(from, end) : null;
  }
}
