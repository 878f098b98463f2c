// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

/**
 * A member as a zip archive's central directory describes it. None of it is proven: sizes may lie.
 *
 * @param name as written, decoded as UTF-8; hostile
 * @param validUtf8 whether the name was
 * @param method 0 stored, 8 deflated, others as APPNOTE 4.4.5 numbers them
 * @param compressedSize bytes in the archive
 * @param size bytes once expanded
 * @param headerOffset of its local header, in the content that holds the archive
 * @param unixMode type and permission bits; 0 where the archive has none
 */
public record ZipMember(
    String name,
    boolean validUtf8,
    int method,
    boolean encrypted,
    long crc,
    long compressedSize,
    long size,
    long headerOffset,
    int unixMode) {

  /** A folder's own entry, which has no bytes. */
  public boolean folder() {
    return name.endsWith("/");
  }

  boolean link() {
    return (unixMode & 0xf000) == 0xa000;
  }

  boolean executable() {
    return (unixMode & 0111) != 0;
  }
}
