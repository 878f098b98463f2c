// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Area;
import dev.scruple.model.VerdictValue;
import dev.scruple.report.ColumnTable.Cell;
import dev.scruple.report.Comparison.Column;
import dev.scruple.report.Comparison.Unread;
import dev.scruple.report.Comparison.Weighed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several targets side by side for a person at a terminal: the verdicts, what makes them differ,
 * then a row for each action, what each of them asks for, and a row for each line of the checklist.
 * Where the columns have no room, each target is a block of lines. Nothing is ranked.
 */
public final class ComparisonReport {
  private static final int LONGEST_NAME = 120;
  private static final int HEAD_LINES = 3;
  private static final String NOTHING = "–";

  private final TerminalOptions options;
  private final @Nullable String use;

  /**
   * A report of that layout.
   *
   * @param use as the user stated it, for the commands to go on with; null where none was stated
   */
  public ComparisonReport(TerminalOptions options, @Nullable String use) {
    this.options = options;
    this.use = use;
  }

  /** The report as text. */
  public String text(Comparison comparison) {
    Page page = new Page(options, use);
    List<Entry> entries = new ArrayList<>();
    for (Column column : comparison.columns()) {
      String letter = Character.toString('A' + entries.size());
      entries.add(
          switch (column) {
            case Weighed weighed ->
                new Entry(letter, weighed, new ComparedTarget(letter, weighed.dossier()));
            case Unread unread -> new Entry(letter, unread, null);
          });
    }
    List<ComparedTarget> read = entries.stream().flatMap(entry -> entry.read().stream()).toList();
    head(page, comparison, entries, read);
    Optional<ColumnTable> table = ColumnTable.of(page, entries.size());
    table.ifPresentOrElse(
        columns -> verdicts(columns, page, entries), () -> verdictLines(page, entries));
    new Differences(read).write(page);
    unread(page, entries);
    table.ifPresentOrElse(
        columns -> may(columns, page, comparison.use().actions(), entries),
        () -> mayLines(page, comparison.use().actions(), read));
    new ComparedAsks(read).write(page);
    table.ifPresentOrElse(columns -> should(columns, entries, read), () -> shouldLines(page, read));
    bad(page, read);
    corrections(page, read);
    more(page, entries);
    return page.toString();
  }

  /** A target under its letter. */
  private record Entry(String letter, Column column, @Nullable ComparedTarget target) {
    Optional<ComparedTarget> read() {
      return Optional.ofNullable(target);
    }

    /** The name as it was found; as the user wrote it where nothing was. */
    String name() {
      return read().map(it -> it.dossier().target().name()).orElse(column.asked());
    }
  }

  private static void head(
      Page page, Comparison comparison, List<Entry> entries, List<ComparedTarget> read) {
    String version =
        read.stream().findFirst().map(it -> "scruple " + it.dossier().version()).orElse("scruple");
    page.edges(
        List.of(
            page.span(Tone.STRONG, entries.size() + " side by side"),
            page.span(Tone.PLAIN, "   " + Headline.day(comparison.asOf()))),
        page.span(Tone.FAINT, version));
    page.item(List.of(page.span(Tone.FAINT, "for  ")), Tone.PLAIN, Headline.told(comparison.use()));
    page.blank();
    List<String> names = entries.stream().map(Entry::name).toList();
    for (Entry entry : entries) {
      boolean shared = names.stream().filter(entry.name()::equals).count() > 1;
      String name = shared ? entry.column().asked() : entry.name();
      String sort =
          entry.read().map(it -> Headline.sort(it.dossier().target())).orElse("can't be read");
      page.item(
          List.of(page.span(Tone.STRONG, "  " + entry.letter() + "  ")),
          Tone.PLAIN,
          DisplayWidth.middle(page.text(name), LONGEST_NAME, page.text("…")) + " · " + sort);
    }
  }

  private static List<Cell> cells(List<Entry> entries, Function<ComparedTarget, Cell> cell) {
    return entries.stream()
        .map(e -> e.read().map(cell).orElseGet(() -> new Cell(Tone.FAINT, NOTHING)))
        .toList();
  }

  private static List<Cell> letters(List<Entry> entries) {
    return entries.stream().map(entry -> new Cell(Tone.STRONG, entry.letter())).toList();
  }

  private static void verdicts(ColumnTable table, Page page, List<Entry> entries) {
    table.heading(
        "Verdict",
        entries.stream()
            .map(
                e ->
                    new Cell(
                        Tone.STRONG,
                        e.letter(),
                        DisplayWidth.middle(
                            page.text(shortName(e.name())),
                            (table.room() - 1) * HEAD_LINES,
                            page.text("…"))))
            .toList());
    table.row(
        "",
        entries.stream()
            .map(
                entry ->
                    entry
                        .read()
                        .map(it -> new Cell(Words.tone(it.verdict()), Words.verdict(it.verdict())))
                        .orElseGet(() -> new Cell(Tone.BAD, "can't be read")))
            .toList());
    table.row("conditions", cells(entries, it -> count(it.dossier().conditions().size())));
    table.row("not seen", cells(entries, it -> count(it.unseen())));
  }

  private static Cell count(int count) {
    return new Cell(Tone.PLAIN, count == 0 ? "none" : String.valueOf(count));
  }

  private static String shortName(String name) {
    String trimmed = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return last.isEmpty() ? name : last;
  }

  private static void verdictLines(Page page, List<Entry> entries) {
    page.heading("Verdict");
    for (Entry entry : entries) {
      List<Page.Span> label = List.of(page.span(Tone.STRONG, "  " + entry.letter() + "  "));
      if (entry.target() == null) {
        page.item(label, Tone.BAD, "can't be read");
      } else {
        VerdictValue value = entry.target().verdict();
        int conditions = entry.target().dossier().conditions().size();
        String counts =
            conditions == 0 ? "" : "  " + Words.count(conditions, "condition", "conditions");
        page.item(label, Words.tone(value), Words.verdict(value) + counts);
      }
    }
  }

  /** Why a column is empty; commands stand on lines of their own, to be copied. */
  private static void unread(Page page, List<Entry> entries) {
    if (entries.stream().allMatch(entry -> entry.column() instanceof Weighed)) {
      return;
    }
    page.heading("Can't be read");
    for (Entry entry : entries) {
      if (entry.column() instanceof Unread unread) {
        List<String> lines = unread.problem().lines().map(String::strip).toList();
        page.item(
            List.of(page.span(Tone.STRONG, "  " + entry.letter() + "  ")),
            Tone.PLAIN,
            lines.isEmpty() ? unread.asked() : lines.getFirst());
        lines.stream().skip(1).forEach(line -> page.command(5, "", line));
      }
    }
  }

  private static void may(ColumnTable table, Page page, List<Action> actions, List<Entry> entries) {
    Notes notes = new Notes();
    boolean beside =
        entries.stream()
            .flatMap(entry -> entry.read().stream())
            .flatMap(it -> actions.stream().map(it::answer))
            .allMatch(answer -> DisplayWidth.of(page.text(answer.why())) <= table.room());
    table.heading("May I?", letters(entries));
    for (Action action : actions) {
      table.row(
          Words.action(action),
          cells(
              entries,
              it -> {
                ComparedTarget.Answer answer = it.answer(action);
                return beside
                    ? new Cell(answer.tone(), answer.words(), answer.why())
                    : new Cell(answer.tone(), answer.words() + notes.mark(answer.why()));
              }));
    }
    notes.write(page);
  }

  private static void mayLines(Page page, List<Action> actions, List<ComparedTarget> read) {
    page.heading("May I?");
    for (ComparedTarget target : read) {
      List<List<Action>> groups = new ArrayList<>();
      for (Action action : actions) {
        groups.stream()
            .filter(those -> target.answer(those.getFirst()).equals(target.answer(action)))
            .findFirst()
            .ifPresentOrElse(
                those -> those.add(action), () -> groups.add(new ArrayList<>(List.of(action))));
      }
      for (List<Action> those : groups) {
        ComparedTarget.Answer answer = target.answer(those.getFirst());
        boolean first = those.equals(groups.getFirst());
        page.item(
            List.of(page.span(Tone.STRONG, first ? "  " + target.letter() + "  " : "     ")),
            answer.tone(),
            answer.words() + ": " + String.join(", ", those.stream().map(Words::action).toList()));
        if (!answer.why().isEmpty()) {
          page.paragraph(7, Tone.FAINT, answer.why());
        }
      }
    }
  }

  private static Set<Area> areas(List<ComparedTarget> read) {
    Set<Area> areas = EnumSet.noneOf(Area.class);
    read.forEach(target -> areas.addAll(target.checklist().keySet()));
    return areas;
  }

  private static void should(ColumnTable table, List<Entry> entries, List<ComparedTarget> read) {
    Set<Area> areas = areas(read);
    if (areas.isEmpty()) {
      return;
    }
    table.heading("Should I?", letters(entries));
    for (Area area : areas) {
      table.row(
          Words.area(area),
          cells(
              entries,
              it -> {
                AreaAnswer answer = it.checklist().get(area);
                return answer == null
                    ? new Cell(Tone.FAINT, NOTHING)
                    : new Cell(answer.tone(), answer.words().strip());
              }));
    }
  }

  private static void shouldLines(Page page, List<ComparedTarget> read) {
    page.heading("Should I?");
    for (Area area : areas(read)) {
      Map<String, List<String>> letters = new LinkedHashMap<>();
      for (ComparedTarget target : read) {
        AreaAnswer answer = target.checklist().get(area);
        letters
            .computeIfAbsent(
                answer == null ? NOTHING : answer.words().strip(), words -> new ArrayList<>())
            .add(target.letter());
      }
      boolean same = letters.size() == 1 && read.size() > 1;
      List<String> answers = new ArrayList<>();
      letters.forEach(
          (words, those) -> answers.add(words + ": " + (same ? "all" : Words.list(those, "and"))));
      page.item(
          List.of(page.cell(Tone.PLAIN, "  " + Words.area(area), ColumnTable.LABEL)),
          Tone.PLAIN,
          String.join("; ", answers));
    }
  }

  /** Why an area is bad, where it isn't for all. */
  private static void bad(Page page, List<ComparedTarget> read) {
    boolean first = true;
    for (Area area : areas(read)) {
      List<ComparedTarget> those =
          read.stream().filter(target -> target.checklist().get(area) == AreaAnswer.BAD).toList();
      if (those.isEmpty() || those.size() == read.size()) {
        continue;
      }
      for (ComparedTarget target : those) {
        if (first) {
          page.blank();
          first = false;
        }
        page.item(
            List.of(page.span(Tone.STRONG, "  " + target.letter() + "  ")),
            Tone.PLAIN,
            Words.area(area) + ": " + target.reason(area));
      }
    }
  }

  /** Which findings people corrected, and of whom. */
  private static void corrections(Page page, List<ComparedTarget> read) {
    if (read.stream().allMatch(target -> target.dossier().curations().isEmpty())) {
      return;
    }
    page.heading(Corrections.TITLE);
    for (ComparedTarget target : read) {
      for (String each : Corrections.of(target.dossier())) {
        page.item(List.of(page.span(Tone.STRONG, "  " + target.letter() + "  ")), Tone.PLAIN, each);
      }
    }
  }

  private static void more(Page page, List<Entry> entries) {
    page.heading("More");
    for (Entry entry : entries) {
      if (entry.column() instanceof Weighed weighed) {
        page.command(
            2, entry.letter() + "  ", "scruple evaluate " + NextCommand.word(weighed.asked()));
      }
    }
    page.paragraph(
        2,
        Tone.FAINT,
        "They stand in the order in which they were named; nothing is ranked. Not legal advice.");
  }
}
