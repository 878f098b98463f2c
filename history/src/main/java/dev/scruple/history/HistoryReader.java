// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a history: one walk over all commits ({@link CommitWalk}), of which everything is counted;
 * then trees, for the commits of the window only ({@link FolderChanges}), and tags.
 */
final class HistoryReader {
  /** No project is older than the tools that its history could come from. */
  private static final long EARLIEST = Instant.parse("1980-01-01T00:00:00Z").getEpochSecond();

  private static final List<Integer> COMPARED = List.of(3, 12, 36);

  private static final class MonthTally {
    int commits;
    int releases;
    final BitSet identities = new BitSet();
  }

  private final GitRepository repository;
  private final HistoryOptions options;
  private final HistoryCache cache;
  private final CommitTable table;
  private final Slices slices;
  private final long to;
  private final int recent;
  private final int before;
  private final List<GitProblem> problems = new ArrayList<>();
  private final SortedMap<YearMonth, MonthTally> months = new TreeMap<>();
  private final List<CommitSummary> window = new ArrayList<>();
  private final int[] commits;
  private final int[] botCommits;
  private final int[] merges;

  private int later;
  private long oldest = Long.MAX_VALUE;
  private @Nullable CommitSummary last;
  private @Nullable CommitSummary first;

  HistoryReader(GitRepository repository, HistoryOptions options, HistoryCache cache) {
    this.repository = repository;
    this.options = options;
    this.cache = cache;
    this.table = cache.load();
    TreeSet<Integer> windows = new TreeSet<>(COMPARED);
    windows.add(options.months());
    this.slices = new Slices(options.asOf(), windows);
    this.to = options.asOf().getEpochSecond();
    this.recent = slices.upTo(options.months());
    this.before = slices.upTo(2 * options.months());
    this.commits = new int[slices.count()];
    this.botCommits = new int[slices.count()];
    this.merges = new int[slices.count()];
  }

  History read(String commit) throws HistoryException {
    problems.addAll(repository.problems());
    Mailmap mailmap = mailmap(commit);
    PeopleTally people = new PeopleTally(mailmap, table.identities, slices.count(), recent);
    try (ObjectReader reader = repository.reader()) {
      CommitWalk walk =
          new CommitWalk(reader, table, repository.shallow(), options.mostCommits(), problems);
      CommitSummary head = walk.walk(ObjectId.fromString(commit), each -> count(each, people));
      people.join();
      FolderTally folders = new FolderTally(table);
      folders.count(window, walk, reader, people);
      if (walk.parsed() > 0 || folders.compared() > 0) {
        save();
      }
      List<Release> releases = new Releases(reader, table, to).read(repository, problems);
      ReviewFigures review = new WindowTally(people, table.identities).count(window, head);
      return history(people, walk.state(), releases, folders, review, !mailmap.isEmpty());
    } catch (IOException e) {
      throw new HistoryException(
          "the history of " + commit + " can't be read: " + GitRepository.reason(e), e);
    }
  }

  private void save() {
    try {
      cache.save(table);
    } catch (IOException e) {
      problems.add(new GitProblem("the history's cache can't be written: " + e.getMessage(), null));
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

  private void count(CommitSummary commit, PeopleTally people) {
    long seconds = commit.seconds;
    if (seconds > to) {
      later++;
      return;
    }
    int slice = slices.of(seconds);
    if (seconds >= EARLIEST) {
      oldest = Math.min(oldest, seconds);
    }
    if (commit.isMerge()) {
      merges[slice]++;
      if (!options.merges()) {
        forgetTree(commit, slice);
        return;
      }
    }
    PeopleTally.Tally tally = people.of(commit.author);
    tally.add(seconds, slice);
    if (tally.bot) {
      botCommits[slice]++;
      forgetTree(commit, slice);
      return;
    }
    commits[slice]++;
    YearMonth month = YearMonth.from(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    MonthTally monthly = months.computeIfAbsent(month, k -> new MonthTally());
    monthly.commits++;
    monthly.identities.set(tally.index);
    if (slice >= recent && slice < before) {
      tally.monthsBefore |= 1 << (month.getYear() * 12 + month.getMonthValue()) % 31;
    }
    if (slice < recent && !commit.isMerge()) {
      window.add(commit);
      people.of(commit.committer);
    } else {
      forgetTree(commit, slice);
    }
    mark(commit);
  }

  /** A tree is wanted only for the window's commits and what stands before them. */
  private void forgetTree(CommitSummary commit, int slice) {
    if (slice > recent) {
      commit.tree = null;
    }
  }

  private void mark(CommitSummary commit) {
    // Of commits in the same second the smaller id wins, whatever the order of the walk.
    if (last == null
        || commit.seconds > last.seconds
        || (commit.seconds == last.seconds && commit.compareTo(last) < 0)) {
      last = commit;
    }
    if (first == null
        || commit.seconds < first.seconds
        || (commit.seconds == first.seconds && commit.compareTo(first) < 0)) {
      first = commit;
    }
  }

  private History history(
      PeopleTally people,
      HistoryState state,
      List<Release> releases,
      FolderTally folders,
      ReviewFigures review,
      boolean mailmap) {
    return new History(
        state,
        window(people, 0, recent, options.months()),
        sum(commits, 0, slices.count()),
        sum(botCommits, 0, slices.count()),
        sum(merges, 0, slices.count()),
        later,
        mailmap,
        options.merges(),
        people.people(0, slices.count()),
        named(last),
        named(first),
        monthList(people, releases),
        COMPARED.stream().map(length -> comparison(people, length)).toList(),
        Turnover.of(people, recent, before),
        folders.folders(persons(people)),
        folders.unread(),
        review,
        releases,
        problems);
  }

  private static @Nullable CommitMark named(@Nullable CommitSummary commit) {
    return commit == null
        ? null
        : new CommitMark(commit.name(), Instant.ofEpochSecond(commit.seconds));
  }

  private Map<Integer, Person> persons(PeopleTally people) {
    Map<Integer, Person> persons = new HashMap<>();
    people
        .groups()
        .forEach(
            (group, tallies) ->
                people
                    .people(List.of(tallies), 0, recent)
                    .forEach(person -> persons.put(group, person)));
    return persons;
  }

  private List<Month> monthList(PeopleTally people, List<Release> releases) {
    for (Release release : releases) {
      if (!release.preRelease()) {
        YearMonth month = YearMonth.from(release.date().atOffset(ZoneOffset.UTC));
        months.computeIfAbsent(month, k -> new MonthTally()).releases++;
      }
    }
    YearMonth end = YearMonth.from(options.asOf().atOffset(ZoneOffset.UTC));
    YearMonth start =
        YearMonth.from(options.monthsBefore(options.months()).atOffset(ZoneOffset.UTC));
    for (YearMonth month = start; !month.isAfter(end); month = month.plusMonths(1)) {
      months.computeIfAbsent(month, k -> new MonthTally());
    }
    List<Month> list = new ArrayList<>();
    months.forEach(
        (month, tally) -> {
          BitSet persons = new BitSet();
          tally.identities.stream().forEach(identity -> persons.set(people.group(identity)));
          list.add(new Month(month, tally.commits, persons.cardinality(), tally.releases));
        });
    return list;
  }

  private Comparison comparison(PeopleTally people, int length) {
    return new Comparison(
        length,
        window(people, 0, slices.upTo(length), length),
        window(people, slices.upTo(length), slices.upTo(2 * length), 2 * length),
        oldest <= slices.start(2 * length));
  }

  /** The window of slices {@code from} up to, and without, {@code until}. */
  private Window window(PeopleTally people, int from, int until, int length) {
    List<Person> list = people.people(from, until);
    List<Person> persons = list.stream().filter(person -> !person.bot()).toList();
    int sum = sum(commits, from, until);
    int most = persons.stream().mapToInt(Person::commits).max().orElse(0);
    return new Window(
        options.monthsBefore(length),
        from == 0 ? options.asOf() : options.monthsBefore(length / 2),
        sum,
        sum(botCommits, from, until),
        sum(merges, from, until),
        AbsenceFactor.of(persons.stream().mapToInt(Person::commits)),
        sum == 0 ? 0 : (double) most / sum,
        list);
  }

  private static int sum(int[] figures, int from, int until) {
    int sum = 0;
    for (int slice = from; slice < until; slice++) {
      sum += figures[slice];
    }
    return sum;
  }
}
