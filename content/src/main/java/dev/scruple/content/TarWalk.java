// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The members of a tar archive, each a range of it: v7, ustar, pax headers (path, linkpath, size)
 * and GNU's long names. Sparse members and devices are told, not given.
 */
final class TarWalk {
  private static final int MAX_EXTENSION = 1 << 20;

  private final Content archive;
  private final ArchiveLevel level;
  private long offset;
  // What a pax header or a GNU long name says of the member that follows it.
  private @Nullable EntryName longName;
  private @Nullable EntryName longLink;
  private long statedSize = -1;
  private boolean sparse;

  private TarWalk(Content archive, ArchiveLevel level) {
    this.archive = archive;
    this.level = level;
  }

  static void walk(Content archive, ArchiveLevel level) throws IOException {
    new TarWalk(archive, level).members();
  }

  private void members() throws IOException {
    byte[] block = new byte[TarHeader.BLOCK];
    while (offset < archive.size()) {
      int count = archive.read(offset, block, 0, block.length);
      if (count < block.length) {
        level.broken("the tar archive is cut short", ArchiveLevel.FETCH);
        return;
      } else if (blank(block)) {
        return;
      } else if (!TarHeader.isHeader(block)) {
        String reason = "no tar header at byte " + offset + "; what follows was not read";
        level.broken(reason, ArchiveLevel.FETCH);
        return;
      }
      offset += TarHeader.BLOCK;
      if (!level.count() || !member(TarHeader.of(block))) {
        return;
      }
    }
    level.broken("the tar archive has no end mark; it may be cut short", ArchiveLevel.FETCH);
  }

  /** Takes one member; false where nothing can follow it. */
  private boolean member(TarHeader header) throws IOException {
    long size = statedSize >= 0 ? statedSize : header.size();
    EntryName name = longName == null ? header.name() : longName;
    if (!bodiless(header.type()) && (size < 0 || size > archive.size() - offset)) {
      level.unread(name, "cut short, not read", ArchiveLevel.FETCH);
      return false;
    }
    switch (header.type()) {
      case 'x' -> pax(size);
      case 'L' -> longName = extension(size);
      case 'K' -> longLink = extension(size);
      case 'g' -> offset += padded(size);
      default -> {
        plain(header, name, size);
        longName = null;
        longLink = null;
        statedSize = -1;
        sparse = false;
      }
    }
    return true;
  }

  private void plain(TarHeader header, EntryName name, long size) {
    boolean hasBytes = !bodiless(header.type());
    if (sparse && hasBytes) {
      level.unread(name, "a sparse member, not read", "unpack it and name what comes out");
    } else {
      switch (header.type()) {
        case '0', '\0', '7' -> {
          if (!name.text().endsWith("/")) {
            level.file(name, new SliceContent(archive, offset, size), false, header.executable());
          }
        }
        case '1', '2' -> {
          String target = (longLink == null ? header.linkName() : longLink).text();
          level.file(name, Content.of(target.getBytes(StandardCharsets.UTF_8)), true, false);
        }
        case '5', 'D', 'V', 'M' -> {}
        case '3', '4', '6' -> level.unread(name, "a device or FIFO, not read", "none is needed");
        case 'S' ->
            level.unread(name, "a sparse member, not read", "unpack it and name what comes out");
        default ->
            level.unread(
                name,
                "a member of unknown type " + (int) header.type(),
                "unpack it and name what comes out");
      }
    }
    offset += hasBytes ? padded(size) : 0;
  }

  // Links, devices and folders have no bytes whatever their size says.
  private static boolean bodiless(char type) {
    return type >= '1' && type <= '6';
  }

  private EntryName extension(long size) throws IOException {
    byte[] bytes = bounded(size);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return EntryName.of(java.util.Arrays.copyOf(bytes, end));
  }

  private byte[] bounded(long size) throws IOException {
    if (size > MAX_EXTENSION) {
      throw new IOException("a tar header of " + size + " bytes; what follows was not read");
    }
    byte[] bytes = ZipDirectory.exact(archive, offset, (int) size, "a tar header's end");
    offset += padded(size);
    return bytes;
  }

  /** Records {@code "length key=value\n"}, length in decimal and counting itself. */
  private void pax(long size) throws IOException {
    byte[] bytes = bounded(size);
    int at = 0;
    while (at < bytes.length) {
      int length = 0;
      int digit = at;
      while (digit < bytes.length && bytes[digit] >= '0' && bytes[digit] <= '9' && digit < at + 8) {
        length = length * 10 + bytes[digit++] - '0';
      }
      if (digit == bytes.length || bytes[digit] != ' ' || length <= digit - at + 1) {
        return;
      }
      if (at + length > bytes.length) {
        return;
      }
      record(bytes, digit + 1, at + length - 1);
      at += length;
    }
  }

  private void record(byte[] bytes, int start, int end) {
    int equals = start;
    while (equals < end && bytes[equals] != '=') {
      equals++;
    }
    if (equals == end) {
      return;
    }
    String key = new String(bytes, start, equals - start, StandardCharsets.UTF_8);
    byte[] value = java.util.Arrays.copyOfRange(bytes, equals + 1, end);
    switch (key) {
      case "path" -> longName = EntryName.of(value);
      case "linkpath" -> longLink = EntryName.of(value);
      case "size" -> statedSize = decimal(value);
      default -> sparse |= key.startsWith("GNU.sparse.");
    }
  }

  private static long decimal(byte[] value) {
    String text = new String(value, StandardCharsets.ISO_8859_1);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  private static long padded(long size) {
    return (size + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
  }

  private static boolean blank(byte[] block) {
    for (byte value : block) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
