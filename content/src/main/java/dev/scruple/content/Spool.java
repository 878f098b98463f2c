// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One temporary file in which an archive's expanded members are kept until it is closed, and a
 * small cache in memory for little ones. The file is made on first use and its name is removed as
 * soon as it is open, where the system allows that; names that a killed run left behind are
 * recognised by {@link #removeLeftovers}.
 */
final class Spool implements AutoCloseable {
  private static final String PREFIX = "scruple-spool-";
  private static final int BLOCK = 1 << 20;
  private static final long CACHE_BYTES = 16L << 20;

  private final Path folder;
  private final AtomicLong end = new AtomicLong();
  private final Map<Object, byte[]> cache = new LinkedHashMap<>(16, 0.75f, true);
  private long cached;
  private @Nullable Path path;
  private @Nullable FileChannel channel;
  private boolean closed;

  Spool(Path folder) {
    this.folder = folder;
  }

  /** Removes the files of runs that have ended. */
  static void removeLeftovers(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : files) {
        String process = file.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
        if (process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * Keeps a stream's bytes.
   *
   * @param growth asked before each block is kept; it throws to stop
   */
  Content store(InputStream in, Growth growth) throws IOException {
    Blocks blocks = new Blocks(this);
    byte[] buffer = new byte[BLOCK];
    try {
      int count;
      do {
        count = fill(in, buffer, blocks, growth);
      } while (count == BLOCK);
    } catch (IOException | RuntimeException e) {
      // The readers of compressed streams answer some damage with a RuntimeException.
      throw new CutShort(e, blocks);
    }
    return blocks;
  }

  // What was read before an error is kept, too.
  private int fill(InputStream in, byte[] buffer, Blocks blocks, Growth growth) throws IOException {
    int count = 0;
    try {
      while (count < BLOCK) {
        int read = in.read(buffer, count, BLOCK - count);
        if (read < 0) {
          break;
        }
        count += read;
      }
    } finally {
      if (count > 0) {
        growth.check(blocks.size() + count);
        blocks.add(buffer, count);
      }
    }
    return count;
  }

  /** A range for a member whose size is known; it is written by {@link #write}. */
  long reserve(long size) {
    return end.getAndAdd(size);
  }

  void write(long offset, byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    FileChannel target = channel();
    while (buffer.hasRemaining()) {
      target.write(buffer, offset + buffer.position());
    }
  }

  int read(long offset, byte[] bytes, int start, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, start, length);
    FileChannel source = channel();
    while (buffer.hasRemaining()) {
      if (source.read(buffer, offset + buffer.position() - start) < 0) {
        throw new IOException("the temporary file of the archive was cut short");
      }
    }
    return length;
  }

  synchronized byte @Nullable [] cached(Object key) throws IOException {
    if (closed) {
      throw new IOException("the archive was closed");
    }
    return cache.get(key);
  }

  synchronized void cache(Object key, byte[] bytes) {
    if (closed || cache.put(key, bytes) != null) {
      return;
    }
    cached += bytes.length;
    var oldest = cache.entrySet().iterator();
    while (cached > CACHE_BYTES && oldest.hasNext()) {
      cached -= oldest.next().getValue().length;
      oldest.remove();
    }
  }

  private synchronized FileChannel channel() throws IOException {
    if (closed) {
      throw new IOException("the archive was closed");
    }
    if (channel == null) {
      Files.createDirectories(folder);
      Path file = folder.resolve(PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      path = file;
      removeName();
    }
    return channel;
  }

  private void removeName() {
    try {
      if (path != null) {
        Files.deleteIfExists(path);
        path = null;
      }
    } catch (IOException e) {
      // Some systems keep the name of an open file: close() tries again.
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    cache.clear();
    if (channel != null) {
      channel.close();
      removeName();
    }
  }

  /** Says whether a stream may go on. */
  @FunctionalInterface
  interface Growth {
    void check(long bytes) throws IOException;
  }

  /** A stream broke; what came before is kept. */
  static final class CutShort extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Content kept;

    CutShort(Exception cause, Content kept) {
      super(Reasons.of(cause), cause);
      this.kept = kept;
    }

    Content kept() {
      return kept;
    }
  }

  /** Bytes in blocks, since other members may be written between them. */
  private static final class Blocks implements Content {
    private final Spool spool;
    private final List<Long> offsets = new ArrayList<>();
    private long size;

    Blocks(Spool spool) {
      this.spool = spool;
    }

    void add(byte[] bytes, int length) throws IOException {
      long offset = spool.reserve(length);
      spool.write(offset, bytes, length);
      offsets.add(offset);
      size += length;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public int read(long offset, byte[] buffer, int start, int length) throws IOException {
      int wanted = (int) Math.max(0, Math.min(length, size - offset));
      int done = 0;
      while (done < wanted) {
        long at = offset + done;
        int inBlock = (int) (at % BLOCK);
        int count = Math.min(wanted - done, BLOCK - inBlock);
        spool.read(offsets.get((int) (at / BLOCK)) + inBlock, buffer, start + done, count);
        done += count;
      }
      return wanted;
    }
  }
}
