// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** The members of a 7z archive, expanded into the spool in one pass, as solid blocks ask for. */
final class SevenZipWalk {
  private static final int MEMORY_KIB = 96 * 1024;
  private static final String PASSWORD = "unpack it with its password and name what comes out";

  private final Content archive;
  private final ArchiveLevel level;
  private final ArchiveWalk walk;

  SevenZipWalk(Content archive, ArchiveLevel level, ArchiveWalk walk) {
    this.archive = archive;
    this.level = level;
    this.walk = walk;
  }

  void walk() throws IOException {
    try (SevenZFile file =
        SevenZFile.builder()
            .setSeekableByteChannel(new ContentChannel(archive))
            .setMaxMemoryLimitKiB(MEMORY_KIB)
            .get()) {
      if (bounded(file)) {
        members(file);
      }
    } catch (PasswordRequiredException e) {
      level.broken("password-protected, not read", PASSWORD);
    } catch (EOFException e) {
      level.broken("the 7z archive is cut short", ArchiveLevel.FETCH);
    }
  }

  // Members come one after the other: what is skipped is expanded, too.
  private boolean bounded(SevenZFile file) {
    long total = 0;
    for (SevenZArchiveEntry entry : file.getEntries()) {
      long size = entry.hasStream() ? entry.getSize() : 0;
      total = size < 0 || total + size < 0 ? Long.MAX_VALUE : total + size;
    }
    Optional<String> refusal = walk.expand(total, archive.size());
    refusal.ifPresent(
        reason -> level.broken(reason + "; not read", "unpack it with care, if it is wanted"));
    return refusal.isEmpty();
  }

  private void members(SevenZFile file) throws IOException {
    for (SevenZArchiveEntry entry = file.getNextEntry();
        entry != null;
        entry = file.getNextEntry()) {
      if (!level.count()) {
        return;
      }
      if (!entry.isDirectory() && !entry.isAntiItem()) {
        member(file, entry);
      }
    }
  }

  private void member(SevenZFile file, SevenZArchiveEntry entry) throws IOException {
    EntryName name = new EntryName(entry.getName() == null ? "" : entry.getName(), true);
    if (!level.clean(name)) {
      return;
    }
    // 7z keeps Unix modes in the upper half of the Windows attributes.
    int mode =
        entry.getHasWindowsAttributes() && (entry.getWindowsAttributes() & 0x8000) != 0
            ? entry.getWindowsAttributes() >>> 16
            : 0;
    Content content = Content.of(new byte[0]);
    if (entry.hasStream()) {
      try (InputStream in = file.getInputStream(entry)) {
        content = walk.spool().store(in, bytes -> limit(bytes, entry.getSize()));
      } catch (Spool.CutShort e) {
        boolean locked = e.getCause() instanceof PasswordRequiredException;
        level.unread(
            name,
            locked ? "password-protected, not read" : Reasons.of(e),
            locked ? PASSWORD : ArchiveLevel.FETCH);
        return;
      }
    }
    level.file(name, content, (mode & 0xf000) == 0xa000, (mode & 0111) != 0);
  }

  private static void limit(long bytes, long stated) throws IOException {
    if (bytes > stated) {
      throw new IOException("it is longer than the archive says");
    }
  }

  /** A content as the library wants to read it. */
  private static final class ContentChannel implements SeekableByteChannel {
    private final Content content;
    private long position;
    private boolean open = true;

    ContentChannel(Content content) {
      this.content = content;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      byte[] block = new byte[Math.min(target.remaining(), 1 << 16)];
      int count = content.read(position, block, 0, block.length);
      target.put(block, 0, count);
      position += count;
      return count == 0 && block.length > 0 ? -1 : count;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new NonWritableChannelException();
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
      position = newPosition;
      return this;
    }

    @Override
    public long size() {
      return content.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
