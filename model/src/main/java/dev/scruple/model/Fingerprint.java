// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that stay the same across runs, so that differences and waivers work. */
public final class Fingerprint {
  private Fingerprint() {}

  /**
   * A prefix that names the kind of thing, a dash, and 12 hexadecimal digits of a SHA-256 over the
   * parts. Parts must not hold line numbers, so that the id survives a shift of lines.
   */
  public static String of(String prefix, String... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update((byte) (bytes.length >>> 24));
        sha256.update((byte) (bytes.length >>> 16));
        sha256.update((byte) (bytes.length >>> 8));
        sha256.update((byte) bytes.length);
        sha256.update(bytes);
      }
      return prefix + "-" + HexFormat.of().formatHex(sha256.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
