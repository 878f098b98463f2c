// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Dossier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * «May I?»: a row for each part and a column for each action of the use. Where the columns have no
 * room, each part is a block of lines.
 */
final class MayTable {
  private static final int ROLE = 12;
  private static final int NAME = 16;
  private static final int GAP = 2;

  private final List<Summary.Row> rows;
  private final List<Action> actions;

  MayTable(Dossier dossier, Index index, boolean all) {
    this.rows = new MayRows(dossier, index, all).rows();
    this.actions = dossier.use().actions();
  }

  void write(Page page) {
    if (actions.isEmpty() || rows.isEmpty()) {
      page.heading("May I?");
      page.paragraph(2, Tone.PLAIN, "Nothing here could be ruled on.");
      return;
    }
    for (boolean full : List.of(true, false)) {
      int[] columns = columns(page, full);
      int room = page.width() - ROLE - GAP - sum(columns);
      int longest = longestName(page);
      if (room >= Math.min(NAME + 8, longest) || (!full && room >= NAME)) {
        table(page, columns, Math.min(room, longest), full);
        return;
      }
    }
    blocks(page);
  }

  private int[] columns(Page page, boolean full) {
    return actions.stream()
        .mapToInt(
            action ->
                GAP
                    + Math.max(
                        DisplayWidth.of(Words.action(action)),
                        rows.stream()
                            .mapToInt(
                                row -> DisplayWidth.of(page.text(row.cell(action).words(full))))
                            .max()
                            .orElse(0)))
        .toArray();
  }

  private static int sum(int[] columns) {
    int sum = 0;
    for (int column : columns) {
      sum += column;
    }
    return sum - GAP;
  }

  private int longestName(Page page) {
    return rows.stream().mapToInt(row -> DisplayWidth.of(page.text(row.name()))).max().orElse(0);
  }

  private void table(Page page, int[] columns, int name, boolean full) {
    List<Page.Span> head = new ArrayList<>();
    page.blank();
    head.add(page.cell(Tone.STRONG, "May I?", ROLE + name + GAP));
    for (int i = 0; i < columns.length; i++) {
      head.add(page.cell(Tone.FAINT, Words.action(actions.get(i)), columns[i]));
    }
    page.line(head);
    for (Summary.Row row : rows) {
      List<Page.Span> line = new ArrayList<>();
      line.add(page.cell(Tone.PLAIN, "  " + row.role(), ROLE));
      List<String> nameLines = page.lines(row.name(), name);
      line.add(page.cell(Tone.PLAIN, nameLines.getFirst(), name));
      line.add(page.span(Tone.PLAIN, " ".repeat(GAP)));
      for (int i = 0; i < columns.length; i++) {
        Summary.Cell cell = row.cell(actions.get(i));
        line.add(page.cell(cell.tone(), cell.words(full), columns[i]));
      }
      page.line(line);
      nameLines.stream().skip(1).forEach(rest -> page.paragraph(ROLE, Tone.PLAIN, rest));
      for (String detail : row.details()) {
        page.paragraph(ROLE, Tone.FAINT, detail);
      }
    }
  }

  private void blocks(Page page) {
    page.heading("May I?");
    for (Summary.Row row : rows) {
      List<Page.Span> label = List.of(page.cell(Tone.PLAIN, "  " + row.role(), ROLE));
      page.item(label, Tone.PLAIN, row.name());
      Map<String, List<Action>> same = new LinkedHashMap<>();
      for (Action action : actions) {
        same.computeIfAbsent(row.cell(action).words(true), words -> new ArrayList<>()).add(action);
      }
      int answer = same.keySet().stream().mapToInt(DisplayWidth::of).max().orElse(0) + GAP;
      same.forEach(
          (words, those) ->
              page.item(
                  List.of(
                      page.span(Tone.PLAIN, " ".repeat(ROLE)),
                      page.cell(row.cell(those.getFirst()).tone(), words, answer)),
                  Tone.PLAIN,
                  String.join(", ", those.stream().map(Words::action).toList())));
      for (String detail : row.details()) {
        page.paragraph(ROLE, Tone.FAINT, detail);
      }
    }
  }
}
