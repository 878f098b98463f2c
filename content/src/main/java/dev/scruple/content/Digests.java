// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of whole contents, computed in blocks. */
public final class Digests {
  private static final int BLOCK = 256 * 1024;

  private Digests() {}

  /** SHA-256 of all bytes; {@code algorithm} is {@code sha256}. */
  public static ContentDigest sha256(Content content) throws IOException {
    return new ContentDigest("sha256", update(digest("SHA-256"), content));
  }

  /** The id that git gives these bytes as a blob; {@code algorithm} is {@code git-sha1}. */
  public static ContentDigest gitBlob(Content content) throws IOException {
    MessageDigest digest = digest("SHA-1");
    digest.update(("blob " + content.size() + "\0").getBytes(StandardCharsets.US_ASCII));
    return new ContentDigest("git-sha1", update(digest, content));
  }

  private static String update(MessageDigest digest, Content content) throws IOException {
    byte[] block = new byte[(int) Math.min(BLOCK, content.size() + 1)];
    try (InputStream in = content.open()) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        digest.update(block, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }
}
