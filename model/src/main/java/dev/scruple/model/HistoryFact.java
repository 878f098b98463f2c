// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history tells beyond the figures of {@link Fact.Activity}. Counted by the same rules,
 * which {@code docs/history.md} states: whoever is no bot is a person; merges are left out. Lists
 * are in no promised order, as a dossier sorts them.
 */
public sealed interface HistoryFact extends Fact {
  /**
   * Work over a window, beside the window of the same length before it.
   *
   * @param months length of the window, which ends at the as-of instant: 3, 12 and 36
   * @param commits by people
   * @param people who made them
   * @param absenceFactor the smallest number of people who made at least half of the commits
   * @param firstPersonShare share of the person with most commits, 0 to 1
   * @param commitsBefore in the window before
   * @param peopleBefore who made those
   * @param comparable whether the history is older than the window before, so that both can be
   *     compared
   */
  record Work(
      int months,
      Instant from,
      Instant to,
      int commits,
      int people,
      int absenceFactor,
      double firstPersonShare,
      int commitsBefore,
      int peopleBefore,
      boolean comparable)
      implements HistoryFact {}

  /**
   * A calendar month in UTC.
   *
   * @param month {@code 2026-08}
   * @param commits by people
   * @param people who made them
   * @param releases tagged, pre-releases left out
   */
  record MonthOfWork(String month, int commits, int people, int releases) {}

  /**
   * Work by calendar month, for charts.
   *
   * @param months without gaps, at most the newest 120; the last is the as-of instant's and need
   *     not be over
   * @param earlierCommits by people in months before these
   */
  record Months(List<MonthOfWork> months, int earlierCommits) implements HistoryFact {
    public Months {
      months = List.copyOf(months);
    }
  }

  /**
   * An author of commits.
   *
   * @param name the one most often used; no address
   * @param login account at the forge, in lower case, as no-reply addresses and merges tell it;
   *     null where they do not, so that an account that is not among these can be a person who is
   * @param commits in all time
   * @param recent commits in the last twelve months
   * @param first the earliest commit
   * @param last the latest
   */
  record Person(
      String name,
      @Nullable String login,
      boolean bot,
      int commits,
      int recent,
      Instant first,
      Instant last) {}

  /**
   * Who made the commits of all time.
   *
   * @param people at most 500, bots among them: those with most commits in the last twelve months,
   *     then those with most commits of all
   * @param others how many more people there are
   * @param othersCommits their commits in all time
   * @param othersLast the latest of these; null where there are no others
   */
  record People(List<Person> people, int others, int othersCommits, @Nullable Instant othersLast)
      implements HistoryFact {
    public People {
      people = List.copyOf(people);
    }
  }

  /**
   * Who came and who went in the last twelve months, beside the twelve before. CHAOSS: New
   * Contributors, Inactive Contributors.
   *
   * @param newcomers people whose first commit of all is in the window
   * @param newcomersBefore whose first commit is in the window before
   * @param returned those of {@code newcomersBefore} who committed in this window too
   * @param regulars people with commits in at least three calendar months of the window before
   * @param stayed those of them who committed in this window
   * @param left names of the others, at most 10, the busiest
   * @param comparable whether the history is older than the window before
   */
  record Turnover(
      Instant from,
      Instant to,
      int newcomers,
      int newcomersBefore,
      int returned,
      int regulars,
      int stayed,
      List<String> left,
      boolean comparable)
      implements HistoryFact {
    public Turnover {
      left = List.copyOf(left);
    }
  }

  /** How versions are counted. */
  enum VersionScheme {
    /** Numbers that tell how much changed: {@code 1.4.2}. */
    SEMANTIC,
    /** Numbers that tell when: {@code 2026.8}, {@code 20260821}. */
    CALENDAR,
    /** One running number: {@code b4321}. */
    COUNTED,
    /** Several of these, or other ones. */
    OTHER
  }

  /**
   * A tag that names a version.
   *
   * @param part of a repository with several, as in {@code part@1.2}; null where it names none
   * @param version without prefix
   * @param at when the tag was made, or the commit where the tag has no date of its own
   * @param signed whether the tag carries a signature; it was not verified
   */
  record ReleaseTag(
      String tag,
      @Nullable String part,
      String version,
      Instant at,
      boolean preRelease,
      boolean signed) {}

  /**
   * The releases that tags show, and their rhythm.
   *
   * @param scheme of releases that are no pre-releases, by the newest twenty
   * @param recent releases of the last twelve months, pre-releases apart, those of one day counted
   *     once
   * @param before of the twelve months before, likewise
   * @param medianGapDays the median of the gaps between days with a release, in the last 36 months;
   *     null with fewer than three such days
   * @param longestGapDays of the same gaps; null likewise
   * @param recentPreReleases pre-releases of the last twelve months
   * @param newest at most 200, pre-releases among them, the newest
   * @param older how many more there are
   */
  record ReleaseTags(
      VersionScheme scheme,
      int recent,
      int before,
      @Nullable Integer medianGapDays,
      @Nullable Integer longestGapDays,
      int recentPreReleases,
      List<ReleaseTag> newest,
      int older)
      implements HistoryFact {
    public ReleaseTags {
      newest = List.copyOf(newest);
    }
  }

  /**
   * Who works in a folder.
   *
   * @param login as of {@link Person}
   */
  record Worker(String name, @Nullable String login, int commits) {}

  /**
   * A folder of the top two levels in the last twelve months.
   *
   * @param path relative to the target's root, without a slash at the end; empty for files at the
   *     root itself
   * @param commits by people that change something below it
   * @param people who made them
   * @param busiest at most three, those with most commits
   */
  record FolderOfWork(String path, int commits, int people, List<Worker> busiest) {
    public FolderOfWork {
      busiest = List.copyOf(busiest);
    }
  }

  /**
   * Where the work of the last twelve months went.
   *
   * @param folders at most 80, those with most commits
   * @param others how many more folders were worked in
   * @param unread commits whose changes were not read
   */
  record Folders(Instant from, Instant to, List<FolderOfWork> folders, int others, int unread)
      implements HistoryFact {
    public Folders {
      folders = List.copyOf(folders);
    }
  }

  /**
   * What commits by people in the last twelve months tell of how they were taken in. A commit can
   * count in several figures.
   *
   * @param approved name who reviewed or approved: {@code Reviewed-by}, {@code Approved-by}, {@code
   *     Acked-by}, Gerrit's {@code Reviewed-on}, Phabricator's {@code Reviewed By}
   * @param proposed name the pull or merge request that they came by, or came by a merge that does
   * @param applied were committed by another person than the author
   * @param visible any of these
   * @param signedOff carry a {@code Signed-off-by} line, as the Developer Certificate of Origin
   *     asks
   */
  record ReviewMarks(
      Instant from,
      Instant to,
      int commits,
      int approved,
      int proposed,
      int applied,
      int visible,
      int signedOff)
      implements HistoryFact {}

  /**
   * Signatures on commits and tags. Whether they are there was looked at, not whether they hold.
   *
   * @param commits by people in the last twelve months
   * @param signed those with a signature
   * @param byForge those of {@code signed} that the forge committed, and so signed with its own key
   * @param releases release tags of the last 36 months, pre-releases apart
   * @param annotated those with a tag object, which alone can carry a signature
   * @param signedReleases those with a signature
   */
  record Signing(
      Instant from,
      Instant to,
      int commits,
      int signed,
      int byForge,
      int releases,
      int annotated,
      int signedReleases)
      implements HistoryFact {}

  /** What a project says of where it stands. */
  enum ProjectStatus {
    /** All that was meant to be done is done; mistakes are mended. */
    FINISHED,
    /** Only mistakes are mended. */
    MAINTENANCE,
    /** It goes on in another place. */
    MOVED,
    /** Somebody is looked for who carries on. */
    WANTS_MAINTAINERS,
    /** By its metadata: {@code Development Status :: 7 - Inactive}. */
    INACTIVE
  }

  /** The project's own words on where it stands; that it is retired is {@link Fact.Retired}. */
  record StatedStatus(ProjectStatus status, String words) implements HistoryFact {}
}
