// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A name and a password in an address (RFC 3986 section 3.2.1): {@code scheme://name:password@host}
 * with a host that others can reach.
 */
record AddressLogin() implements Shape {
  private static final int LONGEST = 200;
  private static final Alphabet NAME = Alphabet.URL_SAFE;

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    int start = Alphabet.ALPHANUMERIC.runStart(text, at, Math.max(0, at - 12));
    if (start == at) {
      return null;
    }
    int from = at + 3;
    int to = Math.min(limit, from + LONGEST);
    int colon = -1;
    int end = from;
    while (end < to && text[end] != '@' && isLoginCharacter(text[end])) {
      colon = colon < 0 && text[end] == ':' ? end : colon;
      end++;
    }
    if (end >= to || text[end] != '@' || colon <= from) {
      return null;
    }
    String user = string(text, from, colon);
    String password = string(text, colon + 1, end);
    String host = host(text, end + 1, limit);
    boolean live = KnownValues.isReachable(host) && !KnownValues.isPlaceholder(user, password);
    return live ? new Span(start, end) : null;
  }

  private static boolean isLoginCharacter(byte c) {
    return c > ' ' && c < 127 && "/\\\"'`<>()[]{}|,;".indexOf(c) < 0;
  }

  private static String host(byte[] text, int from, int limit) {
    int end = from;
    int longest = Math.min(limit, from + 253);
    while (end < longest && (NAME.holds(text[end]) || text[end] == '.')) {
      end++;
    }
    return string(text, from, end);
  }

  private static String string(byte[] text, int start, int end) {
    return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
