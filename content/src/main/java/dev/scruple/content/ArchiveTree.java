// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive and of the archives inside it, with what could not be read. Nothing is
 * ever written under a member's name: stored members are ranges of their archive, deflated ones are
 * expanded when they are read, and what must be expanded as a whole (compressed tar, 7z) goes into
 * one temporary file without a name, within {@link ArchiveLimits}.
 *
 * <p>A damaged or hostile archive gives what can be read of it and a problem for the rest. Files
 * may be read by several threads, until the tree is closed.
 */
public final class ArchiveTree implements AutoCloseable {
  private final List<ArchiveFile> files;
  private final List<ArchiveProblem> problems;
  private final Spool spool;
  private final FileContent.@Nullable Pinned pinned;

  private ArchiveTree(ArchiveWalk walk, Spool spool, FileContent.@Nullable Pinned pinned) {
    this.files = List.copyOf(walk.files());
    this.problems = List.copyOf(walk.problems());
    this.spool = spool;
    this.pinned = pinned;
  }

  /**
   * Opens an archive and those inside it.
   *
   * @param name what the archive is called; it tells {@code .tar.gz} from {@code .gz}
   * @param spoolFolder where the temporary file is made, if one is needed; {@link #removeLeftovers}
   *     cleans it
   * @throws IOException where the first bytes can't be had at all; all else is a problem
   */
  public static ArchiveTree open(
      Content archive, String name, ArchiveLimits limits, Path spoolFolder) throws IOException {
    FileContent.Pinned pinned = archive instanceof FileContent file ? file.pin() : null;
    Spool spool = new Spool(spoolFolder);
    ArchiveTree tree = null;
    try {
      Content source = pinned == null ? archive : pinned;
      ArchiveWalk walk = new ArchiveWalk(limits, spool);
      walk.outermost(source, name.substring(name.lastIndexOf('/') + 1));
      tree = new ArchiveTree(walk, spool, pinned);
      return tree;
    } finally {
      if (tree == null) {
        spool.close();
        if (pinned != null) {
          pinned.close();
        }
      }
    }
  }

  /** Removes temporary files that runs have left behind which were killed. */
  public static void removeLeftovers(Path spoolFolder) throws IOException {
    Spool.removeLeftovers(spoolFolder);
  }

  /**
   * The files in the archive's order, those of a nested archive after it; folders are left out. No
   * path comes twice.
   */
  public List<ArchiveFile> files() {
    return files;
  }

  /**
   * What could not be read or is not as it should be, at most {@value ArchiveWalk#MAX_PROBLEMS}.
   */
  public List<ArchiveProblem> problems() {
    return problems;
  }

  @Override
  public void close() throws IOException {
    spool.close();
    if (pinned != null) {
      pinned.close();
    }
  }
}
