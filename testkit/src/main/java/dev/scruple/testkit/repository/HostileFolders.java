// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.repository;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Makes folders that a careless reader falls into. */
public final class HostileFolders {
  private static final int PIECE = 100;

  private HostileFolders() {}

  /** A link to its own folder, and two links that lead to each other. */
  public static void linkLoops(Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("self"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("there"), Path.of("back"));
    Files.createSymbolicLink(folder.resolve("back"), Path.of("there"));
  }

  /** Links that lead out of a folder: absolute, and by climbing. */
  public static void linksOut(Path folder, Path outside) throws IOException {
    Files.createSymbolicLink(folder.resolve("absolute"), outside.toAbsolutePath());
    Files.createSymbolicLink(folder.resolve("climbing"), Path.of("../../../../../../etc/passwd"));
  }

  /**
   * Folders within folders, deeper than the system can name. Remove them with {@link #remove}; Java
   * can't.
   */
  public static void deep(Path folder, int depth) throws IOException {
    Path inner = null;
    for (int made = 0; made < depth; made += PIECE) {
      Path piece = folder.resolveSibling(folder.getFileName() + "-piece-" + made);
      Path bottom = piece;
      for (int i = 0; i < Math.min(PIECE, depth - made) - 1; i++) {
        bottom = bottom.resolve("d");
      }
      Files.createDirectories(bottom);
      if (inner != null) {
        Files.move(inner, bottom.resolve("d"));
      }
      inner = piece;
    }
    if (inner != null) {
      Files.move(inner, folder.resolve("deep"));
    }
  }

  /** Removes a folder made by {@link #deep}, a piece at a time. */
  public static void remove(Path folder) throws IOException {
    Path rest = folder;
    for (int piece = 0; rest != null; piece++) {
      Path below = rest;
      for (int i = 0; i < PIECE && Files.isDirectory(below); i++) {
        below = below.resolve(i == 0 && piece == 0 ? "deep" : "d");
      }
      Path next = null;
      if (Files.isDirectory(below)) {
        next = folder.resolveSibling(folder.getFileName() + "-rest-" + piece);
        Files.move(below, next);
      }
      removeShallow(rest);
      rest = next;
    }
  }

  private static void removeShallow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A file whose name holds any bytes; skips the test where the file system takes no such name. */
  public static Path odd(Path folder, byte[] name, String text) {
    StringBuilder address = new StringBuilder(folder.toUri().toString());
    if (address.charAt(address.length() - 1) != '/') {
      address.append('/');
    }
    for (byte b : name) {
      address.append('%').append(String.format("%02X", b));
    }
    try {
      return Files.writeString(Path.of(URI.create(address.toString())), text);
    } catch (IOException | IllegalArgumentException e) {
      return Assumptions.abort("the file system takes no such name: " + e);
    }
  }

  /** A pipe that no one writes to: whoever opens it waits for ever. */
  public static Path pipe(Path path) {
    SystemCommand.run(Path.of("/"), "mkfifo", path.toAbsolutePath().toString());
    return path;
  }

  /** A character device; skips the test where this user may make none. */
  public static Path device(Path path) {
    try {
      SystemCommand.run(Path.of("/"), "mknod", path.toAbsolutePath().toString(), "c", "1", "5");
    } catch (IllegalStateException e) {
      Assumptions.abort("this user may make no device: " + e.getMessage());
    }
    return path;
  }

  /** Takes the right to read away; skips the test where the user may read all the same, as root. */
  public static Path unreadable(Path path) throws IOException {
    Files.setPosixFilePermissions(path, java.util.Set.of());
    Assumptions.assumeFalse(Files.isReadable(path), "this user may read any file");
    return path;
  }
}
