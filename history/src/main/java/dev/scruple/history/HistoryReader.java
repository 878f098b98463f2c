// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks all commits once, in any order: every figure is a count or an extreme, so no order is
 * needed, and a missing commit costs what hangs on it only. Cost: one inflated commit object each,
 * no trees and no differences; memory: an id for each commit.
 */
final class HistoryReader {
  private static final int MOST_PEELS = 5;

  private static final class MonthTally {
    int commits;
    int releases;
    final BitSet identities = new BitSet();
  }

  private final GitRepository repository;
  private final HistoryOptions options;
  private final long from;
  private final long to;
  private final List<GitProblem> problems = new ArrayList<>();
  private final SortedMap<YearMonth, MonthTally> months = new TreeMap<>();

  private int missing;
  private boolean cut;
  private int commits;
  private int botCommits;
  private int merges;
  private int later;
  private int recentCommits;
  private int recentBotCommits;
  private int recentMerges;
  private long lastSeconds = Long.MIN_VALUE;
  private long firstSeconds = Long.MAX_VALUE;
  private @Nullable ObjectId last;
  private @Nullable ObjectId first;

  HistoryReader(GitRepository repository, HistoryOptions options) {
    this.repository = repository;
    this.options = options;
    this.from = options.from().getEpochSecond();
    this.to = options.asOf().getEpochSecond();
  }

  History read(String commit) throws HistoryException {
    problems.addAll(repository.problems());
    Mailmap mailmap = mailmap(commit);
    PeopleTally people = new PeopleTally(mailmap);
    try (ObjectReader reader = repository.reader()) {
      walk(reader, ObjectId.fromString(commit), people);
      people.join();
      List<Release> releases = releases(reader);
      return history(people, releases, !mailmap.isEmpty());
    } catch (IOException e) {
      throw new HistoryException(
          "the history of " + commit + " can't be read: " + GitRepository.reason(e), e);
    }
  }

  private Mailmap mailmap(String commit) {
    try {
      Optional<byte[]> bytes = repository.file(commit, ".mailmap", Mailmap.LIMIT);
      return bytes.map(Mailmap::parse).orElse(Mailmap.EMPTY);
    } catch (IOException e) {
      problems.add(new GitProblem(".mailmap was not read: " + e.getMessage(), null));
      return Mailmap.EMPTY;
    }
  }

  private void walk(ObjectReader reader, ObjectId start, PeopleTally people) throws IOException {
    Set<ObjectId> shallow = repository.shallow();
    Set<ObjectId> seen = new HashSet<>();
    Deque<ObjectId> open = new ArrayDeque<>();
    seen.add(start);
    open.add(start);
    while (!open.isEmpty()) {
      ObjectId id = open.removeLast();
      RawCommit commit = parse(reader, id, id.equals(start));
      if (commit == null) {
        continue;
      }
      count(id, commit, people);
      if (shallow.contains(id)) {
        cut |= !commit.parents().isEmpty();
        continue;
      }
      for (ObjectId parent : commit.parents()) {
        if (seen.size() >= options.mostCommits()) {
          problems.add(
              new GitProblem("only " + options.mostCommits() + " commits were counted", null));
          missing++;
          return;
        }
        if (seen.add(parent)) {
          open.add(parent);
        }
      }
    }
    report();
  }

  private @Nullable RawCommit parse(ObjectReader reader, ObjectId id, boolean required)
      throws IOException {
    try {
      return RawCommit.parse(GitObjects.small(reader, id, Constants.OBJ_COMMIT));
    } catch (IOException e) {
      if (required) {
        throw e;
      }
      missing++;
      if (!(e instanceof MissingObjectException) && problems.size() < 10) {
        problems.add(new GitProblem("a commit was not read: " + e.getMessage(), "git fsck"));
      }
      return null;
    }
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

  private void count(ObjectId id, RawCommit commit, PeopleTally people) {
    long seconds = commit.committer().seconds();
    if (seconds > to) {
      later++;
      return;
    }
    boolean recent = seconds >= from;
    boolean merge = commit.parents().size() > 1;
    if (merge) {
      merges++;
      recentMerges += recent ? 1 : 0;
      if (!options.merges()) {
        return;
      }
    }
    PeopleTally.Tally tally = people.of(commit.author());
    tally.add(seconds, recent);
    if (tally.bot) {
      botCommits++;
      recentBotCommits += recent ? 1 : 0;
      return;
    }
    commits++;
    recentCommits += recent ? 1 : 0;
    MonthTally month = month(seconds);
    month.commits++;
    month.identities.set(tally.index);
    mark(id, seconds);
  }

  private void mark(ObjectId id, long seconds) {
    // Of commits in the same second the smaller id wins, whatever the order of the walk.
    if (seconds > lastSeconds || (seconds == lastSeconds && smaller(id, last))) {
      lastSeconds = seconds;
      last = id;
    }
    if (seconds < firstSeconds || (seconds == firstSeconds && smaller(id, first))) {
      firstSeconds = seconds;
      first = id;
    }
  }

  private static boolean smaller(ObjectId id, @Nullable ObjectId other) {
    return other == null || id.compareTo(other) < 0;
  }

  private MonthTally month(long seconds) {
    YearMonth month = YearMonth.from(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    return months.computeIfAbsent(month, k -> new MonthTally());
  }

  private List<Release> releases(ObjectReader reader) {
    List<Release> releases = new ArrayList<>();
    int[] unread = {0};
    repository
        .tags(problems)
        .forEach(
            (tag, id) ->
                Release.parse(tag)
                    .ifPresent(
                        name -> {
                          try {
                            Release release = release(reader, tag, id, name);
                            if (release != null) {
                              releases.add(release);
                            }
                          } catch (IOException e) {
                            unread[0]++;
                          }
                        }));
    if (unread[0] > 0) {
      problems.add(
          new GitProblem(
              unread[0] + " tags point to objects that can't be read", "git fetch --tags --force"));
    }
    releases.sort(Comparator.comparing(Release::date).thenComparing(Release::tag));
    return releases;
  }

  private @Nullable Release release(
      ObjectReader reader, String tag, ObjectId start, Release.Name name) throws IOException {
    ObjectId id = start;
    Long tagged = null;
    for (int i = 0; i < MOST_PEELS; i++) {
      int type = GitObjects.type(reader, id);
      if (type == Constants.OBJ_COMMIT) {
        RawCommit commit = RawCommit.parse(GitObjects.small(reader, id, type));
        long seconds = tagged == null ? commit.committer().seconds() : tagged;
        return seconds > to
            ? null
            : new Release(
                tag,
                name.part(),
                name.version(),
                name.preRelease(),
                Instant.ofEpochSecond(seconds),
                id.name());
      }
      if (type != Constants.OBJ_TAG) {
        return null;
      }
      RawTag raw = RawTag.parse(GitObjects.small(reader, id, type));
      if (tagged == null && raw.tagger() != null && raw.tagger().seconds() > 0) {
        tagged = raw.tagger().seconds();
      }
      if (raw.object() == null) {
        return null;
      }
      id = raw.object();
    }
    return null;
  }

  private History history(PeopleTally people, List<Release> releases, boolean mailmap) {
    for (Release release : releases) {
      if (!release.preRelease()) {
        month(release.date().getEpochSecond()).releases++;
      }
    }
    YearMonth end = YearMonth.from(options.asOf().atOffset(ZoneOffset.UTC));
    YearMonth start = YearMonth.from(options.from().atOffset(ZoneOffset.UTC));
    for (YearMonth m = start; !m.isAfter(end); m = m.plusMonths(1)) {
      months.computeIfAbsent(m, k -> new MonthTally());
    }
    return new History(
        state(),
        window(people.people(true)),
        commits,
        botCommits,
        merges,
        later,
        mailmap,
        options.merges(),
        people.people(false),
        last == null ? null : new CommitMark(last.name(), Instant.ofEpochSecond(lastSeconds)),
        first == null ? null : new CommitMark(first.name(), Instant.ofEpochSecond(firstSeconds)),
        monthList(people),
        releases,
        problems);
  }

  private HistoryState state() {
    if (missing > 0) {
      return HistoryState.INCOMPLETE;
    }
    return cut ? HistoryState.SHALLOW : HistoryState.COMPLETE;
  }

  private List<Month> monthList(PeopleTally people) {
    List<Month> list = new ArrayList<>();
    months.forEach(
        (month, tally) -> {
          BitSet persons = new BitSet();
          tally.identities.stream().forEach(identity -> persons.set(people.group(identity)));
          list.add(new Month(month, tally.commits, persons.cardinality(), tally.releases));
        });
    return list;
  }

  private Window window(List<Person> people) {
    int half = 0;
    int factor = 0;
    int most = 0;
    for (Person person : people) {
      if (!person.bot()) {
        most = Math.max(most, person.commits());
        if (half * 2L < recentCommits) {
          half += person.commits();
          factor++;
        }
      }
    }
    return new Window(
        options.from(),
        options.asOf(),
        recentCommits,
        recentBotCommits,
        recentMerges,
        factor,
        recentCommits == 0 ? 0 : (double) most / recentCommits,
        people);
  }
}
