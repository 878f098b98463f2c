// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What earlier readings found in the commits of a repository, kept in one file, so that a reading
 * costs the commits that are new. Kept is only what follows from a commit's id, so that an entry is
 * never out of date; names are kept as written, and joined anew by each reading.
 *
 * <p>The file carries a checksum; one that is broken, of another version or too large is as none.
 * It is written beside its place and moved over it, so that two readings at once leave a whole one.
 */
public final class HistoryCache {
  /** Histories of more commits are read anew each time. */
  private static final int MOST_COMMITS = 400_000;

  private static final long LARGEST = 64L << 20;

  private final @Nullable Path file;

  private HistoryCache(@Nullable Path file) {
    this.file = file;
  }

  /** Keeps nothing. */
  public static HistoryCache none() {
    return new HistoryCache(null);
  }

  /**
   * Keeps in a file.
   *
   * @param file its folder is made when something is written
   */
  public static HistoryCache in(Path file) {
    return new HistoryCache(file);
  }

  CommitTable load() {
    if (file == null) {
      return new CommitTable();
    }
    try {
      return Files.size(file) > LARGEST
          ? new CommitTable()
          : CommitTableFormat.read(Files.readAllBytes(file));
    } catch (IOException | IllegalArgumentException e) {
      // None yet, or broken: all is read anew, and written over it.
      return new CommitTable();
    }
  }

  /** Writes the table. */
  void save(CommitTable table) throws IOException {
    if (file == null) {
      return;
    }
    List<CommitSummary> commits = table.all();
    if (commits.size() > MOST_COMMITS) {
      return;
    }
    byte[] bytes = CommitTableFormat.write(table, commits);
    if (bytes.length > LARGEST) {
      return;
    }
    Path folder = Objects.requireNonNull(file.getParent(), "a cache file has a folder");
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "history", ".tmp");
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
