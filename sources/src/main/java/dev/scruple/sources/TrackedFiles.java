// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.content.Content;
import dev.scruple.content.ContentDigest;
import dev.scruple.content.Digests;
import dev.scruple.content.FileContent;
import dev.scruple.content.LfsPointer;
import dev.scruple.history.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that git tracks and that are here. Where the file is, by every sign that git itself goes
 * by, the one that git last saw, its blob id is taken from the index and nothing is read. A file
 * that git-LFS unpacked has the SHA-256 that its pointer states. Other files are hashed, up to 64
 * MiB.
 */
final class TrackedFiles {
  private static final long HASHED = 64L << 20;
  private static final long LOW = 0xffffffffL;

  /** A tracked path and what stands there. */
  record Candidate(FolderWalk.Place place, Stat stat, GitIndex.Entry entry) {}

  private final GitRepository repository;
  private final Listing listing;
  private final @Nullable Stat index;
  private final boolean rewritesBytes;

  /**
   * @param rewritesBytes whether attributes may make files differ from their blobs in bytes alone
   */
  TrackedFiles(
      GitRepository repository, Listing listing, @Nullable Stat index, boolean rewritesBytes) {
    this.repository = repository;
    this.listing = listing;
    this.index = index;
    this.rewritesBytes = rewritesBytes;
  }

  /** Adds them, and tells how many were modified. */
  int add(Path root, List<Candidate> candidates) {
    long[] sizes = repository.blobSizes(candidates.stream().map(c -> c.entry().id()).toList());
    int modified = 0;
    for (int i = 0; i < sizes.length; i++) {
      Candidate candidate = candidates.get(i);
      boolean wasLink = (candidate.entry().mode() & 0170000) == 0120000;
      switch (candidate.stat().kind()) {
        case LINK -> {
          listing.addLink(root, candidate.place());
          modified += wasLink ? 0 : 1;
        }
        case SPECIAL -> {
          PlainFolder.special(listing, candidate.place().relative());
          modified++;
        }
        case FILE, FOLDER -> modified += addFile(candidate, sizes[i]) || wasLink ? 1 : 0;
      }
    }
    return modified;
  }

  private boolean addFile(Candidate candidate, long blobSize) {
    String path = candidate.place().relative();
    boolean executable = candidate.stat().executable();
    try {
      FileContent file = PlainFolder.readable(candidate.place().path());
      boolean unchanged = isUnchanged(candidate.entry(), candidate.stat());
      ContentDigest digest =
          unchanged
              ? stated(candidate, blobSize)
              : file.size() <= HASHED ? computed(candidate, blobSize, file) : null;
      Content content = digest == null ? file : new KnownContent(file, digest);
      listing.addFile(path, executable, content);
      return !unchanged && !isCommitted(candidate.entry(), digest);
    } catch (IOException e) {
      listing.unread(path, FolderWalk.reason(e), "make it readable, then again");
      return true;
    }
  }

  private static boolean isCommitted(GitIndex.Entry entry, @Nullable ContentDigest digest) {
    return digest != null
        && (digest.hex().equals(entry.id()) || digest.algorithm().equals("sha256"));
  }

  // What git compares (gitformat-index, ie_match_stat), and always the change time and the inode:
  // whoever packs a folder chooses its other times, but not these.
  private boolean isUnchanged(GitIndex.Entry entry, Stat stat) {
    Stat written = index;
    return written != null
        && entry.merged()
        && !entry.intentToAdd()
        && entry.inode() != 0
        && entry.inode() == (stat.inode() & LOW)
        && entry.size() == (stat.size() & LOW)
        && ((entry.mode() & 0100) != 0) == stat.executable()
        && (entry.mode() & 0170000) == 0100000
        && isTime(stat.modified(), entry.modifiedSeconds(), entry.modifiedNanos())
        && isTime(stat.changed(), entry.changedSeconds(), entry.changedNanos())
        && stat.modified().isBefore(written.modified())
        && stat.changed().isBefore(written.modified());
  }

  private static boolean isTime(Instant time, long seconds, int nanos) {
    return (time.getEpochSecond() & LOW) == seconds && (nanos == 0 || time.getNano() == nanos);
  }

  private @Nullable ContentDigest stated(Candidate candidate, long blobSize) throws IOException {
    long size = candidate.stat().size();
    if (blobSize == size && !rewritesBytes) {
      return new ContentDigest("git-sha1", candidate.entry().id());
    }
    LfsPointer pointer = pointer(candidate, blobSize);
    return pointer != null && pointer.size() == size ? pointer.digest() : null;
  }

  private ContentDigest computed(Candidate candidate, long blobSize, FileContent file)
      throws IOException {
    LfsPointer pointer = blobSize == file.size() ? null : pointer(candidate, blobSize);
    if (pointer != null && pointer.size() == file.size()) {
      ContentDigest sha256 = Digests.sha256(file);
      if (sha256.equals(pointer.digest())) {
        return sha256;
      }
    }
    return Digests.gitBlob(file);
  }

  private @Nullable LfsPointer pointer(Candidate candidate, long blobSize) throws IOException {
    return blobSize < 0 ? null : Listing.pointer(repository.blob(candidate.entry().id(), blobSize));
  }
}
