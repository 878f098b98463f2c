// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/** The string that a key of a JSON object holds, read no further than it must be. */
final class QuotedPair {
  private static final int LONGEST = 4096;

  private QuotedPair() {}

  /** The string after {@code "key"}, whose first letter stands at an index; null where none is. */
  static @Nullable Span value(byte[] text, int limit, int key, String quotedKey) {
    int at = spaces(text, key + quotedKey.length(), limit);
    if (at >= limit || text[at] != ':') {
      return null;
    }
    at = spaces(text, at + 1, limit);
    if (at >= limit || text[at] != '"') {
      return null;
    }
    int end = at + 1;
    int longest = Math.min(limit, end + LONGEST);
    while (end < longest && text[end] != '"' && text[end] != '\n') {
      end++;
    }
    return end < longest && text[end] == '"' ? new Span(at + 1, end) : null;
  }

  private static int spaces(byte[] text, int from, int limit) {
    int at = from;
    while (at < limit && at - from < 16 && (text[at] == ' ' || text[at] == '\n')) {
      at++;
    }
    return at;
  }
}
