// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.history.GitRepository;
import dev.scruple.history.GitTree;
import dev.scruple.history.HistoryException;
import dev.scruple.history.TreeEntry;
import dev.scruple.history.UnreadFolder;
import java.util.List;

/** The files of a commit, read from the object database. */
final class CommitTree {
  private final GitRepository repository;
  private final Listing listing;

  CommitTree(GitRepository repository, Listing listing) {
    this.repository = repository;
    this.listing = listing;
  }

  void read(String commit) throws HistoryException {
    GitTree tree = repository.tree(commit);
    add(tree.entries(), "");
    unread(tree, "");
  }

  private void unread(GitTree tree, String prefix) {
    for (UnreadFolder folder : tree.unread()) {
      listing.unread(prefix + folder.path(), folder.reason(), remedy());
    }
  }

  /** Adds a folder of a sparse index. */
  void addFolder(String prefix, String treeId) {
    GitTree tree = repository.treeById(treeId);
    add(tree.entries(), prefix);
    unread(tree, prefix);
  }

  /** Adds entries whose paths are relative to a prefix. */
  void add(List<TreeEntry> entries, String prefix) {
    long[] sizes = repository.blobSizes(entries.stream().map(TreeEntry::id).toList());
    for (int i = 0; i < sizes.length; i++) {
      add(entries.get(i), prefix + entries.get(i).path(), sizes[i]);
    }
  }

  private void add(TreeEntry entry, String path, long size) {
    int kind = entry.mode() & 0170000;
    if (kind == 0160000) {
      listing.addSubmodule(path, entry.id());
    } else if (size < 0) {
      listing.unread(path, "its blob " + entry.id() + " is missing or broken", remedy());
    } else if (kind == 0120000) {
      listing.addLink(path, repository.blob(entry.id(), size));
    } else {
      boolean executable = (entry.mode() & 0100) != 0;
      listing.addFile(path, executable, repository.blob(entry.id(), size));
    }
  }

  private String remedy() {
    return repository.isPartial()
        ? "git fetch --refetch --no-filter"
        : "git fsck, then clone again";
  }
}
