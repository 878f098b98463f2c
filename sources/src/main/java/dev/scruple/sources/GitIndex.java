// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.history.PathText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The index of a work tree, versions 2 to 4 (gitformat-index(5)). It is read here, not by JGit, for
 * the fields that JGit drops: only with a file's change time and inode can a hostile index, which
 * says that dangerous bytes are a harmless blob, be told from one that git wrote on this machine.
 */
final class GitIndex {
  private static final int HEADER = 12;
  private static final int FIXED = 62;
  private static final int LONGEST_PATH = 1 << 14;
  private static final long MOST_PATH_BYTES = 128L << 20;

  /**
   * A file as git last saw it. Times in seconds and nanoseconds; {@code size} is the low 32 bits.
   *
   * @param mode as in trees, and 040000 for a folder of a sparse index
   */
  record Entry(
      String path,
      int mode,
      String id,
      boolean skipWorkTree,
      boolean intentToAdd,
      boolean merged,
      long changedSeconds,
      int changedNanos,
      long modifiedSeconds,
      int modifiedNanos,
      long inode,
      long size) {}

  private GitIndex() {}

  static List<Entry> parse(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER + 20 || in.getInt() != 0x44495243) {
      throw new IOException("the index has no DIRC signature");
    }
    int version = in.getInt();
    int count = in.getInt();
    if (version < 2 || version > 4) {
      throw new IOException("the index has version " + version);
    }
    if (count < 0 || count > bytes.length / FIXED) {
      throw new IOException("the index counts more entries than it holds");
    }
    int end = bytes.length - 20;
    List<Entry> entries = new ArrayList<>(count);
    byte[] previous = new byte[0];
    long pathBytes = 0;
    for (int i = 0; i < count; i++) {
      previous = entry(in, end, version, previous, entries);
      pathBytes += previous.length;
      if (pathBytes > MOST_PATH_BYTES) {
        throw new IOException("the index has paths of over " + MOST_PATH_BYTES + " bytes");
      }
    }
    requireKnownExtensions(in, end);
    return entries;
  }

  private static byte[] entry(
      ByteBuffer in, int end, int version, byte[] previous, List<Entry> entries)
      throws IOException {
    int start = in.position();
    if (start + FIXED > end) {
      throw new IOException("the index is broken off");
    }
    long changed = unsigned(in);
    int changedNanos = in.getInt();
    long modified = unsigned(in);
    int modifiedNanos = in.getInt();
    in.getInt();
    long inode = unsigned(in);
    int mode = in.getInt();
    in.getLong();
    long size = unsigned(in);
    byte[] id = new byte[20];
    in.get(id);
    int flags = in.getShort();
    int extended = (flags & 0x4000) != 0 && version >= 3 ? in.getShort() : 0;
    byte[] path = version == 4 ? compressed(in, end, previous) : plain(in, end, start);
    entries.add(
        new Entry(
            PathText.decode(path),
            mode,
            HexFormat.of().formatHex(id),
            (extended & 0x4000) != 0,
            (extended & 0x2000) != 0,
            (flags & 0x3000) == 0,
            changed,
            changedNanos,
            modified,
            modifiedNanos,
            inode,
            size));
    return path;
  }

  private static long unsigned(ByteBuffer in) {
    return in.getInt() & 0xffffffffL;
  }

  private static byte[] plain(ByteBuffer in, int end, int start) throws IOException {
    byte[] path = untilNul(in, end);
    int length = in.position() - 1 - start;
    int next = start + ((length + 8) & ~7);
    if (next > end) {
      throw new IOException("the index is broken off");
    }
    in.position(next);
    return path;
  }

  private static byte[] compressed(ByteBuffer in, int end, byte[] previous) throws IOException {
    // The number of bytes to drop from the previous path, as a pack's offset is written.
    long drop = 0;
    int read;
    boolean first = true;
    do {
      if (in.position() >= end || drop > previous.length) {
        throw new IOException("the index has a broken path");
      }
      read = in.get();
      drop = (first ? 0 : (drop + 1) << 7) | (read & 0x7f);
      first = false;
    } while ((read & 0x80) != 0);
    if (drop > previous.length) {
      throw new IOException("the index has a broken path");
    }
    byte[] rest = untilNul(in, end);
    int kept = previous.length - (int) drop;
    if (kept + rest.length > LONGEST_PATH) {
      throw new IOException("the index has a path over " + LONGEST_PATH + " bytes");
    }
    byte[] path = Arrays.copyOf(previous, kept + rest.length);
    System.arraycopy(rest, 0, path, kept, rest.length);
    return path;
  }

  private static byte[] untilNul(ByteBuffer in, int end) throws IOException {
    int start = in.position();
    int at = start;
    while (at < end && in.get(at) != 0) {
      at++;
    }
    if (at >= end || at - start > LONGEST_PATH) {
      throw new IOException("the index has a broken path");
    }
    byte[] bytes = new byte[at - start];
    in.get(bytes);
    in.get();
    return bytes;
  }

  // An extension whose name starts in lower case changes what the entries mean.
  private static void requireKnownExtensions(ByteBuffer in, int end) throws IOException {
    while (in.position() + 8 <= end) {
      byte[] name = new byte[4];
      in.get(name);
      int size = in.getInt();
      String text = new String(name, StandardCharsets.US_ASCII);
      if (name[0] >= 'a' && name[0] <= 'z' && !text.equals("sdir")) {
        throw new IOException("the index has the extension " + text);
      }
      if (size < 0 || size > end - in.position()) {
        throw new IOException("the index is broken off");
      }
      in.position(in.position() + size);
    }
  }
}
