// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A private key in a block of text (RFC 7468, RFC 1421, and OpenSSH's own form), not under a
 * password. Its body is decoded: it must be what its own length says (DER, X.690 section 8.1.3), or
 * an OpenSSH key whose cipher is {@code none}. A line that only names such blocks is none.
 */
record PrivateKey(boolean serviceAccount) implements Shape {
  private static final String LABEL_END = "PRIVATE KEY-----";
  private static final String BEGIN = "-----BEGIN ";
  private static final byte[] OPENSSH = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_LABEL = 20;
  private static final int LONGEST = 16 * 1024;
  private static final int SHORTEST = 40;
  private static final int NEAR = 4096;

  /** Printed in the documentation of a well-known site about tokens, and copied from there. */
  private static final String PUBLISHED =
      "MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSjAgEAAoIBAQC7VJTUt9Us";

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    int start = Edges.find(text, at - BEGIN.length() - LONGEST_LABEL, at, BEGIN);
    if (start < 0 || Edges.find(text, start, at, "ENCRYPTED") >= 0) {
      return null;
    }
    int from = at + LABEL_END.length();
    StringBuilder body = new StringBuilder();
    int end = body(text, from, Math.min(limit, from + LONGEST), body);
    boolean closed = Edges.standsAt(text, limit, end, "-----END ");
    if (!closed || body.length() < SHORTEST || body.indexOf(PUBLISHED) == 0 || !real(body)) {
      return null;
    }
    return serviceAccount == besideAccount(text, start, end, limit)
        ? new Span(start, end, true)
        : null;
  }

  /** Gathers characters to the base 64; ends where something stands that wraps none. */
  private static int body(byte[] text, int from, int limit, StringBuilder body) {
    int at = from;
    while (at < limit) {
      byte c = text[at];
      boolean escaped = c == '\\' && at + 1 < limit && "nrt\\".indexOf(text[at + 1]) >= 0;
      if (escaped) {
        at += text[at + 1] == '\\' ? 1 : 2;
      } else if ((c != '+' && Alphabet.BASE64.holds(c)) || c == '=') {
        body.append((char) c);
        at++;
      } else if (c == '+') {
        // Code joins strings by a plus; one inside a line of the key stands between its characters.
        boolean joins = at > 0 && " \"'\t".indexOf(text[at - 1]) >= 0;
        body.append(joins ? "" : "+");
        at++;
      } else if (" \t\r\n\"',\\#*".indexOf(c) >= 0) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean real(StringBuilder body) {
    byte[] key;
    try {
      key = Base64.getMimeDecoder().decode(body.toString());
    } catch (IllegalArgumentException e) {
      return false;
    }
    return key.length > 32
        && (openssh(key) || derLength(key) == key.length)
        && distinct(key) > key.length / 12;
  }

  private static boolean openssh(byte[] key) {
    for (int i = 0; i < OPENSSH.length; i++) {
      if (key[i] != OPENSSH[i]) {
        return false;
      }
    }
    String cipher = new String(key, OPENSSH.length + 4, 4, StandardCharsets.US_ASCII);
    return key[OPENSSH.length + 3] == 4 && cipher.equals("none");
  }

  /** The length that the outermost sequence states, with its own first bytes; -1 where none is. */
  private static int derLength(byte[] key) {
    if (key[0] != 0x30) {
      return -1;
    }
    int first = key[1] & 0xff;
    if (first < 0x80) {
      return first + 2;
    }
    int bytes = first & 0x7f;
    if (bytes == 0 || bytes > 2) {
      return -1;
    }
    int length = 0;
    for (int i = 0; i < bytes; i++) {
      length = (length << 8) | (key[2 + i] & 0xff);
    }
    return length + 2 + bytes;
  }

  private static int distinct(byte[] key) {
    boolean[] seen = new boolean[256];
    int count = 0;
    for (byte each : key) {
      count += seen[each & 0xff] ? 0 : 1;
      seen[each & 0xff] = true;
    }
    return count;
  }

  private static boolean besideAccount(byte[] text, int start, int end, int limit) {
    String account = "service_account";
    return Edges.find(text, start - NEAR, start, account) >= 0
        || Edges.find(text, end, Math.min(limit, end + NEAR), account) >= 0;
  }
}
