// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * A compressed member of a zip archive. In order, it is expanded as it is read and kept nowhere. At
 * random, a small one is expanded in memory; a large one is expanded up to its head or, beyond,
 * once into the spool.
 */
final class InflatedContent implements Content {
  static final int DEFLATED = 8;
  static final int XZ_MEMORY_KIB = 96 * 1024;
  private static final int SMALL = 1 << 20;
  private static final int HEAD = 64 * 1024;
  private static final int UNKNOWN = -1;

  private final Content packed;
  private final ZipMember member;
  private final @Nullable Spool spool;
  private long spooledAt = UNKNOWN;

  private InflatedContent(Content packed, ZipMember member, @Nullable Spool spool) {
    this.packed = packed;
    this.member = member;
    this.spool = spool;
  }

  static Content of(Content packed, ZipMember member, @Nullable Spool spool) throws IOException {
    return switch (member.method()) {
      case DEFLATED, 9, 12, 95 -> new InflatedContent(packed, member, spool);
      case 14 -> throw new IOException("compressed with LZMA, which is not read inside zip");
      case 20, 93 -> throw new IOException("compressed with Zstandard, which is not read");
      case 99 -> throw new IOException("password-protected, not read");
      default ->
          throw new IOException(
              "compressed with method " + member.method() + ", which is not read");
    };
  }

  @Override
  public long size() {
    return member.size();
  }

  @Override
  public InputStream open() throws IOException {
    return new Checked(expanding());
  }

  @Override
  public int read(long offset, byte[] buffer, int start, int length) throws IOException {
    if (offset >= size() || length == 0) {
      return 0;
    }
    int wanted = (int) Math.min(length, size() - offset);
    if (size() <= SMALL) {
      System.arraycopy(small(), (int) offset, buffer, start, wanted);
    } else if (spool == null || (offset + wanted <= HEAD && !spooled())) {
      expand(offset, buffer, start, wanted);
    } else {
      spool.read(spooledOffset(spool) + offset, buffer, start, wanted);
    }
    return wanted;
  }

  private byte[] small() throws IOException {
    byte[] known = spool == null ? null : spool.cached(this);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[(int) size()];
    try (InputStream in = open()) {
      in.readNBytes(bytes, 0, bytes.length);
    }
    if (spool != null) {
      spool.cache(this, bytes);
    }
    return bytes;
  }

  private void expand(long offset, byte[] buffer, int start, int wanted) throws IOException {
    try (InputStream in = open()) {
      in.skipNBytes(offset);
      if (in.readNBytes(buffer, start, wanted) < wanted) {
        throw new IOException("it is shorter than the archive says");
      }
    }
  }

  private synchronized boolean spooled() {
    return spooledAt != UNKNOWN;
  }

  private synchronized long spooledOffset(Spool target) throws IOException {
    if (spooledAt == UNKNOWN) {
      long begin = target.reserve(size());
      long at = begin;
      byte[] block = new byte[SMALL];
      try (InputStream in = open()) {
        for (int n = in.readNBytes(block, 0, SMALL); n > 0; n = in.readNBytes(block, 0, SMALL)) {
          target.write(at, block, n);
          at += n;
        }
      }
      spooledAt = begin;
    }
    return spooledAt;
  }

  private InputStream expanding() throws IOException {
    InputStream in = packed.open();
    return switch (member.method()) {
      case DEFLATED -> new Inflating(in);
      case 9 -> new Deflate64CompressorInputStream(in);
      case 12 -> new BZip2CompressorInputStream(in);
      default -> new XZInputStream(in, XZ_MEMORY_KIB);
    };
  }

  /** Frees the inflater's memory, which {@link InflaterInputStream} leaves to its giver. */
  static final class Inflating extends InflaterInputStream {
    Inflating(InputStream in) {
      super(in, new Inflater(true), 4096);
    }

    long consumed() {
      return inf.getBytesRead();
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /** Holds the stream to the size and the checksum that the archive states. */
  private final class Checked extends InputStream {
    private final InputStream in;
    private final CRC32 crc = new CRC32();
    private long left = size();

    Checked(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      if (length == 0) {
        return 0;
      } else if (left == 0) {
        return -1;
      }
      int count = expand(buffer, start, (int) Math.min(length, left));
      crc.update(buffer, start, count);
      left -= count;
      if (left == 0) {
        verify();
      }
      return count;
    }

    private int expand(byte[] buffer, int start, int length) throws IOException {
      int count;
      try {
        count = in.read(buffer, start, length);
      } catch (RuntimeException e) {
        throw new IOException("the compressed bytes are damaged", e);
      } catch (IOException e) {
        throw new IOException("the compressed bytes are damaged: " + Reasons.of(e), e);
      }
      if (count < 0) {
        throw new IOException("it is shorter than the archive says");
      }
      return count;
    }

    private void verify() throws IOException {
      if (in.read() >= 0) {
        throw new IOException("it is longer than the archive says");
      } else if (crc.getValue() != member.crc()) {
        throw new IOException("its checksum differs from the one in the archive");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
