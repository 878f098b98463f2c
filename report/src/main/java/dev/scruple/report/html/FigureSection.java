// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryFact.MonthOfWork;
import dev.scruple.model.HistoryFact.Person;
import dev.scruple.model.HistoryFact.ReleaseTag;
import dev.scruple.report.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Charts of what the dossier counts, each with its figures as a table: work by month, who did it,
 * releases, files by licence and by language. What nothing is known of is left out.
 */
final class FigureSection {
  private static final int MONTHS = 60;
  private static final int ROWS = 12;
  private static final int YEARS = 12;

  private final Markup page;
  private final Dossier dossier;

  FigureSection(Markup page, Dossier dossier) {
    this.page = page;
    this.dossier = dossier;
  }

  static boolean hasFigures(Dossier dossier) {
    return dossier.evidence().stream()
        .map(Evidence::value)
        .anyMatch(
            fact ->
                fact instanceof HistoryFact.Months
                    || fact instanceof HistoryFact.People
                    || fact instanceof HistoryFact.ReleaseTags
                    || fact instanceof Fact.LicenseSpread
                    || (fact instanceof Fact.FileCount files && files.language() != null));
  }

  void write() {
    if (!hasFigures(dossier)) {
      return;
    }
    Sections.section(page, "figures", "Figures");
    page.open("div", "class", "figures");
    for (HistoryFact.Months fact : facts(HistoryFact.Months.class)) {
      months(fact.months());
    }
    facts(HistoryFact.People.class).forEach(this::people);
    facts(HistoryFact.ReleaseTags.class).forEach(this::releases);
    languages();
    licences();
    page.close().close();
  }

  private <T extends Fact> List<T> facts(Class<T> kind) {
    return dossier.evidence().stream()
        .map(Evidence::value)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private void months(List<MonthOfWork> all) {
    List<MonthOfWork> months = all.subList(Math.max(0, all.size() - MONTHS), all.size());
    if (months.isEmpty()) {
      return;
    }
    String span = months.getFirst().month() + " to " + months.getLast().month();
    figure("months", "Work by month", "By people, bots left out; " + span + ".", true);
    Bars bars = new Bars(page, months.stream().map(MonthOfWork::month).toList());
    bars.chart("commits", months.stream().map(MonthOfWork::commits).toList());
    bars.chart("people", months.stream().map(MonthOfWork::people).toList());
    bars.chart("releases", months.stream().map(MonthOfWork::releases).toList());
    page.open("details").element("summary", "The figures as a table");
    table("Work by month", List.of("month", "commits", "people", "releases"));
    for (MonthOfWork month : months.reversed()) {
      page.open("tr").element("th", month.month(), "scope", "row");
      for (int count : List.of(month.commits(), month.people(), month.releases())) {
        page.element("td", String.valueOf(count), "class", "number");
      }
      page.close();
    }
    page.close().close().close().close().close();
  }

  private void people(HistoryFact.People fact) {
    boolean recent = fact.people().stream().anyMatch(p -> !p.bot() && p.recent() > 0);
    List<Share> shares = new ArrayList<>();
    long rest = recent ? 0 : fact.othersCommits();
    int others = recent ? 0 : fact.others();
    List<Person> people =
        fact.people().stream()
            .filter(person -> !person.bot())
            .filter(person -> commits(person, recent) > 0)
            .sorted(
                Comparator.comparingInt((Person p) -> commits(p, recent))
                    .reversed()
                    .thenComparing(Person::name))
            .toList();
    for (Person person : people) {
      if (shares.size() < ROWS) {
        shares.add(new Share(person.name(), commits(person, recent)));
      } else {
        rest += commits(person, recent);
        others++;
      }
    }
    if (rest > 0) {
      shares.add(new Share(Words.count(others, "other", "others"), rest));
    }
    String when = recent ? "in the last twelve months" : "in all time, as the last year has none";
    shares("people", "Who did the work", "Commits " + when + "; bots left out.", "person", shares);
  }

  private static int commits(Person person, boolean recent) {
    return recent ? person.recent() : person.commits();
  }

  private void releases(HistoryFact.ReleaseTags fact) {
    Map<Integer, int[]> years = new TreeMap<>(Comparator.reverseOrder());
    int shown = 0;
    for (ReleaseTag tag : fact.newest()) {
      if (tag.preRelease()) {
        continue;
      }
      var day = tag.at().atZone(ZoneOffset.UTC);
      years.computeIfAbsent(day.getYear(), year -> new int[12])[day.getMonthValue() - 1]++;
      shown++;
    }
    if (shown == 0) {
      return;
    }
    String older = fact.older() > 0 ? " " + fact.older() + " older tags are not shown." : "";
    figure(
        "releases",
        "Release calendar",
        Words.count(shown, "release", "releases") + " by month, pre-releases left out." + older,
        false);
    List<String> names =
        List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    List<String> head = new ArrayList<>(List.of("year"));
    head.addAll(names);
    page.open("div", "class", "calendar");
    table("Releases by month", head);
    years.entrySet().stream().limit(YEARS).forEach(year -> year(year.getKey(), year.getValue()));
    page.close().close().close().close().close();
  }

  private void year(int year, int[] months) {
    page.open("tr").element("th", String.valueOf(year), "scope", "row");
    for (int count : months) {
      String level = count == 0 ? "l0" : count == 1 ? "l1" : count < 4 ? "l2" : "l3";
      page.element("td", count == 0 ? "" : String.valueOf(count), "class", level);
    }
    page.close();
  }

  private void languages() {
    Map<String, Long> files =
        facts(Fact.FileCount.class).stream()
            .filter(count -> count.language() != null)
            .collect(
                Collectors.groupingBy(
                    count -> String.valueOf(count.language()),
                    TreeMap::new,
                    Collectors.summingLong(Fact.FileCount::files)));
    shares(
        "languages",
        "Files by language",
        "Source, tests and examples.",
        "language",
        largest(files));
  }

  private void licences() {
    Map<String, Long> files =
        facts(Fact.LicenseSpread.class).stream()
            .collect(
                Collectors.groupingBy(
                    Fact.LicenseSpread::expression,
                    TreeMap::new,
                    Collectors.summingLong(Fact.LicenseSpread::files)));
    shares(
        "licences",
        "Files by licence",
        "Files that name a licence themselves; a file that names several counts for each.",
        "licence",
        largest(files));
  }

  private static List<Share> largest(Map<String, Long> counts) {
    List<Share> all =
        counts.entrySet().stream()
            .map(entry -> new Share(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(Share::count).reversed().thenComparing(Share::name))
            .toList();
    if (all.size() <= ROWS + 1) {
      return all;
    }
    List<Share> shown = new ArrayList<>(all.subList(0, ROWS));
    List<Share> rest = all.subList(ROWS, all.size());
    shown.add(new Share(rest.size() + " others", rest.stream().mapToLong(Share::count).sum()));
    return shown;
  }

  private record Share(String name, long count) {}

  /** A table whose rows carry bars. */
  private void shares(String id, String title, String note, String name, List<Share> shares) {
    long sum = shares.stream().mapToLong(Share::count).sum();
    if (sum == 0) {
      return;
    }
    long most = shares.stream().mapToLong(Share::count).max().orElse(1);
    figure(id, title, note, false);
    table(title, List.of(name, "count", "share", ""));
    for (Share share : shares) {
      page.open("tr").element("th", share.name(), "scope", "row");
      page.element("td", Words.figure(share.count()), "class", "number");
      page.element("td", percent(share.count(), sum), "class", "number");
      page.open("td", "class", "bar");
      Bars.bar(page, share.count(), most);
      page.close().close();
    }
    page.close().close().close().close();
  }

  private static String percent(long part, long sum) {
    long percent = Math.round(100.0 * part / sum);
    return part > 0 && percent == 0 ? "< 1 %" : percent + " %";
  }

  private void figure(String id, String title, String note, boolean wide) {
    page.open(
        "article",
        "class",
        wide ? "figure wide" : "figure",
        "id",
        "figure-" + id,
        "aria-labelledby",
        "figure-" + id + "-title");
    page.element("h3", title, "id", "figure-" + id + "-title");
    page.element("p", note, "class", "faint");
  }

  /** Opens a scrolling table down to its body. */
  private void table(String caption, List<String> head) {
    page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    page.open("table").open("caption").text(caption).close();
    page.open("thead").open("tr");
    for (String each : head) {
      if (each.isEmpty()) {
        page.element("td", "");
      } else {
        page.element("th", each, "scope", "col");
      }
    }
    page.close().close().open("tbody");
  }
}
