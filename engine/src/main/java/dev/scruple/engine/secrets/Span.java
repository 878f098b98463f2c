// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

/**
 * Where a credential stands in a text.
 *
 * @param end exclusive
 * @param checked whether the format's own checksum or structure holds
 */
record Span(int start, int end, boolean checked) {
  Span(int start, int end) {
    this(start, end, false);
  }

  int length() {
    return end - start;
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
