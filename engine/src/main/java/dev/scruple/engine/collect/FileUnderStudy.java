// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read once, handed to every collector that wants its kind.
 *
 * @param path relative to the target
 * @param place in the project's own tree
 * @param bytes the whole file where {@link #whole}, otherwise its first bytes
 * @param text whether it is text, or a document that should be
 * @param content for collectors that read by range
 */
public record FileUnderStudy(
    String path,
    String place,
    Classification classification,
    Content content,
    Text bytes,
    boolean whole,
    boolean text) {

  /** Bytes that are never changed. */
  public static final class Text {
    private final byte[] bytes;
    private @Nullable String decoded;

    /** Wraps bytes; the array must not be changed afterwards. */
    public Text(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The array itself, not to be changed. */
    public byte[] array() {
      return bytes;
    }

    /**
     * Decoded as UTF-8; bytes that are none become replacement characters. Done once for all
     * collectors that ask, which see a file one after the other.
     */
    public String decoded() {
      String text = decoded;
      if (text == null) {
        text = new String(bytes, StandardCharsets.UTF_8);
        decoded = text;
      }
      return text;
    }
  }
}
