// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/**
 * A prefix, thirty random characters and their checksum, as GitHub and npm issue them. Where the
 * checksum does not hold, nobody issued it.
 */
record ChecksummedToken(String prefix) implements Shape {
  private static final int BODY = 36;

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    IssuedToken form = new IssuedToken(prefix, Alphabet.ALPHANUMERIC, BODY, BODY);
    Span span = form.find(text, limit, at);
    if (span == null || !GithubChecksum.holds(text, at + prefix.length(), span.end())) {
      return null;
    }
    return new Span(span.start(), span.end(), true);
  }
}
