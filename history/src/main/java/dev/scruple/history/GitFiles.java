// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the plain files of a git directory: regular files only, no links, with a limit. */
final class GitFiles {
  private GitFiles() {}

  /**
   * The bytes of a regular file below a folder.
   *
   * @return null where there is none
   * @throws IOException where it is a link, a device, a pipe, or over the limit
   */
  static byte @Nullable [] read(Path base, String relative, int limit) throws IOException {
    Path path = base;
    String[] names = relative.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      path = path.resolve(names[i]);
      BasicFileAttributes attributes = attributes(path);
      if (attributes == null) {
        return null;
      }
      boolean last = i == names.length - 1;
      if (last ? attributes.isDirectory() : attributes.isRegularFile()) {
        return null;
      }
      if (last ? !attributes.isRegularFile() : !attributes.isDirectory()) {
        throw new IOException(path + " is a link or a special file, which is not read");
      }
    }
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new IOException(path + " is larger than " + limit + " bytes, which is the limit");
      }
      return bytes;
    }
  }

  /** Attributes of what stands there itself, links not followed; null where nothing stands. */
  static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    } catch (java.nio.file.FileSystemException e) {
      if (String.valueOf(e.getReason()).contains("Not a directory")) {
        return null;
      }
      throw e;
    }
  }

  /** The entries of a folder; none where it is not a folder. */
  static List<Path> list(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    BasicFileAttributes attributes = attributes(folder);
    if (attributes == null || !attributes.isDirectory()) {
      return paths;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        paths.add(path);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return paths;
  }

  /** The first thing in an object store that is a link or no regular file; null where all is. */
  static @Nullable Path firstIrregular(Path objects) throws IOException {
    BasicFileAttributes root = attributes(objects);
    if (root == null || !root.isDirectory()) {
      return objects;
    }
    for (Path child : list(objects)) {
      BasicFileAttributes attributes = attributes(child);
      if (attributes == null || attributes.isRegularFile()) {
        continue;
      }
      if (!attributes.isDirectory()) {
        return child;
      }
      Path irregular = firstIrregularFile(child);
      if (irregular != null) {
        return irregular;
      }
    }
    return null;
  }

  private static @Nullable Path firstIrregularFile(Path folder) throws IOException {
    for (Path child : list(folder)) {
      BasicFileAttributes attributes = attributes(child);
      if (attributes != null && !attributes.isRegularFile() && !attributes.isDirectory()) {
        return child;
      }
    }
    return null;
  }
}
