// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Change;
import dev.scruple.model.Dossier;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dossier for a person at a terminal: the first screen answers, the rest explains. Words carry
 * the meaning; nothing is lost without colour, in ASCII, or read aloud.
 */
public final class TerminalReport implements Renderer {
  private static final int CHANGES_SHOWN = 5;

  private final TerminalOptions options;
  private final @Nullable String use;

  /** A report of that layout. */
  public TerminalReport(TerminalOptions options) {
    this(options, null);
  }

  /**
   * A report of that layout.
   *
   * @param use as the user stated it, for the commands to go on with; null where none was stated
   */
  public TerminalReport(TerminalOptions options, @Nullable String use) {
    this.options = options;
    this.use = use;
  }

  @Override
  public void render(Dossier dossier, OutputStream out) throws IOException {
    out.write(text(dossier).getBytes(options.charset()));
    out.flush();
  }

  /** The report as text. */
  public String text(Dossier dossier) {
    Page page = new Page(options, use);
    Index index = new Index(dossier);
    switch (options.detail()) {
      case QUIET -> {
        quiet(dossier, index, page);
        corrections(dossier, page);
      }
      case QUIET_ANSWERS -> {
        quiet(dossier, index, page);
        new Answers(dossier, index).lines(page);
        corrections(dossier, page);
      }
      case ANSWERS -> {
        new Headline(dossier, index).oneLine(page);
        new Answers(dossier, index).write(page);
        corrections(dossier, page);
      }
      case NORMAL -> explained(dossier, index, page, false);
      case VERBOSE -> explained(dossier, index, page, true);
    }
    return page.toString();
  }

  private static void quiet(Dossier dossier, Index index, Page page) {
    new Headline(dossier, index).oneLine(page);
    if (Conditions.isRefused(dossier) && !dossier.conditions().isEmpty()) {
      page.line(page.span(Tone.STRONG, Conditions.title(dossier)));
    }
    Conditions.write(page, dossier, index);
  }

  private static void explained(Dossier dossier, Index index, Page page, boolean all) {
    new Headline(dossier, index).write(page);
    remarks(dossier, page);
    new MayTable(dossier, index, all).write(page);
    new Checklist(dossier).write(page);
    new Against(dossier, index).write(page, all);
    corrections(dossier, page);
    if (!dossier.conditions().isEmpty()) {
      page.heading(Conditions.title(dossier));
      Conditions.write(page, dossier, index);
    }
    changes(dossier, page);
    new Gaps(dossier, all).write(page);
    if (all) {
      new Appendix(dossier, index).write(page);
    }
    new Pointers(dossier, index).write(page, all);
  }

  private static void remarks(Dossier dossier, Page page) {
    Remarks.of(dossier).forEach(remark -> page.paragraph(2, Tone.FAINT, remark));
  }

  /** What people corrected, and which corrections no longer hold. */
  private static void corrections(Dossier dossier, Page page) {
    Corrections.write(page, dossier.curations());
  }

  /** What would turn a refusal or an open answer. */
  private static void changes(Dossier dossier, Page page) {
    List<Change> changes = dossier.changes();
    if (changes.isEmpty()) {
      return;
    }
    page.heading("What would turn it");
    int number = 0;
    for (Change change : changes.subList(0, Math.min(CHANGES_SHOWN, changes.size()))) {
      number++;
      page.item(
          List.of(page.span(Tone.STRONG, "  " + number + "  ")), Tone.PLAIN, Summary.told(change));
    }
    if (changes.size() > CHANGES_SHOWN) {
      page.paragraph(2, Tone.FAINT, (changes.size() - CHANGES_SHOWN) + " more with --format json.");
    }
  }
}
