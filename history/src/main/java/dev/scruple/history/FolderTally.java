// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Counts in which folders the window's commits by people, merges left out, change something. */
final class FolderTally {
  private static final int MOST_SHOWN = 3;

  private final CommitTable table;
  private final Map<Integer, Map<Integer, Integer>> commits = new HashMap<>();
  private int compared;
  private int unread;

  FolderTally(CommitTable table) {
    this.table = table;
  }

  /** Counts, comparing trees where an earlier reading has not. */
  void count(List<CommitSummary> window, CommitWalk walk, ObjectReader reader, PeopleTally people) {
    FolderChanges changes = new FolderChanges(reader, table.folders);
    for (CommitSummary commit : window) {
      int[] folders = commit.folders;
      if (folders == null) {
        try {
          ObjectId before = walk.treeBefore(commit);
          folders = changes.between(before, walk.tree(commit));
          commit.folders = folders;
          compared++;
        } catch (IOException e) {
          unread++;
          continue;
        }
      }
      int person = people.group(people.of(commit.author).index);
      for (int folder : folders) {
        commits.computeIfAbsent(folder, k -> new HashMap<>()).merge(person, 1, Integer::sum);
      }
    }
  }

  /** How many commits' trees were compared. */
  int compared() {
    return compared;
  }

  /** Commits whose changes could not be read. */
  int unread() {
    return unread;
  }

  /** Every folder, most commits first. */
  List<FolderWork> folders(Map<Integer, Person> persons) {
    List<FolderWork> folders = new ArrayList<>();
    commits.forEach(
        (folder, byPerson) -> {
          List<FolderWork.Share> shares = new ArrayList<>();
          byPerson.forEach(
              (person, count) -> {
                Person known = persons.get(person);
                if (known != null) {
                  shares.add(new FolderWork.Share(known, count));
                }
              });
          shares.sort(
              Comparator.comparingInt(FolderWork.Share::commits)
                  .reversed()
                  .thenComparing(share -> share.person().name())
                  .thenComparing(share -> share.person().first()));
          folders.add(
              new FolderWork(
                  table.folders.get(folder),
                  byPerson.values().stream().mapToInt(Integer::intValue).sum(),
                  byPerson.size(),
                  shares.subList(0, Math.min(MOST_SHOWN, shares.size()))));
        });
    folders.sort(
        Comparator.comparingInt(FolderWork::commits).reversed().thenComparing(FolderWork::path));
    return folders;
  }
}
