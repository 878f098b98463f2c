// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * A regular file on a local disk. It is opened for each read and closed again, so that 100,000 of
 * them hold no file descriptor. A file that vanishes or shrinks after {@link #of} gives an {@link
 * IOException} that says so; what is appended later is not seen.
 */
public final class FileContent implements Content {
  private static final Set<java.nio.file.OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final long size;

  private FileContent(Path path, long size) {
    this.path = path;
    this.size = size;
  }

  /**
   * A file by its path. Symbolic links are not followed.
   *
   * @throws IOException where it is not there or is not a regular file: a link, a folder, a device,
   *     a FIFO, a socket
   */
  public static FileContent of(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + path, e);
    }
    return of(path, attributes);
  }

  /** A file whose attributes were just read without following links, as a walk does. */
  public static FileContent of(Path path, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile()) {
      return new FileContent(path, attributes.size());
    }
    String kind =
        attributes.isSymbolicLink()
            ? "a symbolic link"
            : attributes.isDirectory() ? "a folder" : "a device, FIFO or socket";
    throw new IOException("not a regular file but " + kind + ": " + path);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long offset, byte[] buffer, int start, int length) throws IOException {
    if (offset >= size || length == 0) {
      return 0;
    }
    try (FileChannel channel = channel()) {
      return read(channel, offset, buffer, start, length);
    }
  }

  @Override
  public InputStream open() throws IOException {
    Pinned pinned = pin();
    return new ContentStream(pinned) {
      @Override
      public void close() throws IOException {
        pinned.close();
      }
    };
  }

  /** The same bytes with the file held open, for many small reads. */
  Pinned pin() throws IOException {
    return new Pinned(this, channel());
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private FileChannel channel() throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      // Opening a FIFO that took the file's place would wait for ever.
      if (!attributes.isRegularFile()) {
        throw new IOException("no longer a regular file: " + path);
      }
      return FileChannel.open(path, READ);
    } catch (NoSuchFileException e) {
      throw new IOException("the file vanished while it was read: " + path, e);
    }
  }

  private int read(FileChannel channel, long offset, byte[] buffer, int start, int length)
      throws IOException {
    if (offset >= size) {
      return 0;
    }
    int wanted = (int) Math.min(length, size - offset);
    ByteBuffer target = ByteBuffer.wrap(buffer, start, wanted);
    while (target.hasRemaining()) {
      if (channel.read(target, offset + target.position() - start) < 0) {
        throw new IOException(
            "the file shrank while it was read: "
                + path
                + " had "
                + size
                + " bytes and now has "
                + channel.size());
      }
    }
    return wanted;
  }

  /** A file that is held open until it is closed. */
  record Pinned(FileContent file, FileChannel channel) implements Content, AutoCloseable {
    @Override
    public long size() {
      return file.size;
    }

    @Override
    public int read(long offset, byte[] buffer, int start, int length) throws IOException {
      return file.read(channel, offset, buffer, start, length);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
