// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.guide;

import dev.scruple.model.guide.GuideDocument;
import dev.scruple.report.Paragraphs;
import dev.scruple.report.TerminalOptions;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A guide for a person at a terminal. */
public final class GuideText {
  private GuideText() {}

  /** The text: each thing with the place where it stands. */
  public static String text(GuideDocument guide, TerminalOptions options) {
    Paragraphs text = new Paragraphs(options);
    text.faint("How to begin with " + guide.target().name());
    Set<String> told = new HashSet<>();
    for (GuideDocument.Section section : guide.sections()) {
      text.heading(section.title());
      if (section.entries().isEmpty()) {
        text.plain(section.silence());
        @Nullable String remedy = section.remedy();
        if (remedy != null && told.add(remedy)) {
          text.command("to close it: ", remedy);
        }
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
    text.corrections(guide.curations());
    return text.toString();
  }
}
