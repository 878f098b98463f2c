// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.util.Arrays;

/**
 * One block of 512 bytes that begins a member of a tar archive. Specification: POSIX.1-2024, pax,
 * "ustar Interchange Format"; base-256 numbers as GNU tar writes them.
 */
record TarHeader(EntryName name, EntryName linkName, int mode, long size, char type) {
  static final int BLOCK = 512;

  /** Whether a block's checksum is right. */
  static boolean isHeader(byte[] block) {
    if (block.length < BLOCK) {
      return false;
    }
    long stated = number(block, 148, 8);
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      byte value = i >= 148 && i < 156 ? (byte) ' ' : block[i];
      unsigned += value & 0xff;
      signed += value;
    }
    // The checksum of an empty block is eight spaces.
    return unsigned != 8 * ' ' && (stated == unsigned || stated == signed);
  }

  /** Reads a block that {@link #isHeader}; the size is negative where it is nonsense. */
  static TarHeader of(byte[] block) {
    byte[] name = text(block, 0, 100);
    boolean posix = block[257] == 'u' && block[258] == 's' && block[262] == 0;
    byte[] prefix = posix ? text(block, 345, 155) : new byte[0];
    if (prefix.length > 0) {
      byte[] joined = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
      joined[prefix.length] = '/';
      System.arraycopy(name, 0, joined, prefix.length + 1, name.length);
      name = joined;
    }
    return new TarHeader(
        EntryName.of(name),
        EntryName.of(text(block, 157, 100)),
        (int) number(block, 100, 8),
        number(block, 124, 12),
        (char) (block[156] & 0xff));
  }

  boolean executable() {
    return mode > 0 && (mode & 0111) != 0;
  }

  private static byte[] text(byte[] block, int start, int length) {
    int end = start;
    while (end < start + length && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, start, end);
  }

  /** Octal digits, or base 256 where the first bit is set; -1 where it is neither. */
  private static long number(byte[] block, int start, int length) {
    if ((block[start] & 0x80) != 0) {
      long value = block[start] & 0x7f;
      for (int i = start + 1; i < start + length; i++) {
        if (value > Long.MAX_VALUE >> 9) {
          return -1;
        }
        value = (value << 8) | (block[i] & 0xff);
      }
      return value;
    }
    long value = 0;
    for (int i = start; i < start + length; i++) {
      int digit = block[i] - '0';
      if (digit >= 0 && digit < 8) {
        value = (value << 3) | digit;
      } else if (block[i] != ' ' && block[i] != 0) {
        return -1;
      } else if (value > 0 || block[i] == 0) {
        break;
      }
    }
    return value;
  }
}
