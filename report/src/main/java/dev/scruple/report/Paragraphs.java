// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Curation;
import java.util.List;

/** Plain paragraphs for a terminal, under headings; every text is made harmless. */
public final class Paragraphs {
  private static final int INDENT = 2;

  private final Page page;

  /** In that layout. */
  public Paragraphs(TerminalOptions options) {
    this.page = new Page(options);
  }

  /** A heading, with an empty line before it. */
  public void heading(String title) {
    page.heading(title);
  }

  /** A paragraph. */
  public void plain(String text) {
    page.paragraph(INDENT, Tone.PLAIN, text);
  }

  /** A paragraph that matters less. */
  public void faint(String text) {
    page.paragraph(0, Tone.FAINT, text);
  }

  /** A label and a command, which is never broken, so that it can be copied. */
  public void command(String label, String command) {
    page.command(INDENT, label, command);
  }

  /** Corrections by people, under their heading, where there are any. */
  public void corrections(List<Curation> curations) {
    Corrections.write(page, curations);
  }

  /** The text so far. */
  @Override
  public String toString() {
    return page.toString();
  }
}
