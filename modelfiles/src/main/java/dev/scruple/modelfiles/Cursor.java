// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.Content;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads numbers and strings in order, in blocks, and skips without reading. */
final class Cursor {
  private static final int BLOCK = 64 * 1024;

  private final Content content;
  private final ByteBuffer block;
  private final ByteOrder order;
  private final long end;
  private long blockStart;

  /**
   * A cursor at an offset.
   *
   * @param end it reads no further
   */
  Cursor(Content content, long offset, long end, ByteOrder order) {
    this.content = content;
    this.order = order;
    this.end = Math.min(end, content.size());
    this.block = ByteBuffer.allocate((int) Math.min(BLOCK, content.size())).order(order).limit(0);
    this.blockStart = offset;
  }

  long offset() {
    return blockStart + block.position();
  }

  int u8() throws IOException {
    return need(1).get() & 0xff;
  }

  int i32() throws IOException {
    return need(4).getInt();
  }

  long u32() throws IOException {
    return i32() & 0xffff_ffffL;
  }

  /** A 64-bit number; one beyond a long reads as negative. */
  long i64() throws IOException {
    return need(8).getLong();
  }

  byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    int done = Math.min(count, block.remaining());
    block.get(bytes, 0, done);
    if (done < count) {
      long from = offset();
      if (count - done > end - from
          || content.read(from, bytes, done, count - done) < count - done) {
        throw new EOFException("it ends in the middle of its header");
      }
      seek(from + count - done);
    }
    return bytes;
  }

  void skip(long count) throws IOException {
    if (count < 0 || count > end - offset()) {
      throw new EOFException("it ends in the middle of its header");
    }
    if (count <= block.remaining()) {
      block.position(block.position() + (int) count);
    } else {
      seek(offset() + count);
    }
  }

  private void seek(long offset) {
    blockStart = offset;
    block.position(0).limit(0);
  }

  private ByteBuffer need(int count) throws IOException {
    if (block.remaining() < count) {
      blockStart = offset();
      byte[] fresh = new byte[(int) Math.min(block.capacity(), Math.max(0, end - blockStart))];
      int read = content.read(blockStart, fresh, 0, fresh.length);
      block.clear().put(fresh, 0, read).flip().order(order);
      if (read < count) {
        throw new EOFException("it ends in the middle of its header");
      }
    }
    return block;
  }
}
