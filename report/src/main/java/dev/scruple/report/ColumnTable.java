// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows with a label each and a column for each target. All columns are equally wide, and a cell
 * takes as many lines as it needs.
 */
final class ColumnTable {
  /** The label with the gap behind it. */
  static final int LABEL = 20;

  private static final int GAP = 2;
  private static final int INDENT = 2;

  /** Room for the longest word of an answer: {@code CONDITIONS}. */
  private static final int NARROWEST = 10;

  private static final int WIDEST = 44;

  private final Page page;
  private final int columns;
  private final int room;

  /** What stands in one column, and under it. */
  record Cell(Tone tone, String text, String detail) {
    Cell(Tone tone, String text) {
      this(tone, text, "");
    }
  }

  private ColumnTable(Page page, int columns, int room) {
    this.page = page;
    this.columns = columns;
    this.room = room;
  }

  /** A table of that many columns; empty where the page is too narrow. */
  static Optional<ColumnTable> of(Page page, int columns) {
    int room = (page.width() - LABEL + GAP) / columns - GAP;
    return room < NARROWEST
        ? Optional.empty()
        : Optional.of(new ColumnTable(page, columns, Math.min(room, WIDEST)));
  }

  /** How wide a cell is. */
  int room() {
    return room;
  }

  /** A row whose label is a heading. */
  void heading(String label, List<Cell> cells) {
    page.blank();
    write(Tone.STRONG, label, 0, cells);
  }

  void row(String label, List<Cell> cells) {
    write(Tone.PLAIN, label, INDENT, cells);
  }

  private void write(Tone tone, String label, int indent, List<Cell> cells) {
    List<List<Page.Span>> stacks = new ArrayList<>();
    stacks.add(lines(tone, label, LABEL - GAP - indent));
    for (Cell cell : cells) {
      List<Page.Span> stack = new ArrayList<>(lines(cell.tone(), cell.text(), room));
      if (!cell.detail().isEmpty()) {
        stack.addAll(lines(Tone.FAINT, cell.detail(), room));
      }
      stacks.add(stack);
    }
    int height = stacks.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      List<Page.Span> line = new ArrayList<>();
      line.add(page.span(Tone.PLAIN, " ".repeat(indent)));
      for (int column = 0; column <= columns; column++) {
        int width = column == 0 ? LABEL - GAP - indent : room;
        List<Page.Span> stack = stacks.get(column);
        line.add(
            i < stack.size()
                ? page.cell(stack.get(i).tone(), stack.get(i).text(), width)
                : page.span(Tone.PLAIN, " ".repeat(width)));
        line.add(page.span(Tone.PLAIN, " ".repeat(GAP)));
      }
      page.line(line);
    }
  }

  private List<Page.Span> lines(Tone tone, String text, int width) {
    return page.lines(text, width).stream().map(line -> new Page.Span(line, tone)).toList();
  }
}
