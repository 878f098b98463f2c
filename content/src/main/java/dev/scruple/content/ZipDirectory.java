// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The central directory of a zip archive, read without its members: two reads for a small archive,
 * one more for each MiB of directory. Bytes before the archive are allowed, as self-extracting ones
 * have them.
 *
 * <p>Specification: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory),
 * 4.3.14 to 4.3.16 (ends), 4.5.3 (zip64).
 */
public final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END64_LOCATOR = 0x07064b50;
  private static final int END64 = 0x06064b50;
  private static final int HEADER = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_SIZE = 22;
  private static final int HEADER_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final long MASK32 = 0xffff_ffffL;

  private final Content archive;
  private final List<ZipMember> members;
  private final List<String> problems;

  private ZipDirectory(Content archive, List<ZipMember> members, List<String> problems) {
    this.archive = archive;
    this.members = List.copyOf(members);
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads the directory.
   *
   * @param maxMembers where it lists more, the rest is left out and told in {@link #problems}
   * @throws IOException where there is no directory: no zip archive, or one cut short
   */
  public static ZipDirectory read(Content archive, int maxMembers) throws IOException {
    Tail tail = Tail.of(archive);
    List<ZipMember> members = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    byte[] fixed = new byte[HEADER_SIZE];
    try (InputStream in = new ContentStream(new SliceContent(archive, tail.start, tail.size))) {
      while (in.readNBytes(fixed, 0, HEADER_SIZE) == HEADER_SIZE) {
        if (LittleEndian.i32(fixed, 0) != HEADER) {
          problems.add("the directory is damaged after " + members.size() + " members");
          break;
        } else if (members.size() == maxMembers) {
          problems.add("it has more than " + maxMembers + " members");
          break;
        }
        members.add(member(fixed, in, tail.shift));
      }
    } catch (EOFException e) {
      problems.add("the directory ends in the middle of a member");
    }
    if (problems.isEmpty() && tail.count != members.size()) {
      problems.add(
          "the archive says it has %d members, its directory lists %d"
              .formatted(tail.count, members.size()));
    }
    return new ZipDirectory(archive, members, problems);
  }

  /** The members in the directory's order; of hostile archives several may have one name. */
  public List<ZipMember> members() {
    return members;
  }

  /** What is wrong with the directory, in plain words. */
  public List<String> problems() {
    return problems;
  }

  /** The member of a name, the last one where there are several. */
  public Optional<ZipMember> member(String name) {
    return members.reversed().stream().filter(member -> member.name().equals(name)).findFirst();
  }

  /**
   * The bytes of a member, without temporary files: stored ones are a range of the archive, others
   * are expanded again for each read, so read them in order.
   *
   * @throws IOException where the local header is not where the directory says, or the method is
   *     not read
   */
  public Content content(ZipMember member) throws IOException {
    return content(archive, member, local(archive, member).dataOffset(), null);
  }

  static Content content(
      Content archive,
      ZipMember member,
      long dataOffset,
      @org.jspecify.annotations.Nullable Spool spool)
      throws IOException {
    if (member.encrypted()) {
      throw new IOException("password-protected, not read");
    }
    if (dataOffset > archive.size() - member.compressedSize()) {
      throw new IOException("its bytes end after the archive does");
    }
    Content packed = new SliceContent(archive, dataOffset, member.compressedSize());
    if (member.method() != 0) {
      return InflatedContent.of(packed, member, spool);
    } else if (member.size() != member.compressedSize()) {
      throw new IOException("it is stored, yet the directory gives two sizes");
    }
    return packed;
  }

  /** The local header that stands before a member's bytes. */
  static Local local(Content archive, ZipMember member) throws IOException {
    byte[] fixed = exact(archive, member.headerOffset(), LOCAL_SIZE, "a local header");
    if (LittleEndian.i32(fixed, 0) != LOCAL) {
      throw new IOException("there is no local header where the directory says");
    }
    int nameLength = LittleEndian.u16(fixed, 26);
    byte[] name = exact(archive, member.headerOffset() + LOCAL_SIZE, nameLength, "a local name");
    long data = member.headerOffset() + LOCAL_SIZE + nameLength + LittleEndian.u16(fixed, 28);
    return new Local(
        EntryName.of(name),
        data,
        LittleEndian.u16(fixed, 6),
        LittleEndian.u16(fixed, 8),
        LittleEndian.u32(fixed, 14),
        LittleEndian.u32(fixed, 18),
        LittleEndian.u32(fixed, 22));
  }

  /** A local header. */
  record Local(
      EntryName name,
      long dataOffset,
      int flags,
      int method,
      long crc,
      long compressedSize,
      long size) {

    /** Whether checksum and sizes come after the bytes. */
    boolean sizesFollow() {
      return (flags & 8) != 0;
    }

    ZipMember member(long offset) {
      return member(offset, compressedSize, size, crc);
    }

    ZipMember member(long offset, long statedCompressed, long statedSize, long statedCrc) {
      return new ZipMember(
          name.text(),
          name.validUtf8(),
          method,
          (flags & 1) != 0,
          statedCrc,
          statedCompressed,
          statedSize,
          offset,
          0);
    }
  }

  private static ZipMember member(byte[] fixed, InputStream in, long shift) throws IOException {
    byte[] name = exact(in, LittleEndian.u16(fixed, 28));
    byte[] extra = exact(in, LittleEndian.u16(fixed, 30));
    exact(in, LittleEndian.u16(fixed, 32));
    long size = LittleEndian.u32(fixed, 24);
    long compressed = LittleEndian.u32(fixed, 20);
    long offset = LittleEndian.u32(fixed, 42);
    int at = zip64(extra);
    if (at >= 0) {
      int end = at + LittleEndian.u16(extra, at - 2);
      if (size == MASK32 && at + 8 <= end) {
        size = LittleEndian.i64(extra, at);
        at += 8;
      }
      if (compressed == MASK32 && at + 8 <= end) {
        compressed = LittleEndian.i64(extra, at);
        at += 8;
      }
      if (offset == MASK32 && at + 8 <= end) {
        offset = LittleEndian.i64(extra, at);
      }
    }
    EntryName decoded = EntryName.of(name);
    boolean unix = (LittleEndian.u16(fixed, 4) >> 8) == 3;
    return new ZipMember(
        decoded.text(),
        decoded.validUtf8(),
        LittleEndian.u16(fixed, 10),
        (LittleEndian.u16(fixed, 8) & 1) != 0,
        LittleEndian.u32(fixed, 16),
        // A negative size claims more than any file has.
        compressed < 0 ? Long.MAX_VALUE : compressed,
        size < 0 ? Long.MAX_VALUE : size,
        offset < 0 || offset > Long.MAX_VALUE / 2 ? Long.MAX_VALUE / 2 : offset + shift,
        unix ? LittleEndian.u16(fixed, 40) : 0);
  }

  /** Where the zip64 extra field's numbers begin; -1 where there is none. */
  private static int zip64(byte[] extra) {
    int at = 0;
    while (at + 4 <= extra.length) {
      int length = LittleEndian.u16(extra, at + 2);
      if (at + 4 + length > extra.length) {
        return -1;
      } else if (LittleEndian.u16(extra, at) == 1) {
        return at + 4;
      }
      at += 4 + length;
    }
    return -1;
  }

  private static byte[] exact(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  static byte[] exact(Content content, long offset, int length, String what) throws IOException {
    byte[] bytes = new byte[length];
    if (offset < 0 || content.read(offset, bytes, 0, length) < length) {
      throw new EOFException("the archive ends before " + what);
    }
    return bytes;
  }

  /** Where the directory lies; {@code shift} is how many bytes stand before the archive. */
  private record Tail(long start, long size, long count, long shift) {
    private static final int LONGEST_COMMENT = 0xffff;

    static Tail of(Content archive) throws IOException {
      // Most archives have no comment: a short read finds their end.
      for (int length : new int[] {1024, END_SIZE + LONGEST_COMMENT}) {
        int window = (int) Math.min(length, archive.size());
        long from = archive.size() - window;
        byte[] bytes = exact(archive, from, window, "its end");
        for (int at = window - END_SIZE; at >= 0; at--) {
          if (LittleEndian.i32(bytes, at) == END) {
            Optional<Tail> tail =
                at(archive, from + at, Arrays.copyOfRange(bytes, at, at + END_SIZE));
            if (tail.isPresent()) {
              return tail.get();
            }
          }
        }
      }
      throw new IOException("it has no zip directory at its end");
    }

    private static Optional<Tail> at(Content archive, long end, byte[] bytes) throws IOException {
      long count = LittleEndian.u16(bytes, 10);
      long size = LittleEndian.u32(bytes, 12);
      long offset = LittleEndian.u32(bytes, 16);
      // PyTorch writes the 64-bit end even where nothing needs it.
      if (end >= 20) {
        Optional<Tail> large = large(archive, end);
        if (large.isPresent()) {
          return large;
        }
      }
      return fitting(archive, end, count, size, offset);
    }

    private static Optional<Tail> large(Content archive, long end) throws IOException {
      byte[] locator = exact(archive, end - 20, 20, "its end");
      if (LittleEndian.i32(locator, 0) != END64_LOCATOR || end < 76) {
        return Optional.empty();
      }
      // The record stands before its locator, unless it is extended; then the offset leads to it.
      for (long at : new long[] {end - 76, LittleEndian.i64(locator, 8)}) {
        if (at >= 0 && at <= end - 76) {
          byte[] record = exact(archive, at, 56, "its end");
          if (LittleEndian.i32(record, 0) == END64) {
            return fitting(
                archive,
                at,
                LittleEndian.i64(record, 32),
                LittleEndian.i64(record, 40),
                LittleEndian.i64(record, 48));
          }
        }
      }
      return Optional.empty();
    }

    private static Optional<Tail> fitting(
        Content archive, long end, long count, long size, long offset) throws IOException {
      if (size < 0 || offset < 0 || size > end || count < 0) {
        return Optional.empty();
      }
      // Before the end, counting bytes that stand before the archive; else where the archive says.
      for (long start : new long[] {end - size, offset}) {
        if (offset <= start
            && start <= end - size
            && (size < 4
                || LittleEndian.i32(exact(archive, start, 4, "its directory"), 0) == HEADER)) {
          return Optional.of(new Tail(start, size, count, start - offset));
        }
      }
      return Optional.empty();
    }
  }
}
