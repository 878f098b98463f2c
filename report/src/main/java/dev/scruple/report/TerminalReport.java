// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Change;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Severity;
import dev.scruple.model.VerdictValue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
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
        new Headline(dossier, index).oneLine(page);
        if (isRefused(dossier) && !dossier.conditions().isEmpty()) {
          page.line(page.span(Tone.STRONG, conditionsTitle(dossier)));
        }
        conditions(dossier, index, page);
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

  private static void explained(Dossier dossier, Index index, Page page, boolean all) {
    new Headline(dossier, index).write(page);
    remarks(dossier, page);
    new MayTable(dossier, index, all).write(page);
    new Checklist(dossier).write(page);
    new Against(dossier, index, all).write(page);
    corrections(dossier, page);
    if (!dossier.conditions().isEmpty()) {
      page.heading(conditionsTitle(dossier));
      conditions(dossier, index, page);
    }
    changes(dossier, page);
    new Gaps(dossier, all).write(page);
    if (all) {
      new Appendix(dossier, index).write(page);
    }
    new Pointers(dossier, index).write(page, all);
  }

  /** What to know of how the target was found, such as changes that no commit holds. */
  private static void remarks(Dossier dossier, Page page) {
    for (Evidence evidence : dossier.evidence()) {
      if (evidence.value() instanceof Fact.Remark remark) {
        page.paragraph(2, Tone.FAINT, "Note: " + remark.words() + ".");
      }
    }
  }

  /** What people corrected, and which corrections no longer hold. */
  private static void corrections(Dossier dossier, Page page) {
    List<String> corrections = Corrections.of(dossier);
    if (!corrections.isEmpty()) {
      page.heading(Corrections.TITLE);
      corrections.forEach(each -> page.paragraph(2, Tone.PLAIN, each + "."));
    }
  }

  /** Nobody may think that keeping to the conditions lifts a refusal. */
  private static String conditionsTitle(Dossier dossier) {
    return isRefused(dossier) ? "Conditions besides (not enough for a GO)" : "Conditions";
  }

  private static boolean isRefused(Dossier dossier) {
    return dossier.verdict().value() == VerdictValue.NO_GO;
  }

  private static void conditions(Dossier dossier, Index index, Page page) {
    List<Condition> conditions =
        dossier.conditions().stream()
            .sorted(
                Comparator.comparingInt((Condition c) -> -weight(c, index))
                    .thenComparing(Condition::text)
                    .thenComparing(Condition::id))
            .toList();
    int digits = String.valueOf(conditions.size()).length();
    int number = 0;
    for (Condition condition : conditions) {
      number++;
      String label = "  " + " ".repeat(digits - String.valueOf(number).length()) + number + "  ";
      page.item(List.of(page.span(Tone.STRONG, label)), Tone.PLAIN, condition.text());
    }
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
      String steps = String.join("; and ", change.steps().stream().map(Change.Step::text).toList());
      page.item(
          List.of(page.span(Tone.STRONG, "  " + number + "  ")),
          Tone.PLAIN,
          steps + ": " + Words.verdict(change.value()));
    }
    if (changes.size() > CHANGES_SHOWN) {
      page.paragraph(2, Tone.FAINT, (changes.size() - CHANGES_SHOWN) + " more with --format json.");
    }
  }

  /** What asks for a condition: the harsher, the earlier it is read. */
  private static int weight(Condition condition, Index index) {
    int weight = 0;
    for (String id : condition.from()) {
      int ruling = index.ruling(id).map(r -> weight(r.value())).orElse(0);
      int outcome = index.outcome(id).map(o -> weight(o.severity())).orElse(0);
      weight = Math.max(weight, Math.max(ruling, outcome));
    }
    return weight;
  }

  private static int weight(RulingValue value) {
    return switch (value) {
      case PERMITTED -> 5;
      case CONDITIONAL -> 6;
      case UNCLEAR -> 7;
      case PROHIBITED -> 8;
    };
  }

  private static int weight(Severity severity) {
    return switch (severity) {
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 3;
      case CRITICAL -> 4;
    };
  }
}
