// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a path whose bytes may be anything. Valid UTF-8 stays as it is, control codes among
 * it; a byte that is not part of valid UTF-8 is written {@code \xNN}, so that the text is the same
 * on every machine and locale.
 */
public final class PathText {
  private PathText() {}

  /** Decodes the bytes of a path. */
  public static String decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  /** Decodes a range of bytes that hold a path. */
  public static String decode(byte[] bytes, int start, int length) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, length);
    CharBuffer out = CharBuffer.allocate(Math.max(4, length * 4));
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put("\\x");
        out.put(Character.forDigit((in.get(in.position()) >> 4) & 0xf, 16));
        out.put(Character.forDigit(in.get() & 0xf, 16));
      }
      decoder.reset();
    }
  }
}
