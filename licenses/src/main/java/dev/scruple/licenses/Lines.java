// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import dev.scruple.licenses.LicenseMatch.Kind;
import java.util.Arrays;

/** Turns words into places in the file. */
final class Lines {
  private final TokenStream stream;
  private final int[] ends;

  Lines(byte[] bytes, TokenStream stream) {
    this.stream = stream;
    byte[] text = stream.text();
    int[] found = new int[Math.max(16, bytes.length / 30)];
    int count = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    ends = Arrays.copyOf(found, count);
  }

  LicenseMatch match(
      String expression,
      Kind kind,
      int from,
      int to,
      double coverage,
      String reference,
      boolean ambiguous) {
    int start = stream.start(from);
    int end = stream.end(to - 1);
    return new LicenseMatch(
        expression,
        kind,
        line(start),
        line(end - 1),
        stream.original(start),
        stream.original(end),
        coverage,
        reference,
        ambiguous);
  }

  private int line(int offset) {
    int place = Arrays.binarySearch(ends, offset);
    return (place < 0 ? -place - 1 : place) + 1;
  }
}
