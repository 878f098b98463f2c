// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The references of a repository: loose files and {@code packed-refs}. */
final class GitReferences {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{40}");
  private static final int LOOSE_LIMIT = 4096;
  private static final int PACKED_LIMIT = 64 << 20;
  private static final int MOST = 500_000;
  private static final int DEEPEST = 64;
  private static final List<String> PLACES =
      List.of(
          "%s",
          "refs/%s", "refs/tags/%s", "refs/heads/%s", "refs/remotes/%s", "refs/remotes/%s/HEAD");

  private final Path gitDirectory;
  private final Path commonDirectory;
  private final SortedMap<String, ObjectId> packed;

  private GitReferences(
      Path gitDirectory, Path commonDirectory, SortedMap<String, ObjectId> packed) {
    this.gitDirectory = gitDirectory;
    this.commonDirectory = commonDirectory;
    this.packed = packed;
  }

  static GitReferences read(Path gitDirectory, Path commonDirectory, List<GitProblem> problems) {
    SortedMap<String, ObjectId> packed = new TreeMap<>();
    try {
      byte[] bytes = GitFiles.read(commonDirectory, "packed-refs", PACKED_LIMIT);
      if (bytes != null) {
        parsePacked(new String(bytes, StandardCharsets.UTF_8), packed);
      }
    } catch (IOException e) {
      problems.add(new GitProblem("packed references were not read: " + e.getMessage(), null));
    }
    return new GitReferences(gitDirectory, commonDirectory, packed);
  }

  private static void parsePacked(String text, SortedMap<String, ObjectId> packed) {
    int start = 0;
    while (start < text.length() && packed.size() < MOST) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end).strip();
      if (line.length() > 41 && HEX.matcher(line.substring(0, 40)).matches()) {
        packed.put(line.substring(41), ObjectId.fromString(line.substring(0, 40)));
      }
      if (end < 0) {
        return;
      }
      start = end + 1;
    }
  }

  /** What a name stands for, looked up in git's order; null where it stands for nothing. */
  @Nullable ObjectId find(String name) throws IOException {
    for (String place : PLACES) {
      String full = place.formatted(name);
      if (full.equals("HEAD") || full.startsWith("refs/")) {
        ObjectId id = exact(full);
        if (id != null) {
          return id;
        }
      }
    }
    return null;
  }

  private @Nullable ObjectId exact(String fullName) throws IOException {
    String name = fullName;
    for (int hop = 0; hop < 5; hop++) {
      if (!isSafe(name)) {
        return null;
      }
      String text = loose(name);
      if (text == null) {
        return packed.get(name);
      }
      if (!text.startsWith("ref:")) {
        return HEX.matcher(text).matches() ? ObjectId.fromString(text) : null;
      }
      name = text.substring(4).strip();
    }
    return null;
  }

  private @Nullable String loose(String name) throws IOException {
    Path base = name.equals("HEAD") ? gitDirectory : commonDirectory;
    byte[] bytes = GitFiles.read(base, name, LOOSE_LIMIT);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8).strip();
  }

  private static boolean isSafe(String name) {
    if (!(name.equals("HEAD") || name.startsWith("refs/")) || name.length() > 1024) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.startsWith(".") || part.endsWith(".lock")) {
        return false;
      }
    }
    return name.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\');
  }

  /** All tags by their name without {@code refs/tags/}. */
  SortedMap<String, ObjectId> tags(List<GitProblem> problems) {
    SortedMap<String, ObjectId> tags = new TreeMap<>();
    String prefix = "refs/tags/";
    packed
        .tailMap(prefix)
        .forEach(
            (name, id) -> {
              if (name.startsWith(prefix)) {
                tags.put(name.substring(prefix.length()), id);
              }
            });
    try {
      for (String name : looseNames("refs/tags")) {
        ObjectId id = exact(name);
        if (id != null) {
          tags.put(name.substring(prefix.length()), id);
        }
      }
    } catch (IOException e) {
      problems.add(new GitProblem("some tags were not read: " + e.getMessage(), null));
    }
    return tags;
  }

  private List<String> looseNames(String root) throws IOException {
    record Place(Path path, String name, int depth) {}
    List<String> names = new ArrayList<>();
    Deque<Place> open = new ArrayDeque<>();
    open.add(new Place(commonDirectory.resolve(root), root, 0));
    while (!open.isEmpty() && names.size() < MOST) {
      Place place = open.remove();
      for (Path child : GitFiles.list(place.path())) {
        BasicFileAttributes attributes = GitFiles.attributes(child);
        String name = place.name() + "/" + child.getFileName();
        if (attributes != null && attributes.isRegularFile()) {
          names.add(name);
        } else if (attributes != null && attributes.isDirectory() && place.depth() < DEEPEST) {
          open.add(new Place(child, name, place.depth() + 1));
        }
      }
    }
    return names;
  }
}
