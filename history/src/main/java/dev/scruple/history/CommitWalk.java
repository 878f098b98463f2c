// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks all commits once, in any order: every figure is a count or an extreme, so no order is
 * needed, and a missing commit costs what hangs on it only. Cost: one inflated commit object for
 * each that an earlier reading did not leave in the table.
 */
final class CommitWalk {
  private static final int MOST_TOLD = 10;

  private final ObjectReader reader;
  private final CommitTable table;
  private final Set<ObjectId> shallow;
  private final int mostCommits;
  private final List<GitProblem> problems;
  private int missing;
  private int parsed;
  private boolean cut;

  CommitWalk(
      ObjectReader reader,
      CommitTable table,
      Set<ObjectId> shallow,
      int mostCommits,
      List<GitProblem> problems) {
    this.reader = reader;
    this.table = table;
    this.shallow = shallow;
    this.mostCommits = mostCommits;
    this.problems = problems;
  }

  /** Visits the start and all that it leads to. */
  CommitSummary walk(ObjectId start, Consumer<CommitSummary> visit) throws IOException {
    CommitSummary head = table.entry(start);
    int seen = 1;
    Deque<CommitSummary> open = new ArrayDeque<>();
    head.seen = true;
    open.add(head);
    while (!open.isEmpty()) {
      CommitSummary commit = open.removeLast();
      if (!parsed(commit, commit.equals(start))) {
        continue;
      }
      visit.accept(commit);
      if (shallow.contains(commit)) {
        cut |= commit.parents.length > 0;
        continue;
      }
      for (CommitSummary parent : commit.parents) {
        if (!parent.seen) {
          if (seen >= mostCommits) {
            problems.add(new GitProblem("only " + mostCommits + " commits were counted", null));
            missing++;
            return head;
          }
          parent.seen = true;
          seen++;
          open.add(parent);
        }
      }
    }
    report();
    return head;
  }

  private boolean parsed(CommitSummary commit, boolean required) throws IOException {
    if (commit.parsed) {
      return true;
    }
    try {
      table.parse(commit, read(commit));
      parsed++;
      return true;
    } catch (IOException e) {
      if (required) {
        throw e;
      }
      missing++;
      if (!(e instanceof MissingObjectException) && problems.size() < MOST_TOLD) {
        problems.add(new GitProblem("a commit was not read: " + e.getMessage(), "git fsck"));
      }
      return false;
    }
  }

  private RawCommit read(ObjectId commit) throws IOException {
    return RawCommit.parse(GitObjects.small(reader, commit, Constants.OBJ_COMMIT));
  }

  /** The tree of a commit, which an earlier reading does not leave. */
  ObjectId tree(CommitSummary commit) throws IOException {
    ObjectId tree = commit.tree;
    return tree == null ? read(commit).tree() : tree;
  }

  /** The first parent's tree; null where there is no parent. */
  @Nullable ObjectId treeBefore(CommitSummary commit) throws IOException {
    return commit.parents.length == 0 ? null : tree(commit.parents[0]);
  }

  private void report() {
    if (cut) {
      problems.add(
          new GitProblem(
              "the clone is shallow: older commits are not here", "git fetch --unshallow"));
    }
    if (missing > 0) {
      problems.add(
          new GitProblem(
              missing + " commits, and what leads to them, are missing or broken",
              "git fetch --refetch"));
    }
  }

  /** How many objects were read. */
  int parsed() {
    return parsed;
  }

  HistoryState state() {
    if (missing > 0) {
      return HistoryState.INCOMPLETE;
    }
    return cut ? HistoryState.SHALLOW : HistoryState.COMPLETE;
  }
}
