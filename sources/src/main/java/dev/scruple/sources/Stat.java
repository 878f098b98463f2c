// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/**
 * What stands at a path itself; links are not followed.
 *
 * @param changed when the inode last changed; a program can't choose it
 * @param inode 0 where the system has none
 */
record Stat(
    Kind kind, boolean executable, long size, Instant modified, Instant changed, long inode) {

  /** What kinds of things stand in folders. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A device, a pipe or a socket. */
    SPECIAL
  }

  static Stat of(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return basic(path);
    }
    Map<String, Object> read =
        Files.readAttributes(
            path, "unix:mode,size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
    int mode = ((Number) value(read, "mode")).intValue();
    return new Stat(
        switch (mode & 0170000) {
          case 0100000 -> Kind.FILE;
          case 0040000 -> Kind.FOLDER;
          case 0120000 -> Kind.LINK;
          default -> Kind.SPECIAL;
        },
        (mode & 0100) != 0,
        ((Number) value(read, "size")).longValue(),
        ((FileTime) value(read, "lastModifiedTime")).toInstant(),
        ((FileTime) value(read, "ctime")).toInstant(),
        ((Number) value(read, "ino")).longValue());
  }

  private static Object value(Map<String, Object> read, String name) throws IOException {
    Object value = read.get(name);
    if (value == null) {
      throw new IOException("the file system does not tell " + name);
    }
    return value;
  }

  private static Stat basic(Path path) throws IOException {
    BasicFileAttributes read =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Kind kind =
        read.isRegularFile()
            ? Kind.FILE
            : read.isDirectory() ? Kind.FOLDER : read.isSymbolicLink() ? Kind.LINK : Kind.SPECIAL;
    Instant modified = read.lastModifiedTime().toInstant();
    return new Stat(kind, false, read.size(), modified, modified, 0);
  }
}
