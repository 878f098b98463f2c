// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.io.InputStream;

/** A content's bytes in order, read in blocks. */
class ContentStream extends InputStream {
  private static final int BLOCK = 64 * 1024;

  private final Content content;
  private final byte[] block;
  private long offset;
  private int position;
  private int limit;

  ContentStream(Content content) {
    this.content = content;
    this.block = new byte[(int) Math.min(BLOCK, Math.max(1, content.size()))];
  }

  @Override
  public int read() throws IOException {
    return fill() ? block[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(block, position, buffer, start, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    limit = content.read(offset, block, 0, block.length);
    offset += limit;
    position = 0;
    return limit > 0;
  }
}
