// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

/** Bytes in memory. */
final class MemoryContent implements Content {
  private final byte[] bytes;

  MemoryContent(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public int read(long offset, byte[] buffer, int start, int length) {
    if (offset >= bytes.length) {
      return 0;
    }
    int count = (int) Math.min(length, bytes.length - offset);
    System.arraycopy(bytes, (int) offset, buffer, start, count);
    return count;
  }
}
