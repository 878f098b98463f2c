// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a version's key: bytes whose unsigned lexicographic order is the order of versions.
 *
 * <p>A scheme's rules decide on the marks; each of them starts a part, so that parts of different
 * kinds, and the end, fall into the order that the scheme wants. Numbers have no largest value.
 */
final class KeyWriter {
  static final int ABOVE_ALL = 0xff;
  private static final int LONG_NUMBER = 0xfe;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(24);
  private boolean prerelease;
  private int core = -1;

  KeyWriter mark(int kind) {
    bytes.write(kind);
    return this;
  }

  /** A decimal number; leading zeros don't count, and no digits are zero. */
  KeyWriter number(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    int length = digits.length() - start;
    if (length < LONG_NUMBER) {
      bytes.write(length);
    } else {
      bytes.write(LONG_NUMBER);
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.write(length >>> shift);
      }
    }
    for (int at = start; at < digits.length(); at++) {
      bytes.write(digits.charAt(at));
    }
    return this;
  }

  /** A text by its UTF-8 bytes; one that another starts with comes first. */
  KeyWriter text(String text) {
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      // Zero ends a text, so a zero and a one within it are written as two bytes.
      if (each == 0 || each == 1) {
        bytes.write(1);
        bytes.write(each + 1);
      } else {
        bytes.write(each);
      }
    }
    bytes.write(0);
    return this;
  }

  KeyWriter append(KeyWriter other) {
    bytes.writeBytes(other.bytes());
    return this;
  }

  /** What was written so far is the release that a prerelease leads to. */
  KeyWriter core() {
    core = bytes.size();
    return this;
  }

  KeyWriter prerelease() {
    prerelease = true;
    return this;
  }

  boolean isPrerelease() {
    return prerelease;
  }

  int coreLength() {
    return core < 0 ? bytes.size() : core;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
