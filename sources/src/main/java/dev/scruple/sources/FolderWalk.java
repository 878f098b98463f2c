// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.history.PathText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Walks a folder without recursion and without following links. What lies too deep is told once.
 */
final class FolderWalk {
  private static final int MOST_ENTRIES = 2_000_000;
  private static final int MOST_TOLD = 1_000;
  private static final int DEEPEST = 1_000;

  /**
   * Something in the folder.
   *
   * @param depth folders between the root and it
   */
  record Place(Path path, String relative, @Nullable IgnoreRules rules, int depth) {}

  /** What is done with what is found. */
  interface Visitor {
    /**
     * Decides on a folder.
     *
     * @return the rules for what is in it; null to leave it out
     */
    @Nullable IgnoreRules enter(Place folder);

    /** Takes a file, link or special file. */
    void file(Place place, Stat stat);

    /** Takes note of what was not reached. */
    void unread(@Nullable String path, String reason, @Nullable String remedy);
  }

  private final Visitor visitor;
  private final Deque<Place> open = new ArrayDeque<>();
  private int entries;
  private int told;
  private int tooDeep;
  private @Nullable String firstTooDeep;

  FolderWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  void walk(Path root) throws IOException {
    Place top = new Place(root, "", null, 0);
    IgnoreRules rules = visitor.enter(top);
    open.add(new Place(root, "", rules, 0));
    list(open.remove());
    while (!open.isEmpty() && entries < MOST_ENTRIES) {
      Place folder = open.removeLast();
      try {
        list(folder);
      } catch (IOException e) {
        tell(folder.relative(), e);
      }
    }
    if (entries >= MOST_ENTRIES) {
      visitor.unread(null, "only the first " + MOST_ENTRIES + " files were looked at", null);
    }
    if (tooDeep > 0) {
      visitor.unread(
          firstTooDeep,
          "folders over " + DEEPEST + " deep, or so deep that the system can't name them",
          "evaluate a folder further down");
    }
  }

  private void list(Place folder) throws IOException {
    String prefix = folder.relative().isEmpty() ? "" : folder.relative() + "/";
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.path())) {
      for (Path child : children) {
        if (++entries >= MOST_ENTRIES) {
          return;
        }
        Place place = new Place(child, prefix + name(child), folder.rules(), folder.depth() + 1);
        try {
          visit(place);
        } catch (IOException e) {
          tell(place.relative(), e);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void visit(Place place) throws IOException {
    Stat stat = Stat.of(place.path());
    if (stat.kind() == Stat.Kind.FOLDER && place.depth() > DEEPEST) {
      tellTooDeep(place.relative());
    } else if (stat.kind() == Stat.Kind.FOLDER) {
      IgnoreRules rules = visitor.enter(place);
      if (rules != null) {
        open.add(new Place(place.path(), place.relative(), rules, place.depth()));
      }
    } else {
      visitor.file(place, stat);
    }
  }

  private void tell(String relative, IOException e) {
    if (e instanceof FileSystemException system
        && String.valueOf(system.getReason()).contains("too long")) {
      tellTooDeep(relative);
    } else if (told++ < MOST_TOLD) {
      visitor.unread(relative, reason(e), "make it readable, then again");
    }
  }

  private void tellTooDeep(String relative) {
    tooDeep++;
    firstTooDeep = firstTooDeep == null ? shortened(relative) : firstTooDeep;
  }

  private static String shortened(String path) {
    return path.length() <= 120 ? path : path.substring(0, 120) + "…";
  }

  static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "may not be read by this user";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return "can't be read: " + system.getReason();
    }
    return "can't be read: " + e.getClass().getSimpleName();
  }

  /** The last name of a path, from its bytes where they may not be plain. */
  static String name(Path path) {
    Path last = path.getFileName();
    String text = last == null ? "" : last.toString();
    if (last == null || text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    // The text depends on the locale; the address holds the bytes.
    return PathText.decode(bytes(last));
  }

  private static byte[] bytes(Path name) {
    String raw = name.toUri().getRawPath();
    raw = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    raw = raw.substring(raw.lastIndexOf('/') + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
