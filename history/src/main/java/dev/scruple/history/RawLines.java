// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.ObjectId;

/** The header lines of commits and tags, as bytes. */
final class RawLines {
  private RawLines() {}

  /** Where the line's feed stands, or the end of the bytes. */
  static int end(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  static boolean startsWith(byte[] bytes, int start, int end, String word) {
    if (end - start < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static ObjectId id(byte[] bytes, int start, int end) throws IOException {
    if (end - start != 40) {
      throw new IOException("an object id is broken");
    }
    try {
      return ObjectId.fromString(new String(bytes, start, 40, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new IOException("an object id is broken", e);
    }
  }
}
