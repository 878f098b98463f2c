// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.content.Content;
import dev.scruple.content.FileContent;
import dev.scruple.content.LfsPointer;
import dev.scruple.model.Unexamined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files, gaps and remarks, gathered while a target is listed. */
final class Listing {
  static final String COLLECTOR = "sources";
  private static final int SHORTEST_POINTER = 100;

  private final List<SnapshotFile> files = new ArrayList<>();
  private final List<Unexamined> unexamined = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void unread(@Nullable String path, String reason, @Nullable String remedy) {
    unexamined.add(Unexamined.of(COLLECTOR, path, reason, remedy));
  }

  void note(String words) {
    notes.add(words);
  }

  void add(SnapshotFile file) {
    files.add(file);
  }

  /** Adds a file, and a gap where only the pointer of a large file is here. */
  void addFile(String path, boolean executable, Content source) {
    // What others read of a file on disk is then not read again for its digest.
    boolean hashed = source instanceof FileContent && source.size() <= TreeDigest.WHOLE;
    Content content = hashed ? new ReadOnceContent(source) : source;
    LfsPointer pointer = null;
    try {
      pointer = pointer(content);
    } catch (IOException e) {
      unread(path, FolderWalk.reason(e), "make it readable, then again");
      return;
    }
    if (pointer != null) {
      unread(
          path,
          "only the git-LFS pointer is here, of a file of " + pointer.size() + " bytes",
          "git lfs pull");
    }
    add(new SnapshotFile(path, executable ? Mode.EXECUTABLE : Mode.REGULAR, content, pointer));
  }

  static @Nullable LfsPointer pointer(Content content) throws IOException {
    if (content.size() < SHORTEST_POINTER || content.size() > LfsPointer.MAX_SIZE) {
      return null;
    }
    return LfsPointer.parse(content.head(LfsPointer.MAX_SIZE)).orElse(null);
  }

  void addLink(String path, Content target) {
    add(new SnapshotFile(path, Mode.LINK, target, null));
  }

  /** Adds a link of a folder on this machine, and a gap where it leads out. */
  void addLink(Path root, FolderWalk.Place place) {
    try {
      Path target = Files.readSymbolicLink(place.path());
      Content text = Content.of(target.toString().getBytes(StandardCharsets.UTF_8));
      addLink(place.relative(), text);
      Path parent = place.path().getParent();
      Path resolved = (parent == null ? root : parent).resolve(target).normalize();
      if (!resolved.startsWith(root.normalize())) {
        unread(
            place.relative(),
            "a link that leads out of the target is not followed",
            "evaluate what it leads to");
      }
    } catch (IOException e) {
      unread(place.relative(), FolderWalk.reason(e), null);
    }
  }

  void addSubmodule(String path, String commit) {
    add(new SnapshotFile(path, Mode.SUBMODULE, Content.of(new byte[0]), null));
    unread(
        path,
        "a submodule, at commit " + commit,
        "git submodule update --init, then evaluate it by itself");
  }

  List<SnapshotFile> files() {
    files.sort(Comparator.comparing(SnapshotFile::path));
    return List.copyOf(files);
  }

  List<Unexamined> unexamined() {
    unexamined.sort(
        Comparator.comparing((Unexamined gap) -> gap.path() == null ? "" : gap.path())
            .thenComparing(Unexamined::reason));
    return List.copyOf(unexamined);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
