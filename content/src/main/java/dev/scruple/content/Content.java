// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Bytes by range. A local file, a blob of a git repository, an entry of an archive or a remote file
 * of 100 GiB look the same; none of them is a path.
 *
 * <p>Implementations are safe for use by several threads and never change.
 */
public interface Content {

  /** Size in bytes. */
  long size();

  /** A digest that is known without reading, such as a git blob's id. */
  default Optional<ContentDigest> digestIfKnown() {
    return Optional.empty();
  }

  /**
   * Reads bytes from an offset.
   *
   * @return how many bytes were read: {@code length} unless the content ends before; 0 at or past
   *     its end
   * @throws IOException where the bytes can't be had; the message says why
   */
  int read(long offset, byte[] buffer, int start, int length) throws IOException;

  /** The first bytes, at most {@code limit} of them. */
  default byte[] head(int limit) throws IOException {
    byte[] bytes = new byte[(int) Math.min(limit, size())];
    int read = read(0, bytes, 0, bytes.length);
    return read == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, read);
  }

  /** All bytes in order; close it after use. */
  default InputStream open() throws IOException {
    return new ContentStream(this);
  }

  /** Bytes in memory; the array must not be changed afterwards. */
  static Content of(byte[] bytes) {
    return new MemoryContent(bytes);
  }
}
