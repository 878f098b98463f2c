// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.history.Cadence;
import dev.scruple.history.Comparison;
import dev.scruple.history.FolderWork;
import dev.scruple.history.History;
import dev.scruple.history.Month;
import dev.scruple.history.Person;
import dev.scruple.history.Release;
import dev.scruple.history.ReviewFigures;
import dev.scruple.history.Turnover;
import dev.scruple.model.HistoryFact;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The history library's figures as facts, bounded to what a chart and a check need. */
final class HistoryFacts {
  private static final int MOST_MONTHS = 120;
  private static final int MOST_PEOPLE = 500;
  private static final int MOST_RELEASES = 200;
  private static final int MOST_FOLDERS = 80;
  private static final int MOST_LEFT = 10;
  private static final int SIGNING_MONTHS = 36;

  private final History history;
  private final Instant asOf;

  HistoryFacts(History history) {
    this.history = history;
    this.asOf = history.window().to();
  }

  List<HistoryFact> facts() {
    List<HistoryFact> facts = new ArrayList<>();
    history.comparisons().forEach(each -> facts.add(work(each)));
    facts.add(months());
    facts.add(people());
    facts.add(turnover());
    facts.add(releases());
    facts.add(folders());
    facts.add(review());
    facts.add(signing());
    return facts;
  }

  private static HistoryFact work(Comparison comparison) {
    Comparison.Work now = comparison.now();
    return new HistoryFact.Work(
        comparison.months(),
        now.from(),
        now.to(),
        now.commits(),
        now.people(),
        now.absenceFactor(),
        now.firstPersonShare(),
        comparison.before().commits(),
        comparison.before().people(),
        comparison.comparable());
  }

  /** Without gaps: a month in which nothing happened is a bar of no height. */
  private HistoryFact months() {
    YearMonth end = YearMonth.from(asOf.atOffset(ZoneOffset.UTC));
    YearMonth earliest = end.minusMonths(MOST_MONTHS - 1L);
    Map<YearMonth, Month> byMonth = new HashMap<>();
    YearMonth start = end;
    int earlier = 0;
    for (Month month : history.months()) {
      byMonth.put(month.month(), month);
      if (month.month().isBefore(earliest)) {
        earlier += month.commits();
      } else if (month.month().isBefore(start)) {
        start = month.month();
      }
    }
    start = earlier > 0 ? earliest : start;
    List<HistoryFact.MonthOfWork> months = new ArrayList<>();
    for (YearMonth at = start; !at.isAfter(end); at = at.plusMonths(1)) {
      Month month = byMonth.getOrDefault(at, new Month(at, 0, 0, 0));
      months.add(
          new HistoryFact.MonthOfWork(
              at.toString(), month.commits(), month.people(), month.releases()));
    }
    return new HistoryFact.Months(months, earlier);
  }

  private HistoryFact people() {
    List<Person> all =
        history.people().stream()
            .sorted(
                Comparator.comparingInt(Person::recent)
                    .reversed()
                    .thenComparing(Comparator.comparingInt(Person::commits).reversed())
                    .thenComparing(Person::name)
                    .thenComparing(Person::first))
            .toList();
    int shown = Math.min(MOST_PEOPLE, all.size());
    List<Person> others = all.subList(shown, all.size());
    return new HistoryFact.People(
        all.subList(0, shown).stream().map(HistoryFacts::person).toList(),
        others.size(),
        others.stream().mapToInt(Person::commits).sum(),
        others.stream().map(Person::last).max(Comparator.naturalOrder()).orElse(null));
  }

  private static HistoryFact.Person person(Person person) {
    return new HistoryFact.Person(
        person.name(),
        person.login(),
        person.bot(),
        person.commits(),
        person.recent(),
        person.first(),
        person.last());
  }

  private HistoryFact turnover() {
    Turnover turnover = history.turnover();
    return new HistoryFact.Turnover(
        history.window().from(),
        asOf,
        turnover.newcomers(),
        turnover.newcomersBefore(),
        turnover.returned(),
        turnover.regulars(),
        turnover.regulars() - turnover.left().size(),
        turnover.left().stream().limit(MOST_LEFT).map(Person::name).toList(),
        comparable());
  }

  private boolean comparable() {
    return history.comparisons().stream()
        .filter(each -> each.months() == 12)
        .anyMatch(Comparison::comparable);
  }

  private HistoryFact releases() {
    List<Release> releases = history.releases();
    Cadence cadence = Cadence.of(releases, asOf);
    int older = Math.max(0, releases.size() - MOST_RELEASES);
    return new HistoryFact.ReleaseTags(
        switch (cadence.scheme()) {
          case SEMANTIC -> HistoryFact.VersionScheme.SEMANTIC;
          case CALENDAR -> HistoryFact.VersionScheme.CALENDAR;
          case COUNTED -> HistoryFact.VersionScheme.COUNTED;
          case OTHER -> HistoryFact.VersionScheme.OTHER;
        },
        cadence.recent(),
        cadence.before(),
        cadence.medianGapDays(),
        cadence.longestGapDays(),
        cadence.preReleases(),
        releases.subList(older, releases.size()).reversed().stream()
            .map(HistoryFacts::tag)
            .toList(),
        older);
  }

  private static HistoryFact.ReleaseTag tag(Release release) {
    return new HistoryFact.ReleaseTag(
        release.tag(),
        release.part(),
        release.version(),
        release.date(),
        release.preRelease(),
        release.signed());
  }

  private HistoryFact folders() {
    List<FolderWork> folders = history.folders();
    List<HistoryFact.FolderOfWork> shown =
        folders.stream()
            .limit(MOST_FOLDERS)
            .sorted(Comparator.comparing(FolderWork::path))
            .map(HistoryFacts::folder)
            .toList();
    return new HistoryFact.Folders(
        history.window().from(),
        asOf,
        shown,
        folders.size() - shown.size(),
        history.foldersUnread());
  }

  private static HistoryFact.FolderOfWork folder(FolderWork folder) {
    return new HistoryFact.FolderOfWork(
        folder.path(),
        folder.commits(),
        folder.people(),
        folder.busiest().stream()
            .map(
                share ->
                    new HistoryFact.Worker(
                        share.person().name(), share.person().login(), share.commits()))
            .toList());
  }

  private HistoryFact review() {
    ReviewFigures review = history.review();
    return new HistoryFact.ReviewMarks(
        history.window().from(),
        asOf,
        history.window().commits(),
        review.approved(),
        review.proposed(),
        review.applied(),
        review.visible(),
        review.signedOff());
  }

  private HistoryFact signing() {
    Instant from = asOf.atOffset(ZoneOffset.UTC).minusMonths(SIGNING_MONTHS).toInstant();
    List<Release> releases =
        history.releases().stream()
            .filter(release -> !release.preRelease() && !release.date().isBefore(from))
            .toList();
    return new HistoryFact.Signing(
        history.window().from(),
        asOf,
        history.window().commits(),
        history.review().signed(),
        history.review().byForge(),
        releases.size(),
        (int) releases.stream().filter(Release::annotated).count(),
        (int) releases.stream().filter(Release::signed).count());
  }
}
