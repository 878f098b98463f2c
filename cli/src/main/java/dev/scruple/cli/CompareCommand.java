// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.report.Comparison;
import dev.scruple.report.ComparisonReport;
import dev.scruple.report.Detail;
import dev.scruple.report.DossierJson;
import dev.scruple.report.NextCommand;
import dev.scruple.report.TerminalOptions;
import dev.scruple.report.csv.CsvReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code scruple compare}: each target is weighed as {@code evaluate} does, for the same use. */
record CompareCommand(House house, Surroundings here) {
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  int run(ParseResult parsed) throws UsageException, UnreadableException, IOException {
    Layout layout = Layout.of(parsed, here);
    Weighing weighing = new Weighing(house, here, parsed);
    Outputs outputs = weighing.outputs();
    refuseSingle(outputs);
    FailOn failOn = weighing.failOn();
    List<String> targets = targets(parsed.matchedPositionalValue(0, List.of()));
    String use = weighing.statedUse();
    Comparison comparison = compare(targets, weighing, layout);
    if (!comparison.dossiers().isEmpty()) {
      for (Outputs.Output output : outputs.all()) {
        output.write(here.out(), out -> write(output, comparison, layout, use, out));
      }
    }
    complainOfUnread(comparison, use);
    return comparison.dossiers().stream()
            .anyMatch(dossier -> failOn.isReached(dossier.verdict().value()))
        ? ExitCode.LEVEL_REACHED
        : ExitCode.DONE;
  }

  /** Some forms hold one target. */
  private static void refuseSingle(Outputs outputs) throws UsageException {
    for (Outputs.Output output : outputs.all()) {
      switch (output.format()) {
        case TEXT, JSON, CSV -> {
          // These hold several.
        }
        case HTML, MARKDOWN, SARIF ->
            throw new UsageException(
                "--format: "
                    + output.format().word()
                    + " holds one target; compare gives text, json or csv, and scruple evaluate"
                    + " --format "
                    + output.format().word()
                    + " each target by itself");
      }
    }
  }

  private static List<String> targets(List<String> targets) throws UsageException {
    if (targets.size() < FEWEST || targets.size() > MOST) {
      throw new UsageException(
          "compare takes "
              + FEWEST
              + " to "
              + MOST
              + " targets, not "
              + targets.size()
              + ". See scruple compare --help");
    }
    Set<String> seen = new HashSet<>();
    for (String target : targets) {
      if (!seen.add(target)) {
        throw new UsageException("\"" + target + "\" is named twice; name each target once");
      }
    }
    return targets;
  }

  private Comparison compare(List<String> targets, Weighing weighing, Layout layout)
      throws UsageException {
    List<Comparison.Column> columns = new ArrayList<>();
    try (Progress progress =
        new Progress(here.errors(), here.errorsAreTerminal(), layout.width())) {
      // The use holds for stacks too: answers for different uses can't be compared.
      EvaluateOptions options = weighing.options(true, null, progress);
      for (String target : targets) {
        columns.add(column(target, options));
      }
      return new Comparison(options.use(), options.asOf(), columns);
    }
  }

  private Comparison.Column column(String target, EvaluateOptions options) {
    try {
      return new Comparison.Weighed(target, house.evaluator().evaluate(target, options));
    } catch (UnreadableException e) {
      return new Comparison.Unread(target, String.valueOf(e.getMessage()));
    }
  }

  private static void write(
      Outputs.Output output,
      Comparison comparison,
      Layout layout,
      @Nullable String use,
      OutputStream out)
      throws IOException {
    switch (output.format()) {
      case JSON -> new DossierJson().renderLines(comparison.dossiers(), out);
      case CSV -> new CsvReport().render(comparison.dossiers(), out);
      case HTML, MARKDOWN, SARIF ->
          throw new IllegalStateException("Refused before anything is weighed");
      case TEXT -> {
        TerminalOptions options =
            output.file() == null ? layout.screen(Detail.NORMAL) : layout.file(Detail.NORMAL);
        out.write(new ComparisonReport(options, use).text(comparison).getBytes(options.charset()));
        out.flush();
      }
    }
  }

  /** The others are shown first: one that is broken keeps nobody from seeing them. */
  private static void complainOfUnread(Comparison comparison, @Nullable String use)
      throws UnreadableException {
    List<String> problems =
        comparison.columns().stream()
            .filter(Comparison.Unread.class::isInstance)
            .map(column -> ((Comparison.Unread) column).problem())
            .toList();
    if (!problems.isEmpty()) {
      String told =
          problems.stream()
              .map(problem -> NextCommand.of(problem, use))
              .collect(Collectors.joining("\n"));
      throw new UnreadableException(
          problems.size()
              + " of "
              + comparison.columns().size()
              + (problems.size() == 1 ? " targets can't be read: " : " targets can't be read:\n")
              + told);
    }
  }
}
