// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Dossier;
import dev.scruple.report.Detail;
import dev.scruple.report.DossierJson;
import dev.scruple.report.NextCommand;
import dev.scruple.report.Renderer;
import dev.scruple.report.TerminalReport;
import dev.scruple.report.csv.CsvReport;
import dev.scruple.report.html.HtmlReport;
import dev.scruple.report.markdown.MarkdownReport;
import dev.scruple.report.sarif.SarifReport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code scruple evaluate}. */
record EvaluateCommand(House house, Surroundings here) {
  /** What stands before a service's name; alone it asks which there are. */
  private static final String SERVICES = "service:";

  int run(ParseResult parsed) throws UsageException, UnreadableException, IOException {
    Layout layout = Layout.of(parsed, here);
    Detail detail = detail(parsed);
    Weighing weighing = new Weighing(house, here, parsed);
    Outputs outputs = weighing.outputs();
    FailOn failOn = weighing.failOn();
    String use = weighing.statedUse();
    String target = parsed.matchedPositionalValue(0, ".");
    if (target.equals(SERVICES)) {
      return services();
    }
    Dossier dossier;
    try {
      dossier = weighing.evaluate(target, layout.width());
    } catch (UnreadableException e) {
      throw new UnreadableException(NextCommand.of(String.valueOf(e.getMessage()), use), e);
    }
    for (Outputs.Output output : outputs.all()) {
      Renderer renderer = renderer(output, layout, detail, use);
      output.write(here.out(), out -> renderer.render(dossier, out));
    }
    return failOn.isReached(dossier.verdict().value()) ? ExitCode.LEVEL_REACHED : ExitCode.DONE;
  }

  /** The hosted services whose terms are known, a name a line. */
  private int services() throws IOException {
    for (String name : house.services()) {
      here.out().write((SERVICES + name + "\n").getBytes(here.charset()));
    }
    here.out().flush();
    return ExitCode.DONE;
  }

  private Renderer renderer(
      Outputs.Output output, Layout layout, Detail detail, @Nullable String use) {
    return switch (output.format()) {
      case JSON -> new DossierJson();
      case TEXT ->
          new TerminalReport(
              output.file() == null ? layout.screen(detail) : layout.file(detail), use);
      case HTML -> new HtmlReport(house.questions(), use);
      case MARKDOWN -> new MarkdownReport(use);
      case SARIF -> new SarifReport(house.questions());
      case CSV -> new CsvReport();
    };
  }

  private static Detail detail(ParseResult parsed) throws UsageException {
    boolean quiet = parsed.hasMatchedOption("--quiet");
    boolean verbose = parsed.hasMatchedOption("--verbose");
    if (quiet && verbose) {
      throw new UsageException("--quiet and --verbose exclude each other; say one");
    }
    boolean all = new Choice(parsed).selection().isAll();
    if (quiet) {
      return all ? Detail.QUIET : Detail.QUIET_ANSWERS;
    }
    if (verbose) {
      return Detail.VERBOSE;
    }
    return all ? Detail.NORMAL : Detail.ANSWERS;
  }
}
