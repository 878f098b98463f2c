// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prefix and several runs of characters, each of its own alphabet and length, in one row. A
 * prefix that ends with {@code =} is a name, and no part of the credential.
 */
record PartedToken(String prefix, List<Part> parts) implements Shape {
  /**
   * One run.
   *
   * @param then the characters that follow the run; empty after the last
   */
  record Part(Alphabet alphabet, int min, int max, String then) {}

  PartedToken {
    parts = List.copyOf(parts);
  }

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    if (!Edges.left(text, at)) {
      return null;
    }
    int start = at + prefix.length();
    int end = start;
    int last = start;
    for (Part part : parts) {
      last = end;
      int run = part.alphabet().runEnd(text, end, Math.min(limit, end + part.max() + 1));
      if (run - end < part.min() || run - end > part.max()) {
        return null;
      }
      if (!Edges.standsAt(text, limit, run, part.then())) {
        return null;
      }
      end = run + part.then().length();
    }
    return Edges.right(text, end, limit) && Randomness.of(text, last, end)
        ? new Span(prefix.endsWith("=") ? start : at, end)
        : null;
  }
}
