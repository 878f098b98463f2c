// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
    final long start;
    final long end;
    final int bit;
    int commits;
    int releases;
    final BitSet identities = new BitSet();

    MonthTally(YearMonth month) {
      this.start = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
      this.end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
      this.bit = 1 << (month.getYear() * 12 + month.getMonthValue()) % 31;
    }
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
  private @Nullable MonthTally lastMonth;
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
    MonthTally monthly = month(seconds);
    monthly.commits++;
    monthly.identities.set(tally.index);
    if (slice >= recent && slice < before) {
      tally.monthsBefore |= monthly.bit;
    }
    if (slice < recent && !commit.isMerge()) {
      window.add(commit);
      people.of(commit.committer);
    } else {
      forgetTree(commit, slice);
    }
    mark(commit);
  }

  /** The month of a time; most commits lie in that of the commit before. */
  private MonthTally month(long seconds) {
    MonthTally known = lastMonth;
    if (known == null || seconds < known.start || seconds >= known.end) {
      YearMonth month = YearMonth.from(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
      known = months.computeIfAbsent(month, MonthTally::new);
      lastMonth = known;
    }
    return known;
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
        window(people),
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
        folders.folders(people.recent()),
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

  private List<Month> monthList(PeopleTally people, List<Release> releases) {
    for (Release release : releases) {
      if (!release.preRelease()) {
        YearMonth month = YearMonth.from(release.date().atOffset(ZoneOffset.UTC));
        months.computeIfAbsent(month, MonthTally::new).releases++;
      }
    }
    YearMonth end = YearMonth.from(options.asOf().atOffset(ZoneOffset.UTC));
    YearMonth start =
        YearMonth.from(options.monthsBefore(options.months()).atOffset(ZoneOffset.UTC));
    for (YearMonth month = start; !month.isAfter(end); month = month.plusMonths(1)) {
      months.computeIfAbsent(month, MonthTally::new);
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
    int middle = slices.upTo(length);
    int end = slices.upTo(2 * length);
    Instant start = options.monthsBefore(length);
    return new Comparison(
        length,
        work(people, 0, middle, start, options.asOf()),
        work(people, middle, end, options.monthsBefore(2 * length), start),
        oldest <= slices.start(2 * length));
  }

  /** Work in slices {@code from} up to, and without, {@code until}. */
  private Comparison.Work work(
      PeopleTally people, int from, int until, Instant start, Instant end) {
    int[] shares = people.shares(from, until);
    int sum = sum(commits, from, until);
    return new Comparison.Work(
        start,
        end,
        sum,
        shares.length,
        AbsenceFactor.of(IntStream.of(shares)),
        sum == 0 ? 0 : (double) IntStream.of(shares).max().orElse(0) / sum);
  }

  private Window window(PeopleTally people) {
    Instant start = options.monthsBefore(options.months());
    Comparison.Work work = work(people, 0, recent, start, options.asOf());
    return new Window(
        start,
        options.asOf(),
        work.commits(),
        sum(botCommits, 0, recent),
        sum(merges, 0, recent),
        work.absenceFactor(),
        work.firstPersonShare(),
        people.people(0, recent));
  }

  private static int sum(int[] figures, int from, int until) {
    int sum = 0;
    for (int slice = from; slice < until; slice++) {
      sum += figures[slice];
    }
    return sum;
  }
}
