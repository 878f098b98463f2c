// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.util.Objects;

/** A range of another content. */
public final class SliceContent implements Content {
  private final Content whole;
  private final long offset;
  private final long size;

  /**
   * The bytes from {@code offset} on.
   *
   * @throws IndexOutOfBoundsException where the range is not inside the whole
   */
  public SliceContent(Content whole, long offset, long size) {
    Objects.checkFromIndexSize(offset, size, whole.size());
    this.whole = whole;
    this.offset = offset;
    this.size = size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long from, byte[] buffer, int start, int length) throws IOException {
    if (from >= size) {
      return 0;
    }
    return whole.read(offset + from, buffer, start, (int) Math.min(length, size - from));
  }
}
