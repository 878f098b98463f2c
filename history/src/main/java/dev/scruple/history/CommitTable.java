// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.jspecify.annotations.Nullable;

/** The commits of a history by their ids, with the names of authors and folders that they use. */
final class CommitTable {
  final Identities identities = new Identities();
  final FolderNames folders = new FolderNames();
  private final ObjectIdOwnerMap<CommitSummary> byId = new ObjectIdOwnerMap<>();

  /** The entry of an id, made where there is none yet. */
  CommitSummary entry(AnyObjectId id) {
    CommitSummary known = byId.get(id);
    if (known == null) {
      known = new CommitSummary(id);
      byId.add(known);
    }
    return known;
  }

  @Nullable CommitSummary find(AnyObjectId id) {
    return byId.get(id);
  }

  int size() {
    return byId.size();
  }

  /** All entries, those that are only named among them, in no order. */
  List<CommitSummary> all() {
    List<CommitSummary> all = new ArrayList<>(byId.size());
    byId.forEach(all::add);
    return all;
  }

  /** Fills an entry from its object. */
  void parse(CommitSummary entry, RawCommit commit) {
    entry.parents = commit.parents().stream().map(this::entry).toArray(CommitSummary[]::new);
    entry.seconds = Signature.seconds(commit.bytes(), commit.committerRange());
    entry.author = identities.number(commit, commit.authorRange());
    entry.committer = identities.number(commit, commit.committerRange());
    entry.marks = Marks.of(commit);
    entry.tree = commit.tree();
    entry.parsed = true;
  }
}
