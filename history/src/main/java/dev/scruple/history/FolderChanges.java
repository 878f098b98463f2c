// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * In which folders of the top two levels a commit changes something, by comparing trees: two
 * folders of the same id are the same all the way down, so that only the root and the changed
 * folders of the first level are read, never a file.
 */
final class FolderChanges {
  private static final int MOST_KEPT = 512;
  private static final int LARGEST_KEPT = 64 << 10;
  private static final int MOST_OF_A_COMMIT = 1000;
  private static final byte[] EMPTY = {};

  private final ObjectReader reader;
  private final FolderNames names;

  /** Trees lately read: the next commit's parent is mostly the commit before. */
  private final Map<ObjectId, byte[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, byte[]> eldest) {
          return size() > MOST_KEPT;
        }
      };

  FolderChanges(ObjectReader reader, FolderNames names) {
    this.reader = reader;
    this.names = names;
  }

  /** Numbers of the folders, by {@link FolderNames}; a null tree is an empty one. */
  int[] between(@Nullable ObjectId before, ObjectId after) throws IOException {
    SortedSet<Integer> changed = new TreeSet<>();
    TreePair root = new TreePair(read(before), read(after));
    while (root.next()) {
      if (changed.size() > MOST_OF_A_COMMIT) {
        break;
      }
      if (root.isFolder()) {
        String name = root.name();
        add(changed, name);
        below(name, root, changed);
      } else {
        add(changed, "");
      }
    }
    return changed.stream().mapToInt(Integer::intValue).toArray();
  }

  private void below(String name, TreePair root, SortedSet<Integer> changed) throws IOException {
    TreePair folder = new TreePair(read(root.before()), read(root.after()));
    while (folder.next()) {
      if (folder.isFolder()) {
        add(changed, name + "/" + folder.name());
      }
    }
  }

  private void add(SortedSet<Integer> changed, String folder) {
    int number = names.number(folder);
    if (number >= 0 && changed.size() <= MOST_OF_A_COMMIT) {
      changed.add(number);
    }
  }

  private byte[] read(@Nullable ObjectId tree) throws IOException {
    if (tree == null) {
      return EMPTY;
    }
    byte[] bytes = kept.get(tree);
    if (bytes == null) {
      bytes = GitObjects.small(reader, tree, Constants.OBJ_TREE);
      if (bytes.length <= LARGEST_KEPT) {
        kept.put(tree, bytes);
      }
    }
    return bytes;
  }
}
