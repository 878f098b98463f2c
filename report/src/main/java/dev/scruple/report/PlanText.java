// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.plan.OversightPlan;
import dev.scruple.model.plan.PlanItem;
import java.util.Comparator;
import java.util.List;

/** A plan of what to watch, by how often each is due. */
public final class PlanText {
  private PlanText() {}

  /** For a person at a terminal. */
  public static String terminal(OversightPlan plan, TerminalOptions options) {
    Page page = new Page(options, plan.use().name());
    page.line(
        page.span(Tone.STRONG, "What to watch: " + plan.target().name()),
        page.span(Tone.PLAIN, "   " + Headline.sort(plan.target()) + ", " + day(plan)));
    page.item(List.of(page.span(Tone.FAINT, "for  ")), Tone.PLAIN, Headline.told(plan.use()));
    page.item(List.of(page.span(Tone.FAINT, "from ")), Tone.PLAIN, Words.verdict(plan.verdict()));
    for (PlanItem.Interval interval : PlanItem.Interval.values()) {
      List<PlanItem> due = due(plan, interval);
      if (!due.isEmpty()) {
        page.heading(title(interval));
        due.forEach(item -> item(page, item));
      }
    }
    Corrections.write(page, plan.curations());
    return page.toString();
  }

  private static void item(Page page, PlanItem item) {
    page.item(List.of(page.span(Tone.PLAIN, "  - ")), Tone.PLAIN, item.watch() + ": " + item.now());
    page.item(List.of(page.span(Tone.FAINT, "    act when: ")), Tone.PLAIN, item.threshold());
    page.item(List.of(page.span(Tone.FAINT, "    by: ")), Tone.PLAIN, who(item.who()));
    page.command(4, "with: ", item.command());
  }

  public static List<PlanItem> due(OversightPlan plan, PlanItem.Interval interval) {
    return plan.items().stream()
        .filter(item -> item.every() == interval)
        .sorted(Comparator.comparing(PlanItem::watch))
        .toList();
  }

  private static String day(OversightPlan plan) {
    return Headline.day(plan.asOf());
  }

  public static String title(PlanItem.Interval interval) {
    return switch (interval) {
      case ONCE -> "Once, before you rely on it";
      case EACH_UPGRADE -> "At each upgrade of it";
      case EACH_RELEASE -> "At each release of yours";
      case WEEKLY -> "Each week";
      case MONTHLY -> "Each month";
      case QUARTERLY -> "Each quarter";
      case ON_THE_DAY -> "On the day";
    };
  }

  public static String who(PlanItem.Role role) {
    return switch (role) {
      case OWNER -> "who answers for what is built";
      case DEVELOPER -> "who takes it in and upgrades it";
      case SECURITY -> "who answers for security";
      case LEGAL -> "who answers for licences and contracts";
    };
  }
}
