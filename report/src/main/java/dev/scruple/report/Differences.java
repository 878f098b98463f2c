// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.TargetKind;
import dev.scruple.model.VerdictValue;
import dev.scruple.report.ComparedTarget.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What decides: of each target what sets it apart from the others, and which is a plain GO. */
final class Differences {
  private static final int SHOWN = 2;

  private final List<ComparedTarget> targets;
  private final ComparedAsks asks;

  Differences(List<ComparedTarget> targets) {
    this.targets = targets;
    this.asks = new ComparedAsks(targets);
  }

  void write(Page page) {
    if (targets.isEmpty()) {
      return;
    }
    page.heading("What decides");
    for (ComparedTarget target : targets) {
      page.item(
          List.of(page.span(Tone.STRONG, "  " + target.letter() + "  ")), Tone.PLAIN, said(target));
    }
    if (targets.size() > 1) {
      page.blank();
      page.paragraph(2, Tone.PLAIN, plainest());
    }
  }

  private String said(ComparedTarget target) {
    return decides(target) + (target.isHosted() ? " " + Headline.OUTPUTS : "");
  }

  private String decides(ComparedTarget target) {
    return switch (target.verdict()) {
      case NO_GO, CANNOT_TELL -> String.join(" ", target.reasons());
      case GO -> "Nothing is left to settle first.";
      case GO_WITH_CONDITIONS -> asked(target);
    };
  }

  private String asked(ComparedTarget target) {
    List<Ask> own = asks.only(target);
    if (targets.size() == 1) {
      return Words.count(target.asks().size(), "thing is", "things are") + " asked of you.";
    }
    if (own.isEmpty()) {
      return "Asks for nothing that another one here doesn't ask for too.";
    }
    List<String> shown =
        new ArrayList<>(own.stream().limit(SHOWN).map(Differences::clause).toList());
    int more = own.size() - shown.size();
    return "Only here: "
        + String.join("; ", shown)
        + (more > 0 ? "; and " + more + " more" : "")
        + ".";
  }

  private static String clause(Ask ask) {
    String text = ask.text().replaceFirst("\\.$", "");
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    String first = word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    return first + (ask.citations().isEmpty() ? "" : " (" + brief(ask.citations()) + ")");
  }

  /** The first licence with its first two clauses. */
  private static String brief(String citations) {
    String[] clauses = citations.split("; ", 2)[0].split(", §", 3);
    return clauses.length < 2 ? clauses[0] : clauses[0] + ", §" + clauses[1];
  }

  /** No score: only which need nothing more, or least. */
  private String plainest() {
    List<String> plain =
        targets.stream()
            .filter(target -> target.verdict() == VerdictValue.GO)
            .map(ComparedTarget::letter)
            .toList();
    if (!plain.isEmpty()) {
      return Words.list(plain, "and") + (plain.size() == 1 ? " is a plain GO." : " are plain GOs.");
    }
    List<ComparedTarget> conditional =
        targets.stream()
            .filter(target -> target.verdict() == VerdictValue.GO_WITH_CONDITIONS)
            .toList();
    if (conditional.isEmpty()) {
      return "None is a GO.";
    }
    int fewest = conditional.stream().mapToInt(Differences::conditions).min().orElse(0);
    List<String> best =
        conditional.stream()
            .filter(target -> conditions(target) == fewest)
            .map(ComparedTarget::letter)
            .toList();
    String with = Words.count(fewest, "condition", "conditions");
    String who = Words.list(best, "and");
    if (conditional.size() == 1) {
      return "None is a plain GO; only " + who + " is a go, with " + with + ".";
    }
    List<String> unseen =
        conditional.stream()
            .filter(target -> target.dossier().target().kind() == TargetKind.HUB)
            .map(ComparedTarget::letter)
            .toList();
    if (!unseen.isEmpty()) {
      return "None is a plain GO; which asks for least can't be said, as of "
          + Words.list(unseen, "and")
          + " no file was seen.";
    }
    return best.size() == 1
        ? "None is a plain GO; " + who + " has the fewest conditions, " + fewest + "."
        : "None is a plain GO; " + who + " have " + with + " each, the fewest.";
  }

  private static int conditions(ComparedTarget target) {
    return target.dossier().conditions().size();
  }
}
