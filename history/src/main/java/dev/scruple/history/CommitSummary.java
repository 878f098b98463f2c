// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.jspecify.annotations.Nullable;

/**
 * What the figures need of a commit, in about a hundred bytes: a history of two million commits is
 * held whole. Everything but {@link #seen}, {@link #number} and {@link #way} follows from the
 * commit's id.
 */
final class CommitSummary extends ObjectIdOwnerMap.Entry {
  /** How the commit came into the history that is read. */
  enum Way {
    UNKNOWN,
    /** On a branch itself. */
    DIRECT,
    /** By the merge of a pull or merge request. */
    REQUEST
  }

  static final CommitSummary[] NONE = {};

  /** Whether the fields below are known; a commit that is only named has an id and no more. */
  boolean parsed;

  CommitSummary[] parents = NONE;
  long seconds;
  int author;
  int committer;
  int marks;

  /** Only of commits whose changes may be wanted. */
  @Nullable ObjectId tree;

  /** Numbers of the folders that it changes, by {@link FolderNames}; null where not looked at. */
  int @Nullable [] folders;

  boolean seen;

  /** Its place in a table that is being written. */
  int number;

  Way way = Way.UNKNOWN;

  CommitSummary(AnyObjectId id) {
    super(id);
  }

  boolean isMerge() {
    return parents.length > 1;
  }

  boolean has(int mark) {
    return (marks & mark) != 0;
  }
}
