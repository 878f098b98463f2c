// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.List;

/**
 * All files of a commit, sorted by path.
 *
 * @param unread folders whose objects are missing or broken
 */
public record GitTree(List<TreeEntry> entries, List<UnreadFolder> unread) {
  public GitTree {
    entries = List.copyOf(entries);
    unread = List.copyOf(unread);
  }
}
