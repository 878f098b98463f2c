// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.nio.file.Path;

/** Entry for Jazzer: any bytes as any archive. */
public final class ArchiveTreeFuzz {
  private static final ArchiveLimits TIGHT = new ArchiveLimits(3, 1000, 16 << 20, 200, 1 << 20);

  private ArchiveTreeFuzz() {}

  /** Opens the bytes as each format that their beginning allows, and reads what is found. */
  public static void fuzzerTestOneInput(byte[] data) {
    open(data, "x");
    open(data, "x.tar.gz");
    open(data, "x.zip");
    open(data, "x.7z");
  }

  private static void open(byte[] data, String name) {
    Path spool = Path.of(System.getProperty("java.io.tmpdir"), "scruple-fuzz");
    try (ArchiveTree tree = ArchiveTree.open(Content.of(data), name, TIGHT, spool)) {
      for (ArchiveFile file : tree.files()) {
        read(file.content());
      }
    } catch (IOException e) {
      throw new AssertionError("bytes in memory can be read", e);
    }
  }

  @SuppressWarnings("EmptyCatch") // A damaged member may say so.
  private static void read(Content content) {
    try {
      content.head(4096);
    } catch (IOException expected) {
    }
  }
}
