// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** Opens archives one level after the other and keeps what all of them may cost together. */
final class ArchiveWalk {
  static final int MAX_PROBLEMS = 1000;

  private final ArchiveLimits limits;
  private final Spool spool;
  private final List<ArchiveFile> files = new ArrayList<>();
  private final List<ArchiveProblem> problems = new ArrayList<>();
  private int unlisted;
  private int entriesLeft;
  private long bytesLeft;

  ArchiveWalk(ArchiveLimits limits, Spool spool) {
    this.limits = limits;
    this.spool = spool;
    this.entriesLeft = limits.entries();
    this.bytesLeft = limits.expandedBytes();
  }

  void outermost(Content archive, String name) throws IOException {
    Optional<ArchiveFormat> format =
        ArchiveFormat.recognise(name, archive.head(ArchiveFormat.HEAD))
            .or(() -> ArchiveFormat.byName(name));
    if (format.isPresent()) {
      open(archive, new Place("", name, 1), format.get());
    } else {
      problem("", "no archive of a known format", "name a zip, tar or 7z archive", true);
    }
  }

  List<ArchiveFile> files() {
    return files;
  }

  List<ArchiveProblem> problems() {
    if (unlisted == 0) {
      return problems;
    }
    List<ArchiveProblem> all = new ArrayList<>(problems);
    all.set(
        MAX_PROBLEMS - 1,
        new ArchiveProblem(
            "", unlisted + 1 + " more problems are not listed", "look into the archive", true));
    return all;
  }

  ArchiveLimits limits() {
    return limits;
  }

  Spool spool() {
    return spool;
  }

  int entriesLeft() {
    return entriesLeft;
  }

  /** Counts a member; false where there were too many. */
  boolean countEntry() {
    return entriesLeft-- > 0;
  }

  /** Sets bytes aside for a compressed member; a reason where the limits forbid it. */
  Optional<String> expand(long size, long compressed) {
    if (limits.tooDense(size, compressed)) {
      return Optional.of("it expands more than %d times".formatted(limits.ratio()));
    } else if (size > bytesLeft) {
      return Optional.of("the archive expands to more than " + limits.expandedBytes() + " bytes");
    }
    bytesLeft -= size;
    return Optional.empty();
  }

  void problem(String path, String reason, String remedy, boolean unread) {
    if (problems.size() == MAX_PROBLEMS) {
      unlisted++;
    } else {
      problems.add(new ArchiveProblem(path, reason, remedy, unread));
    }
  }

  private void open(Content archive, Place place, ArchiveFormat format) {
    ArchiveLevel level = new ArchiveLevel(this, place);
    try {
      switch (format) {
        case ZIP, WHEEL, JAR -> new ZipWalk(archive, level, this).walk();
        case TAR -> TarWalk.walk(archive, level);
        case SEVEN_ZIP -> new SevenZipWalk(archive, level, this).walk();
        case GZ, BZ2, XZ -> single(archive, level, place, format);
        case TAR_GZ, TAR_BZ2, TAR_XZ -> {
          Optional<Content> tar = unpack(archive, level, format);
          if (tar.isPresent()) {
            TarWalk.walk(tar.get(), level);
          }
        }
        case ZSTD -> level.broken("Zstandard is not read", "unpack it and name what comes out");
        case RAR -> level.broken("RAR is not read", "unpack it and name what comes out");
      }
    } catch (IOException e) {
      level.broken(Reasons.of(e), ArchiveLevel.FETCH);
    } catch (RuntimeException e) {
      // The readers of compressed streams answer some damage so.
      level.broken("it is damaged (" + Reasons.of(e) + ")", ArchiveLevel.FETCH);
    }
    for (ArchiveFile file : level.files()) {
      files.add(file);
      if (!file.link()) {
        nested(file, place);
      }
    }
  }

  private void nested(ArchiveFile file, Place place) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    boolean mayBe = name.indexOf('.') < 0 || ArchiveFormat.byName(name).isPresent();
    if (!mayBe || file.size() < 20) {
      return;
    }
    try {
      Optional<ArchiveFormat> format =
          ArchiveFormat.recognise(name, file.content().head(ArchiveFormat.HEAD));
      if (format.isEmpty()) {
        return;
      } else if (place.depth() >= limits.depth()) {
        String reason = "archives are nested more than " + limits.depth() + " deep";
        problem(file.path(), reason, "unpack it and name what comes out", true);
      } else {
        open(file.content(), place.inside(file.path(), name), format.get());
      }
    } catch (IOException e) {
      problem(file.path(), Reasons.of(e), ArchiveLevel.FETCH, true);
    }
  }

  /** A file compressed by itself: it holds one member, named as the archive without its ending. */
  private void single(Content archive, ArchiveLevel level, Place place, ArchiveFormat format)
      throws IOException {
    Optional<Content> content = unpack(archive, level, format);
    if (content.isPresent()) {
      String name = place.name();
      boolean named = ArchiveFormat.byName(name).isPresent();
      String member = named ? name.substring(0, name.lastIndexOf('.')) : name;
      level.file(new EntryName(member.isEmpty() ? "content" : member, true), content.get());
    }
  }

  /** Expands a whole stream into the spool; where it breaks, what came before. */
  private Optional<Content> unpack(Content archive, ArchiveLevel level, ArchiveFormat format)
      throws IOException {
    if (!countEntry()) {
      level.tooMany();
      return Optional.empty();
    }
    Content kept;
    try (CountedStream packed = new CountedStream(archive);
        InputStream in = unpacking(packed, format)) {
      kept = spool.store(in, bytes -> grow(bytes, packed.consumed()));
    } catch (Spool.CutShort e) {
      level.broken(Reasons.of(e), ArchiveLevel.FETCH);
      kept = e.kept();
    }
    bytesLeft -= kept.size();
    return Optional.of(kept);
  }

  private void grow(long bytes, long consumed) throws IOException {
    if (limits.tooDense(bytes, consumed)) {
      throw new IOException("it expands more than %d times".formatted(limits.ratio()));
    } else if (bytes > bytesLeft) {
      throw new IOException("it expands to more than " + limits.expandedBytes() + " bytes");
    }
  }

  private static InputStream unpacking(InputStream in, ArchiveFormat format) throws IOException {
    return switch (format) {
      case TAR_GZ, GZ -> new java.util.zip.GZIPInputStream(in, 64 * 1024);
      case TAR_BZ2, BZ2 -> new BZip2CompressorInputStream(in, true);
      case TAR_XZ, XZ -> new XZInputStream(in, InflatedContent.XZ_MEMORY_KIB);
      case ZIP, WHEEL, JAR, TAR, SEVEN_ZIP, ZSTD, RAR ->
          throw new IllegalArgumentException(format + " is no compressed stream");
    };
  }

  /**
   * Where an archive stands.
   *
   * @param prefix of its members' paths: empty, or {@code inner.whl!/}
   * @param name without folders
   * @param depth 1 for the outermost
   */
  record Place(String prefix, String name, int depth) {
    Place inside(String path, String archive) {
      return new Place(path + "!/", archive, depth + 1);
    }

    /** The archive's own path; empty for the outermost. */
    String path() {
      return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 2);
    }
  }

  /** Knows how much was taken, and that more follows, which concatenated gzip members need. */
  private static final class CountedStream extends InputStream {
    private final InputStream in;
    private final long size;
    private long consumed;

    CountedStream(Content content) throws IOException {
      this.in = content.open();
      this.size = content.size();
    }

    long consumed() {
      return consumed;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      consumed += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      int count = in.read(buffer, start, length);
      consumed += Math.max(0, count);
      return count;
    }

    @Override
    public int available() {
      return consumed < size ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
