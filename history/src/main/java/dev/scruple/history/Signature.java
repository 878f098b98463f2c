// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Who did something and when, as commits and tags write it: {@code Name <email> seconds zone}.
 *
 * @param seconds since 1970 in UTC; 0 where it can't be read
 */
record Signature(String name, String email, long seconds) {
  private static final int LONGEST = 128;

  static Signature parse(byte[] bytes, int start, int end, Charset charset) {
    int open = last(bytes, start, end, (byte) '<');
    int close = last(bytes, start, end, (byte) '>');
    if (open < 0 || close < open) {
      return new Signature(text(bytes, start, end, charset), "", 0);
    }
    return new Signature(
        text(bytes, start, open, charset),
        text(bytes, open + 1, close, charset),
        seconds(bytes, close + 1, end));
  }

  private static int last(byte[] bytes, int start, int end, byte wanted) {
    for (int i = end - 1; i >= start; i--) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Only the seconds, without the rest being decoded. */
  static long seconds(byte[] bytes, RawCommit.Range range) {
    int close = last(bytes, range.start(), range.end(), (byte) '>');
    boolean written = close >= 0 && last(bytes, range.start(), close, (byte) '<') >= 0;
    return written ? seconds(bytes, close + 1, range.end()) : 0;
  }

  /** Where name and address end: behind the last {@code >}, or at the end. */
  static int identityEnd(byte[] bytes, RawCommit.Range range) {
    int close = last(bytes, range.start(), range.end(), (byte) '>');
    return close < 0 ? range.end() : close + 1;
  }

  private static long seconds(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    boolean negative = at < end && bytes[at] == '-';
    at += negative ? 1 : 0;
    long value = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && value < 1L << 40) {
      value = value * 10 + bytes[at++] - '0';
    }
    return negative ? -value : value;
  }

  private static String text(byte[] bytes, int start, int end, Charset charset) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, start, end - start);
    String text;
    try {
      text = charset.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
    text = text.strip();
    if (text.length() <= LONGEST) {
      return text;
    }
    // Half of a pair would not come back the same from a file.
    boolean half = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, half ? LONGEST - 1 : LONGEST);
  }
}
