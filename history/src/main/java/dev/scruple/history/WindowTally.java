// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What commits of the window tell of review and signatures.
 *
 * <p>Which commits came by the merge of a request: the chain of first parents is what stood on the
 * branch itself; what a merge brought is what its other parents lead to and nothing before did.
 * Each commit is assigned once, oldest merge first, so that the cost is that of one more walk.
 */
final class WindowTally {
  private final PeopleTally people;
  private final Identities identities;

  WindowTally(PeopleTally people, Identities identities) {
    this.people = people;
    this.identities = identities;
  }

  /** Counts; the commits are those of the window by people, merges left out. */
  ReviewFigures count(List<CommitSummary> commits, CommitSummary head) {
    assign(head);
    int[] sums = new int[7];
    for (CommitSummary commit : commits) {
      boolean approved = commit.has(Marks.APPROVED);
      boolean proposed = commit.has(Marks.PROPOSED) || commit.way == CommitSummary.Way.REQUEST;
      boolean forge = isForge(identities.get(commit.committer));
      boolean applied = !forge && isApplied(commit);
      boolean signed = commit.has(Marks.SIGNED);
      sums[0] += approved ? 1 : 0;
      sums[1] += proposed ? 1 : 0;
      sums[2] += applied ? 1 : 0;
      sums[3] += approved || proposed || applied ? 1 : 0;
      sums[4] += commit.has(Marks.SIGNED_OFF) ? 1 : 0;
      sums[5] += signed ? 1 : 0;
      sums[6] += signed && forge ? 1 : 0;
    }
    return new ReviewFigures(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]);
  }

  private boolean isApplied(CommitSummary commit) {
    PeopleTally.Tally committer = people.of(commit.committer);
    return !committer.bot
        && people.group(committer.index) != people.group(people.of(commit.author).index);
  }

  /** Whether the committer is the forge itself, for what was merged or edited on its pages. */
  static boolean isForge(Mailmap.Identity committer) {
    return committer.email().toLowerCase(Locale.ROOT).equals("noreply@github.com");
  }

  private static void assign(CommitSummary head) {
    Deque<Iterator<CommitSummary>> open = new ArrayDeque<>();
    open.push(chain(head));
    while (!open.isEmpty()) {
      Iterator<CommitSummary> merges = open.peek();
      if (!merges.hasNext()) {
        open.pop();
        continue;
      }
      CommitSummary merge = merges.next();
      for (int i = 1; i < merge.parents.length; i++) {
        if (merge.has(Marks.PROPOSED)) {
          flood(merge.parents[i]);
        } else {
          open.push(chain(merge.parents[i]));
        }
      }
    }
  }

  /** Assigns a chain of first parents; gives its merges, oldest first. */
  private static Iterator<CommitSummary> chain(CommitSummary start) {
    List<CommitSummary> merges = new ArrayList<>();
    CommitSummary at = start;
    while (at.seen && at.parsed && at.way == CommitSummary.Way.UNKNOWN) {
      at.way = CommitSummary.Way.DIRECT;
      if (at.isMerge()) {
        merges.add(at);
      }
      if (at.parents.length == 0) {
        break;
      }
      at = at.parents[0];
    }
    Collections.reverse(merges);
    return merges.iterator();
  }

  private static void flood(CommitSummary start) {
    Deque<CommitSummary> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      CommitSummary at = open.pop();
      if (at.seen && at.parsed && at.way == CommitSummary.Way.UNKNOWN) {
        at.way = CommitSummary.Way.REQUEST;
        for (CommitSummary parent : at.parents) {
          open.push(parent);
        }
      }
    }
  }
}
