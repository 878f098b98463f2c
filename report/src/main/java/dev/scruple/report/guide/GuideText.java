// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.guide;

import dev.scruple.model.guide.GuideDocument;
import dev.scruple.report.Paragraphs;
import dev.scruple.report.TerminalOptions;
import org.jspecify.annotations.Nullable;

/** A guide for a person at a terminal. */
public final class GuideText {
  private GuideText() {}

  /** The text: each thing with the place where it stands. */
  public static String text(GuideDocument guide, TerminalOptions options) {
    Paragraphs text = new Paragraphs(options);
    text.faint("How to begin with " + guide.target().name());
    for (GuideDocument.Section section : guide.sections()) {
      text.heading(section.title());
      if (section.entries().isEmpty()) {
        text.plain(section.silence());
      }
      for (GuideDocument.Step step : section.entries()) {
        String place = step.source().place();
        @Nullable String command = step.command();
        text.plain(step.text() + (place.isEmpty() ? "" : "  (" + place + ")"));
        if (command != null) {
          text.command("  ", command);
        }
      }
    }
    return text.toString();
  }
}
