// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Lists a tree and the trees below it, without recursion and with a limit. */
final class GitTrees {
  private static final int MOST_ENTRIES = 1_000_000;
  private static final int MOST_FOLDERS = 300_000;
  private static final int LONGEST_PATH = 1 << 14;
  private static final long MOST_PATH_CHARACTERS = 100_000_000;
  private static final long MOST_BYTES = 1L << 30;
  private static final int DIRECTORY = 0040000;

  private record Folder(String prefix, ObjectId id) {}

  /** How much was listed: a tree may name itself many times over, and be small all the same. */
  private static final class Spent {
    int folders;
    long bytes;
    long characters;

    boolean isOver(int entries) {
      return entries > MOST_ENTRIES
          || folders > MOST_FOLDERS
          || bytes > MOST_BYTES
          || characters > MOST_PATH_CHARACTERS;
    }
  }

  private GitTrees() {}

  static void list(
      ObjectReader reader, ObjectId root, List<TreeEntry> entries, List<UnreadFolder> problems) {
    Deque<Folder> open = new ArrayDeque<>();
    open.add(new Folder("", root));
    Spent spent = new Spent();
    while (!open.isEmpty()) {
      Folder folder = open.removeLast();
      if (spent.isOver(entries.size() + open.size())) {
        problems.add(new UnreadFolder(folder.prefix(), "the tree is too large to be listed"));
        break;
      }
      try {
        byte[] bytes = GitObjects.small(reader, folder.id(), Constants.OBJ_TREE);
        int from = entries.size();
        parse(folder.prefix(), bytes, entries, open, problems);
        spent.folders++;
        spent.bytes += bytes.length;
        spent.characters += folder.prefix().length();
        for (int i = from; i < entries.size(); i++) {
          spent.characters += entries.get(i).path().length();
        }
      } catch (IOException e) {
        problems.add(
            new UnreadFolder(
                folder.prefix(), "the folder's list can't be read: " + e.getMessage()));
      }
    }
    entries.sort(Comparator.comparing(TreeEntry::path));
  }

  // A tree is a run of: octal mode, space, name, NUL, 20 bytes of id (gitformat: tree objects).
  private static void parse(
      String prefix,
      byte[] bytes,
      List<TreeEntry> entries,
      Deque<Folder> open,
      List<UnreadFolder> problems) {
    int at = 0;
    while (at < bytes.length) {
      int mode = 0;
      while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7' && mode < 1 << 20) {
        mode = (mode << 3) + bytes[at++] - '0';
      }
      int name = at + 1;
      int end = name;
      while (end < bytes.length && bytes[end] != 0) {
        end++;
      }
      if (at >= bytes.length || bytes[at] != ' ' || end + 21 > bytes.length) {
        problems.add(new UnreadFolder(prefix, "the folder's list is broken off"));
        return;
      }
      ObjectId id = ObjectId.fromRaw(bytes, end + 1);
      String path = prefix + PathText.decode(bytes, name, end - name);
      String shortName = path.substring(prefix.length());
      at = end + 21;
      if (!isPlain(shortName) || path.length() > LONGEST_PATH) {
        problems.add(new UnreadFolder(prefix, "an entry has a name that no file can have"));
      } else if (mode == DIRECTORY) {
        open.add(new Folder(path + "/", id));
      } else {
        entries.add(new TreeEntry(path, mode, id.name()));
      }
    }
  }

  /** A regular file of a tree itself, not of the trees below it; null where there is none. */
  static @Nullable ObjectId child(ObjectReader reader, ObjectId tree, String name)
      throws IOException {
    List<TreeEntry> entries = new ArrayList<>();
    byte[] bytes = GitObjects.small(reader, tree, Constants.OBJ_TREE);
    parse("", bytes, entries, new ArrayDeque<>(), new ArrayList<>());
    for (TreeEntry entry : entries) {
      if (entry.path().equals(name) && (entry.mode() & 0170000) == 0100000) {
        return ObjectId.fromString(entry.id());
      }
    }
    return null;
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && !name.equalsIgnoreCase(".git")
        && name.indexOf('/') < 0;
  }
}
