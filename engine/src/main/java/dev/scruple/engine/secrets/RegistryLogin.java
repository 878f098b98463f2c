// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Docker's {@code "auth"}: a user's name and a password, joined by a colon and to the base 64. */
record RegistryLogin() implements Shape {
  private static final String KEY = "\"auth\"";
  private static final int NEAR = 512;
  private static final int SHORTEST_PASSWORD = 8;

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    Span value = QuotedPair.value(text, limit, at, KEY);
    if (value == null || Edges.find(text, at - NEAR, at, "\"auths\"") < 0) {
      return null;
    }
    String login = decoded(text, value);
    int colon = login.indexOf(':');
    if (colon < 1 || login.length() - colon - 1 < SHORTEST_PASSWORD) {
      return null;
    }
    byte[] password = login.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1);
    boolean printable = login.chars().allMatch(c -> c > ' ' && c < 127);
    return printable && Randomness.of(password, 0, password.length)
        ? new Span(value.start(), value.end(), true)
        : null;
  }

  private static String decoded(byte[] text, Span value) {
    try {
      String written = new String(text, value.start(), value.length(), StandardCharsets.ISO_8859_1);
      return new String(Base64.getDecoder().decode(written), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
