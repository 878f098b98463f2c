// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.history.JGitEnvironment;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bare clones by address, in {@code git/<SHA-256 of the address>.git} of the cache folder. One run
 * at a time clones or fetches an address; a clone is made beside its place and moved there when it
 * is whole, so that a run that was killed leaves nothing but a folder that the next one removes.
 */
final class CloneCache {
  private static final String FETCHED = "scruple-fetched";

  private final SourceOptions options;
  private final RequestLog log;

  /**
   * A clone that can be read.
   *
   * @param note what a reader should know of its age; null where it was just fetched
   */
  record Clone(Path gitDirectory, @Nullable String note) {}

  CloneCache(SourceOptions options, RequestLog log) {
    this.options = options;
    this.log = log;
  }

  Clone obtain(String url) throws TargetException {
    JGitEnvironment.install();
    Path folder = options.cacheFolder().resolve("git");
    String key = sha256(url);
    Path clone = folder.resolve(key + ".git");
    String shown = RequestLog.withoutSecrets(url);
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(key + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = lock(channel, shown)) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        removeLeftovers(folder, key);
        return Files.isDirectory(clone) ? renewed(url, shown, clone) : fresh(url, shown, clone);
      }
    } catch (IOException e) {
      throw new TargetException(
          "the clone of " + shown + " can't be kept in " + folder + ": " + e.getMessage(), e);
    }
  }

  private FileLock lock(FileChannel channel, String shown) throws IOException {
    boolean told = false;
    while (true) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // Another thread of this process holds it: wait as for another process.
      }
      if (!told) {
        options.progress().accept("waiting for another run that fetches " + shown);
        told = true;
      }
      try {
        Thread.sleep(Duration.ofMillis(100));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for another run", e);
      }
    }
  }

  private Clone fresh(String url, String shown, Path clone) throws TargetException, IOException {
    if (options.offline()) {
      throw new TargetException(
          shown + " was never cloned, and this run is offline; run once without --offline");
    }
    Path making =
        clone.resolveSibling(clone.getFileName() + ".tmp-" + ProcessHandle.current().pid());
    options.progress().accept("cloning " + shown);
    try {
      new GitFetch(options, log).into(url, making);
      stamp(making);
      Files.move(making, clone, StandardCopyOption.ATOMIC_MOVE);
      return new Clone(clone, null);
    } finally {
      remove(making);
    }
  }

  private Clone renewed(String url, String shown, Path clone) throws IOException {
    if (options.offline()) {
      return new Clone(
          clone, "offline: the clone of " + shown + " was fetched at " + stamped(clone));
    }
    options.progress().accept("fetching " + shown);
    removeLocks(clone);
    try {
      new GitFetch(options, log).into(url, clone);
      stamp(clone);
      return new Clone(clone, null);
    } catch (TargetException e) {
      return new Clone(
          clone, e.getMessage() + "; used is the clone that was fetched at " + stamped(clone));
    }
  }

  private void stamp(Path clone) throws IOException {
    Files.writeString(clone.resolve(FETCHED), options.clock().instant().toString());
  }

  private static String stamped(Path clone) throws IOException {
    Path file = clone.resolve(FETCHED);
    return Files.exists(file) ? Files.readString(file) : Instant.EPOCH.toString();
  }

  // Whoever holds the lock is the only one who makes these.
  private static void removeLeftovers(Path folder, String key) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, key + ".git.tmp-*")) {
      for (Path leftover : leftovers) {
        remove(leftover);
      }
    }
  }

  /** A run that was killed while it fetched leaves git's own lock files behind. */
  private static void removeLocks(Path clone) throws IOException {
    try (Stream<Path> files = Files.walk(clone)) {
      List<Path> locks = files.filter(file -> file.toString().endsWith(".lock")).toList();
      for (Path lock : locks) {
        Files.deleteIfExists(lock);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
