// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.markdown;

import dev.scruple.model.plan.OversightPlan;
import dev.scruple.model.plan.PlanItem;
import dev.scruple.report.PlanText;
import dev.scruple.report.Words;
import java.util.List;

/** A plan of what to watch as Markdown: lists to tick off, by how often each is due. */
public final class PlanMarkdown {
  private static final int DAY = "2026-11-23".length();

  private PlanMarkdown() {}

  /** The plan; what a target says is shown without markup. */
  public static String text(OversightPlan plan) {
    StringBuilder text = new StringBuilder();
    text.append("# What to watch: ")
        .append(MarkdownText.of(plan.target().name()))
        .append("\n\nMade of the evaluation of ")
        .append(plan.asOf().toString(), 0, DAY)
        .append(" by scruple ")
        .append(MarkdownText.of(plan.version()))
        .append(", for the use ")
        .append(MarkdownText.of(plan.use().name()))
        .append(": ")
        .append(Words.verdict(plan.verdict()))
        .append(".\n");
    for (PlanItem.Interval interval : PlanItem.Interval.values()) {
      List<PlanItem> due = PlanText.due(plan, interval);
      if (!due.isEmpty()) {
        text.append("\n## ").append(PlanText.title(interval)).append("\n\n");
        due.forEach(item -> item(text, item));
      }
    }
    text.append(CorrectionsMarkdown.text(plan.curations()));
    return text.toString();
  }

  private static void item(StringBuilder text, PlanItem item) {
    text.append("- [ ] **")
        .append(MarkdownText.of(item.watch()))
        .append("**: ")
        .append(MarkdownText.of(item.now()))
        .append("\\\n  Act when: ")
        .append(MarkdownText.of(item.threshold()))
        .append("\\\n  By: ")
        .append(PlanText.who(item.who()))
        .append("\\\n  With: ")
        .append(MarkdownText.code(item.command()))
        .append('\n');
  }
}
