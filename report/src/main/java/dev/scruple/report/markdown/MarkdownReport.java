// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.markdown;

import dev.scruple.model.Action;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Outcome;
import dev.scruple.report.AreaLine;
import dev.scruple.report.Corrections;
import dev.scruple.report.Renderer;
import dev.scruple.report.Summary;
import dev.scruple.report.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer as a comment for a pull request on a forge (GitHub Flavored Markdown, which GitLab
 * reads too): a screen at most, the rest folded, within the 65,536 letters that a comment holds.
 */
public final class MarkdownReport implements Renderer {
  /** Letters for all that is folded; with the first screen, a comment's bound is far. */
  private static final int FOLDED = 48_000;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SENTENCE = 400;

  /** Letters of a cell: two of them stand side by side on a page of 850 pixels. */
  private static final int LONGEST_CELL = 70;

  private static final int LONGEST_PATH = 40;
  private static final int ROWS = 8;

  private final @Nullable String use;

  /**
   * Comments on dossiers.
   *
   * @param use as the user stated it, for the commands to go on with; null where none was stated
   */
  public MarkdownReport(@Nullable String use) {
    this.use = use;
  }

  @Override
  public void render(Dossier dossier, OutputStream out) throws IOException {
    out.write(text(dossier).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The comment as text. */
  public String text(Dossier dossier) {
    Summary summary = new Summary(dossier, use);
    StringBuilder out = new StringBuilder();
    out.append("## ")
        .append(Words.verdict(dossier.verdict().value()))
        .append(": ")
        .append(MarkdownText.of(dossier.target().name(), LONGEST_NAME))
        .append(" for ")
        .append(MarkdownText.of(dossier.use().name(), LONGEST_NAME))
        .append("\n\n");
    summary
        .sentences()
        .forEach(
            sentence -> out.append(MarkdownText.of(sentence, LONGEST_SENTENCE)).append("\n\n"));
    may(out, dossier, summary);
    should(out, summary);
    Folds folds = new Folds(FOLDED);
    folds.fold("Notes", listed("- ", summary.remarks()));
    folds.fold(summary.conditionsTitle(), conditions(summary));
    folds.fold(summary.againstTitle(), against(summary));
    folds.fold(Corrections.TITLE, listed("- ", Corrections.of(dossier)));
    folds.fold("What would turn it", listed("1. ", summary.changes()));
    folds.fold("Every answer", answers(summary));
    folds.fold("Not seen", gaps(summary));
    out.append(folds);
    out.append("<sub>")
        .append(MarkdownText.of(summary.seen(), LONGEST_NAME))
        .append(" · ")
        .append(MarkdownText.of(summary.use(), LONGEST_SENTENCE))
        .append(" · scruple ")
        .append(MarkdownText.of(dossier.version(), LONGEST_NAME))
        .append(" · Not legal advice.</sub>\n");
    return out.toString();
  }

  private static void may(StringBuilder out, Dossier dossier, Summary summary) {
    List<Action> actions = dossier.use().actions();
    List<Summary.Row> rows = summary.may(false);
    if (rows.isEmpty() || actions.isEmpty()) {
      return;
    }
    List<String> head = new ArrayList<>(List.of("May I?", ""));
    actions.forEach(action -> head.add(Words.action(action)));
    row(out, head);
    row(out, head.stream().map(each -> "---").toList());
    for (Summary.Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      List<String> cells = new ArrayList<>();
      cells.add(MarkdownText.of(row.role()));
      cells.add(MarkdownText.end(row.name(), LONGEST_PATH));
      actions.forEach(action -> cells.add(MarkdownText.of(row.cell(action).full(), LONGEST_CELL)));
      row(out, cells);
    }
    if (rows.size() > ROWS) {
      out.append("\nand ").append(rows.size() - ROWS).append(" rows more.\n");
    }
    out.append('\n');
  }

  private static void should(StringBuilder out, Summary summary) {
    List<AreaLine> lines = summary.checklist();
    if (lines.isEmpty()) {
      return;
    }
    List<AreaLine> poor = lines.stream().filter(line -> !line.poor().isEmpty()).toList();
    if (!poor.isEmpty()) {
      row(out, List.of("Should I?", "", "for", "against"));
      row(out, List.of("---", "---", "---", "---"));
      for (AreaLine line : poor) {
        row(
            out,
            List.of(
                line.name(),
                MarkdownText.of(line.answer().word()),
                told(line.good()),
                told(line.poor())));
      }
      out.append('\n');
    }
    Map<String, Integer> rest = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.poor().isEmpty())
        .forEach(line -> rest.merge(line.answer().word(), line.areas().size(), Integer::sum));
    if (!rest.isEmpty()) {
      out.append(poor.isEmpty() ? "**Should I?** " : "")
          .append(
              rest.entrySet().stream()
                  .map(
                      each -> each.getValue() + (poor.isEmpty() ? ": " : " more: ") + each.getKey())
                  .collect(Collectors.joining("; ", "Areas: ", ".\n\n")));
    }
  }

  private static String told(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return "";
    }
    int more = outcomes.size() - 1;
    return MarkdownText.cell(outcomes.getFirst().reason(), LONGEST_CELL)
        + (more == 0 ? "" : " And " + more + " more.");
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static List<String> conditions(Summary summary) {
    return listed("1. ", summary.conditions().stream().map(Condition::text).toList());
  }

  private static List<String> against(Summary summary) {
    return summary.against().stream()
        .map(
            conflict ->
                "- "
                    + MarkdownText.of(conflict.what(), LONGEST_SENTENCE)
                    + conflict.reasons().stream()
                        .map(reason -> "\\\n  " + MarkdownText.of(reason, LONGEST_SENTENCE))
                        .collect(Collectors.joining()))
        .toList();
  }

  private static List<String> listed(String sign, List<String> sentences) {
    return sentences.stream().map(each -> sign + MarkdownText.of(each, LONGEST_SENTENCE)).toList();
  }

  private static List<String> answers(Summary summary) {
    List<String> answers = new ArrayList<>();
    for (AreaLine line : summary.checklist()) {
      for (List<Outcome> those : List.of(line.good(), line.poor(), line.open())) {
        those.forEach(outcome -> answers.add(answer(outcome)));
      }
    }
    return answers;
  }

  private static String answer(Outcome outcome) {
    String value = outcome.value().name().toLowerCase(Locale.ROOT);
    String next = outcome.next();
    return "- **"
        + MarkdownText.of(outcome.check(), LONGEST_NAME)
        + "** "
        + value
        + ": "
        + MarkdownText.of(outcome.reason(), LONGEST_SENTENCE)
        + (next == null ? "" : " *Next:* " + MarkdownText.of(next, LONGEST_SENTENCE));
  }

  private static List<String> gaps(Summary summary) {
    List<String> lines = new ArrayList<>();
    for (Summary.GapGroup group : summary.gapGroups()) {
      for (Summary.Gap gap : group.gaps()) {
        lines.add("- " + MarkdownText.of(gap.what() + ": " + gap.why(), LONGEST_SENTENCE));
      }
      String remedy = group.remedy();
      if (remedy != null) {
        String close = group.gaps().size() == 1 ? "To close it:" : "To close these:";
        int last = lines.size() - 1;
        lines.set(
            last,
            lines.get(last) + "\\\n  *" + close + "* " + MarkdownText.of(remedy, LONGEST_SENTENCE));
      }
    }
    return lines;
  }
}
