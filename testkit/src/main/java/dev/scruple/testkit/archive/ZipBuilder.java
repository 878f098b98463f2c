// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives byte by byte, so that each field can lie. */
public final class ZipBuilder {
  private static final int UTF8 = 0x800;

  private final List<Member> members = new ArrayList<>();
  private boolean zip64;

  /** Adds a deflated file. */
  public ZipBuilder file(String name, byte[] bytes) {
    return add(Member.deflated(name, bytes));
  }

  /** Adds a deflated text file. */
  public ZipBuilder file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file that is not compressed. */
  public ZipBuilder stored(String name, byte[] bytes) {
    return add(Member.stored(name, bytes));
  }

  /** Adds a symbolic link. */
  public ZipBuilder link(String name, String target) {
    return add(Member.stored(name, target.getBytes(StandardCharsets.UTF_8)).unixMode(0xa1ff));
  }

  /** Adds any member. */
  public ZipBuilder add(Member member) {
    members.add(member);
    return this;
  }

  /** Ends the archive with 64-bit numbers as well, as PyTorch does; allows 100,000 members. */
  public ZipBuilder zip64() {
    zip64 = true;
    return this;
  }

  /** The archive. */
  public byte[] build() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    for (Member member : members) {
      offsets.add(member.sameBytesAs >= 0 ? offsets.get(member.sameBytesAs) : out.size());
      if (member.sameBytesAs < 0) {
        local(out, member);
      }
    }
    int directory = out.size();
    for (int i = 0; i < members.size(); i++) {
      listed(out, members.get(i), offsets.get(i));
    }
    int size = out.size() - directory;
    if (zip64) {
      int start = out.size();
      ByteBuffer large = littleEndian(56).putInt(0x06064b50).putLong(44).putInt(0x2d001e);
      large.putLong(0).putLong(members.size()).putLong(members.size());
      bytes(out, large.putLong(size).putLong(directory));
      bytes(out, littleEndian(20).putInt(0x07064b50).putInt(0).putLong(start).putInt(1));
    }
    ByteBuffer end = littleEndian(22).putInt(0x06054b50).putInt(0);
    end.putShort((short) members.size()).putShort((short) members.size());
    end.putInt(size).putInt(directory).putShort((short) 0);
    bytes(out, end);
    return out.toByteArray();
  }

  private static void local(ByteArrayOutputStream out, Member member) {
    ByteBuffer header = littleEndian(30).putInt(0x04034b50).putShort((short) 20);
    common(header, member).putShort((short) member.localName.length).putShort((short) 0);
    bytes(out, header);
    out.writeBytes(member.localName);
    out.writeBytes(member.packed);
  }

  private static void listed(ByteArrayOutputStream out, Member member, int offset) {
    ByteBuffer header = littleEndian(46).putInt(0x02014b50);
    header.putShort((short) (3 << 8 | 30)).putShort((short) 20);
    common(header, member).putShort((short) member.name.length);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    header.putInt(member.unixMode << 16).putInt(offset);
    bytes(out, header);
    out.writeBytes(member.name);
  }

  private static ByteBuffer common(ByteBuffer header, Member member) {
    header.putShort((short) member.flags).putShort((short) member.method).putInt(0x21_0000);
    return header.putInt((int) member.crc).putInt(member.packed.length).putInt((int) member.size);
  }

  private static void bytes(ByteArrayOutputStream out, ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    out.writeBytes(bytes);
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** One member, with its lies; each method gives a changed copy. */
  public static final class Member {
    private byte[] name;
    private byte[] localName;
    private int method;
    private int flags = UTF8;
    private long crc;
    private byte[] packed;
    private long size;
    private int unixMode = 0x81a4;
    private int sameBytesAs = -1;

    private Member(String name, byte[] bytes, int method, byte[] packed) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      this.name = name.getBytes(StandardCharsets.UTF_8);
      this.localName = this.name;
      this.method = method;
      this.crc = sum.getValue();
      this.packed = packed;
      this.size = bytes.length;
    }

    private Member(Member other) {
      this.name = other.name;
      this.localName = other.localName;
      this.method = other.method;
      this.flags = other.flags;
      this.crc = other.crc;
      this.packed = other.packed;
      this.size = other.size;
      this.unixMode = other.unixMode;
      this.sameBytesAs = other.sameBytesAs;
    }

    /** A file that is compressed. */
    public static Member deflated(String name, byte[] bytes) {
      return new Member(name, bytes, 8, deflate(bytes));
    }

    /** A file that is not compressed. */
    public static Member stored(String name, byte[] bytes) {
      return new Member(name, bytes, 0, bytes);
    }

    /** With a name of any bytes. */
    public Member name(byte[] raw) {
      Member copy = new Member(this);
      copy.name = raw;
      copy.localName = raw;
      return copy;
    }

    /** With another name in its local header than in the directory. */
    public Member localName(String local) {
      Member copy = new Member(this);
      copy.localName = local.getBytes(StandardCharsets.UTF_8);
      return copy;
    }

    /** With the flag of encryption set; the bytes are not encrypted. */
    public Member encrypted() {
      Member copy = new Member(this);
      copy.flags |= 1;
      return copy;
    }

    /** With a method number, its bytes as they are. */
    public Member method(int number) {
      Member copy = new Member(this);
      copy.method = number;
      return copy;
    }

    /** With another size than it has. */
    public Member size(long claimed) {
      Member copy = new Member(this);
      copy.size = claimed;
      return copy;
    }

    /** With another checksum than it has. */
    public Member crc(long claimed) {
      Member copy = new Member(this);
      copy.crc = claimed;
      return copy;
    }

    /** With type and permission bits. */
    public Member unixMode(int mode) {
      Member copy = new Member(this);
      copy.unixMode = mode;
      return copy;
    }

    /** Without bytes of its own: those of an earlier member, by its place in the order. */
    public Member sharing(int earlier) {
      Member copy = new Member(this);
      copy.sameBytesAs = earlier;
      return copy;
    }

    /** With compressed bytes given. */
    public Member packed(byte[] bytes) {
      Member copy = new Member(this);
      copy.packed = bytes;
      return copy;
    }

    private static byte[] deflate(byte[] bytes) {
      Deflater deflater = new Deflater(6, true);
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] block = new byte[8192];
      while (!deflater.finished()) {
        out.write(block, 0, deflater.deflate(block));
      }
      deflater.end();
      return out.toByteArray();
    }
  }
}
