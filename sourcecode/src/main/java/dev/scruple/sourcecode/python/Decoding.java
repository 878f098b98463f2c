// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a file by PEP 263: a byte order mark, then what a comment in the first two lines says,
 * then UTF-8.
 */
final class Decoding {
  private static final Pattern CODING =
      Pattern.compile("^[ \\t\\f]*#[^\\r\\n]{0,200}?coding[:=][ \\t]*([-\\w.]{1,40})");
  private static final int FIRST_LINES = 1000;

  private Decoding() {}

  /**
   * Decodes; says where bytes are not of the encoding, which then become replacement characters.
   */
  static String decode(byte[] bytes, List<Problem> problems) {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    int start = mark ? 3 : 0;
    Charset charset = mark ? StandardCharsets.UTF_8 : charset(bytes, problems);
    ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(rest)
          .toString();
    } catch (CharacterCodingException broken) {
      problems.add(new Problem(1, "bytes that are not " + charset.name()));
      return new String(bytes, start, bytes.length - start, charset);
    }
  }

  private static Charset charset(byte[] bytes, List<Problem> problems) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, FIRST_LINES), StandardCharsets.ISO_8859_1);
    String[] lines = head.split("\r\n|\n|\r", 3);
    for (int i = 0; i < Math.min(2, lines.length); i++) {
      Matcher matcher = CODING.matcher(lines[i]);
      if (matcher.find()) {
        return named(matcher.group(1), i + 1, problems);
      }
      if (!lines[i].isBlank() && !lines[i].stripLeading().startsWith("#")) {
        break;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static Charset named(String name, int line, List<Problem> problems) {
    String lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (lower.equals("utf-8") || lower.startsWith("utf-8-") || lower.equals("utf8")) {
      return StandardCharsets.UTF_8;
    }
    if (lower.matches("(latin-1|iso-8859-1|iso-latin-1)(-.*)?")) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      Charset charset = Charset.forName(lower);
      if (charset.newEncoder().maxBytesPerChar() < 16) {
        return charset;
      }
    } catch (IllegalCharsetNameException
        | UnsupportedCharsetException
        | UnsupportedOperationException unknown) {
      problems.add(new Problem(line, "an encoding that is not known"));
    }
    return StandardCharsets.UTF_8;
  }
}
