// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.markdown;

import dev.scruple.model.Curation;
import dev.scruple.report.Corrections;
import java.util.List;

/** Corrections by people, at the foot of a document in Markdown. */
public final class CorrectionsMarkdown {
  private CorrectionsMarkdown() {}

  /** A part with a heading, after an empty line; nothing where there are none. */
  public static String text(List<Curation> curations) {
    if (curations.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("\n## ").append(Corrections.TITLE).append("\n\n");
    for (String each : Corrections.of(curations)) {
      text.append("- ").append(MarkdownText.of(each)).append('\n');
    }
    return text.toString();
  }
}
