// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Use;
import java.util.ArrayList;
import java.util.List;

/** Entries to look things up in: for {@code scruple uses}, {@code checks} and {@code explain}. */
public final class Reference {
  private static final int LABEL = 4;

  private final TerminalOptions options;

  /**
   * A thing with what is to say about it.
   *
   * @param heading stands above the first of the entries that share it; empty for none
   */
  public record Entry(String heading, String name, String text, List<Field> fields) {
    public Entry {
      fields = List.copyOf(fields);
    }
  }

  /** A labelled text. */
  public record Field(String label, String text) {}

  /** Entries laid out in that way. */
  public Reference(TerminalOptions options) {
    this.options = options;
  }

  /** The entries, one below the other; with fields, each is a block of lines. */
  public String text(List<Entry> entries) {
    Page page = new Page(options);
    int name = entries.stream().mapToInt(entry -> DisplayWidth.of(entry.name())).max().orElse(0);
    String heading = "";
    for (Entry entry : entries) {
      if (!entry.heading().equals(heading)) {
        heading = entry.heading();
        page.heading(heading);
      } else if (!entry.fields().isEmpty()) {
        page.blank();
      }
      List<Page.Span> label = List.of(page.cell(Tone.STRONG, "  " + entry.name(), name + LABEL));
      page.item(label, Tone.PLAIN, entry.text());
      for (Field field : entry.fields()) {
        page.item(
            List.of(page.span(Tone.FAINT, "    " + field.label() + ": ")),
            Tone.PLAIN,
            field.text());
      }
    }
    return page.toString();
  }

  /** A use in words: what is done, what is stated; the rest is unknown. */
  public static Entry of(Use use, String description) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field("does", Words.list(use.actions().stream().map(Words::doing).toList(), "and")));
    List<String> stated = Stated.words(use.circumstances());
    fields.add(new Field("stated", stated.isEmpty() ? "nothing" : String.join(", ", stated)));
    return new Entry("", use.name(), description, fields);
  }
}
