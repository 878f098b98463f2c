// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a zip archive: those of its directory, each held against its local header; without
 * a directory (an archive cut short) those whose local headers follow each other from the start.
 */
final class ZipWalk {
  private static final String PASSWORD = "unpack it with its password and name what comes out";

  private final Content archive;
  private final Content headers;
  private final ArchiveLevel level;
  private final ArchiveWalk walk;

  ZipWalk(Content archive, ArchiveLevel level, ArchiveWalk walk) {
    this.archive = archive;
    this.headers = new Window(archive);
    this.level = level;
    this.walk = walk;
  }

  void walk() throws IOException {
    ZipDirectory directory;
    try {
      directory = ZipDirectory.read(archive, Math.max(1, walk.entriesLeft()));
    } catch (IOException e) {
      level.broken("cut short or damaged: " + Reasons.of(e), ArchiveLevel.FETCH);
      salvage();
      return;
    }
    directory.problems().forEach(problem -> level.broken(problem, ArchiveLevel.FETCH));
    Set<ZipMember> overlapping = overlapping(directory.members());
    for (ZipMember member : directory.members()) {
      if (!level.count()) {
        return;
      }
      if (overlapping.contains(member)) {
        level.unread(
            name(member), "its bytes overlap those of another member", ArchiveLevel.REPACK);
      } else {
        listed(member);
      }
    }
  }

  private void listed(ZipMember member) {
    try {
      ZipDirectory.Local local = ZipDirectory.local(headers, member);
      if (!local.name().text().equals(member.name())) {
        String reason = "the archive's directory and the member itself give two names";
        level.odd(name(member), reason);
        level.odd(local.name(), reason);
      }
      if (!member.folder()) {
        add(member, local.dataOffset());
      }
    } catch (IOException e) {
      level.unread(name(member), Reasons.of(e), ArchiveLevel.FETCH);
    }
  }

  private void add(ZipMember member, long dataOffset) {
    EntryName name = name(member);
    if (member.encrypted()) {
      level.unread(name, "password-protected, not read", PASSWORD);
      return;
    }
    try {
      Content content = ZipDirectory.content(archive, member, dataOffset, walk.spool());
      Optional<String> refusal =
          member.method() == 0
              ? Optional.empty()
              : walk.expand(member.size(), member.compressedSize());
      if (refusal.isPresent()) {
        level.unread(name, refusal.get() + "; not read", "unpack it with care, if it is wanted");
      } else {
        level.file(name, content, member.link(), member.executable());
      }
    } catch (IOException e) {
      level.unread(name, Reasons.of(e), ArchiveLevel.FETCH);
    }
  }

  /** Of members that share bytes, all but the first: a bomb is small because they do. */
  private static Set<ZipMember> overlapping(List<ZipMember> members) {
    ZipMember[] sorted = members.toArray(ZipMember[]::new);
    Arrays.sort(sorted, Comparator.comparingLong(ZipMember::headerOffset));
    // By identity: members that are equal overlap each other.
    Set<ZipMember> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
    long end = 0;
    for (ZipMember member : sorted) {
      long header = member.headerOffset();
      if (header < end) {
        overlapping.add(member);
      } else if (member.compressedSize() < Long.MAX_VALUE / 4) {
        // 30 bytes of local header and the name stand before the bytes.
        end = header + 30 + member.compressedSize();
      }
    }
    return overlapping;
  }

  private void salvage() throws IOException {
    long offset = 0;
    while (offset < archive.size() - 30) {
      ZipMember probe = new ZipMember("", true, 0, false, 0, 0, 0, offset, 0);
      ZipDirectory.Local local;
      try {
        local = ZipDirectory.local(archive, probe);
      } catch (IOException e) {
        // The directory begins here, or the archive ends.
        return;
      }
      if (!level.count()) {
        return;
      }
      Optional<ZipMember> member = measured(local, offset);
      if (member.isEmpty()) {
        level.unread(local.name(), "cut short, not read", ArchiveLevel.FETCH);
        return;
      }
      if (!member.get().folder()) {
        add(member.get(), local.dataOffset());
      }
      int follows = local.sizesFollow() ? descriptorSize(local, member.get()) : 0;
      offset = local.dataOffset() + member.get().compressedSize() + follows;
    }
  }

  /** A member of an archive without a directory; empty where its end isn't there. */
  private Optional<ZipMember> measured(ZipDirectory.Local local, long offset) throws IOException {
    ZipMember member = local.member(offset);
    if (!local.sizesFollow()) {
      return local.dataOffset() + member.compressedSize() <= archive.size()
          ? Optional.of(member)
          : Optional.empty();
    } else if (member.method() != InflatedContent.DEFLATED
        || member.encrypted()
        || local.dataOffset() >= archive.size()) {
      return Optional.empty();
    }
    return expanded(local, offset);
  }

  // Only expanding tells where a deflated member ends whose sizes come after it.
  private Optional<ZipMember> expanded(ZipDirectory.Local local, long offset) {
    Content rest =
        new SliceContent(archive, local.dataOffset(), archive.size() - local.dataOffset());
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    long size = 0;
    byte[] block = new byte[64 * 1024];
    try (InflatedContent.Inflating in = new InflatedContent.Inflating(rest.open())) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        size += count;
        crc.update(block, 0, count);
        if (size > walk.limits().expandedBytes() || walk.limits().tooDense(size, in.consumed())) {
          return Optional.empty();
        }
      }
      return Optional.of(local.member(offset, in.consumed(), size, crc.getValue()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private int descriptorSize(ZipDirectory.Local local, ZipMember member) throws IOException {
    byte[] next = new byte[4];
    int count = archive.read(local.dataOffset() + member.compressedSize(), next, 0, 4);
    return count == 4 && LittleEndian.i32(next, 0) == 0x08074b50 ? 16 : 12;
  }

  /** Reads ahead, since the headers of small members lie side by side. For one thread. */
  private static final class Window implements Content {
    private static final int SIZE = 16 * 1024;

    private final Content whole;
    private final byte[] block = new byte[SIZE];
    private long from;
    private int count;

    Window(Content whole) {
      this.whole = whole;
    }

    @Override
    public long size() {
      return whole.size();
    }

    @Override
    public int read(long offset, byte[] buffer, int start, int length) throws IOException {
      if (length > SIZE) {
        return whole.read(offset, buffer, start, length);
      }
      if (offset < from || offset + length > from + count) {
        count = whole.read(offset, block, 0, SIZE);
        from = offset;
      }
      int available = (int) Math.max(0, Math.min(length, from + count - offset));
      System.arraycopy(block, (int) (offset - from), buffer, start, available);
      return available;
    }
  }

  private static EntryName name(ZipMember member) {
    return new EntryName(member.name(), member.validUtf8());
  }
}
