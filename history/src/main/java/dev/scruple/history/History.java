// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who made a project, when, and what was released, as its commits and tags tell.
 *
 * <p>A commit counts for its author, at its committer date: the date bounds are those of {@code git
 * log --since}. Dates after the as-of instant are left out; absurdly early ones count for all time
 * but never for the window.
 *
 * @param state whether the figures rest on the whole history
 * @param commits by people, in all time up to the as-of instant
 * @param botCommits by programs, likewise
 * @param merges commits with several parents, likewise
 * @param later commits dated after the as-of instant, in no other figure
 * @param mailmap whether a {@code .mailmap} joined names
 * @param mergesCounted whether merges are in {@code commits} and the other figures
 * @param people of all time, bots among them, most commits first
 * @param last the newest commit by a person
 * @param first the oldest commit by a person
 * @param months those with a commit or a release, and all of the window, in order
 * @param comparisons windows of 3, 12 and 36 months, each beside the one before
 * @param turnover who came and went in the window
 * @param folders of the top two levels that the window's commits change, most commits first
 * @param foldersUnread commits of the window whose changes could not be read
 * @param review what the window's commits tell of review and signatures
 * @param releases by date, pre-releases among them
 * @param problems what was not read
 */
public record History(
    HistoryState state,
    Window window,
    int commits,
    int botCommits,
    int merges,
    int later,
    boolean mailmap,
    boolean mergesCounted,
    List<Person> people,
    @Nullable CommitMark last,
    @Nullable CommitMark first,
    List<Month> months,
    List<Comparison> comparisons,
    Turnover turnover,
    List<FolderWork> folders,
    int foldersUnread,
    ReviewFigures review,
    List<Release> releases,
    List<GitProblem> problems) {
  public History {
    people = List.copyOf(people);
    months = List.copyOf(months);
    comparisons = List.copyOf(comparisons);
    folders = List.copyOf(folders);
    releases = List.copyOf(releases);
    problems = List.copyOf(problems);
  }

  /** Reads the history that leads to a commit. */
  public static History read(GitRepository repository, String commit, HistoryOptions options)
      throws HistoryException {
    return read(repository, commit, options, HistoryCache.none());
  }

  /** Reads the history that leads to a commit, with what earlier readings left in a cache. */
  public static History read(
      GitRepository repository, String commit, HistoryOptions options, HistoryCache cache)
      throws HistoryException {
    return new HistoryReader(repository, options, cache).read(commit);
  }

  /** Opens a git directory and reads the history that leads to a commit. */
  public static History read(Path gitDirectory, String commit, HistoryOptions options)
      throws HistoryException {
    try (GitRepository repository = GitRepository.open(gitDirectory)) {
      return read(repository, commit, options);
    }
  }

  /** The newest release that is no pre-release; null where there is none. */
  public @Nullable Release lastRelease() {
    return releases.stream()
        .filter(release -> !release.preRelease())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}
