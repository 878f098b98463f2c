// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Dossier;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Use;
import dev.scruple.report.Detail;
import dev.scruple.report.DossierJson;
import dev.scruple.report.Escape;
import dev.scruple.report.NextCommand;
import dev.scruple.report.Renderer;
import dev.scruple.report.TerminalReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code scruple evaluate}. */
record EvaluateCommand(House house, Surroundings here) {
  private static final String DEFAULT_USE = "internal";

  int run(ParseResult parsed) throws UsageException, UnreadableException, IOException {
    Layout layout = Layout.of(parsed, here);
    Detail detail = detail(parsed);
    Outputs outputs =
        Outputs.of(
            parsed.matchedOptionValue("--format", List.of()),
            parsed.matchedOptionValue("-o", List.of()),
            here.workingFolder());
    FailOn failOn = FailOn.of(parsed.matchedOptionValue("--fail-on", "never"));
    Dossier dossier;
    try {
      dossier = evaluate(parsed, layout);
    } catch (UnreadableException e) {
      String use = parsed.matchedOptionValue("--for", null);
      throw new UnreadableException(NextCommand.of(String.valueOf(e.getMessage()), use), e);
    }
    for (Outputs.Output output : outputs.all()) {
      write(output, dossier, layout, detail, parsed.matchedOptionValue("--for", null));
    }
    return failOn.isReached(dossier.verdict().value()) ? ExitCode.LEVEL_REACHED : ExitCode.DONE;
  }

  private Dossier evaluate(ParseResult parsed, Layout layout)
      throws UsageException, UnreadableException {
    Path cacheFolder = here.cacheFolder();
    boolean cache = !parsed.hasMatchedOption("--no-cache") && isUsable(cacheFolder);
    Instant asOf = asOf(parsed.matchedOptionValue("--as-of", null));
    Use use =
        use(parsed.matchedOptionValue("--for", DEFAULT_USE))
            .with(reading(parsed.matchedOptionValue("--reading", null)));
    Dossier dossier;
    try (Progress progress =
        new Progress(here.errors(), here.errorsAreTerminal(), layout.width())) {
      dossier =
          house
              .evaluator()
              .evaluate(
                  parsed.matchedPositionalValue(0, "."),
                  new EvaluateOptions(
                      use,
                      parsed.hasMatchedOption("--for"),
                      asOf,
                      parsed.hasMatchedOption("--offline"),
                      parsed.matchedOptionValue("--revision", null),
                      here.workingFolder(),
                      cache,
                      cacheFolder,
                      progress));
    }
    if (cache) {
      new LastEvaluation(cacheFolder).keep(dossier);
    }
    return dossier;
  }

  private Use use(String nameOrFile) throws UsageException {
    try {
      return house.use(nameOrFile, here.workingFolder());
    } catch (UsageException e) {
      throw new UsageException("--for: " + e.getMessage());
    }
  }

  static @Nullable ReadingChoice reading(@Nullable String word) throws UsageException {
    if (word == null) {
      return null;
    }
    for (ReadingChoice choice : ReadingChoice.values()) {
      if (choice.word().equals(word)) {
        return choice;
      }
    }
    throw new UsageException("--reading takes cautious or common, not \"" + word + "\"");
  }

  /** Whether the cache can be kept; where it can't, a warning says so and the run goes on. */
  private boolean isUsable(Path cacheFolder) {
    @Nullable Path place = cacheFolder.toAbsolutePath();
    while (place != null && !Files.exists(place)) {
      place = place.getParent();
    }
    if (place != null && Files.isDirectory(place) && Files.isWritable(place)) {
      return true;
    }
    String why = place != null && !Files.isDirectory(place) ? " is no folder" : " is not writable";
    here.errors()
        .println(
            Escape.terminal(
                "scruple: going on without a cache, as "
                    + (place == null ? cacheFolder : place)
                    + why
                    + "; point SCRUPLE_CACHE at a folder that you may write to"));
    return false;
  }

  private void write(
      Outputs.Output output, Dossier dossier, Layout layout, Detail detail, @Nullable String use)
      throws UsageException, IOException {
    Path file = output.file();
    Renderer renderer =
        switch (output.format()) {
          case JSON -> new DossierJson();
          case TEXT ->
              new TerminalReport(file == null ? layout.screen(detail) : layout.file(detail), use);
        };
    if (file == null) {
      renderer.render(dossier, here.out());
    } else {
      Outputs.write(file, out -> renderer.render(dossier, out));
    }
  }

  private static Detail detail(ParseResult parsed) throws UsageException {
    boolean quiet = parsed.hasMatchedOption("--quiet");
    boolean verbose = parsed.hasMatchedOption("--verbose");
    if (quiet && verbose) {
      throw new UsageException("--quiet and --verbose exclude each other; say one");
    }
    if (quiet) {
      return Detail.QUIET;
    }
    return verbose ? Detail.VERBOSE : Detail.NORMAL;
  }

  private Instant asOf(@Nullable String stated) throws UsageException {
    if (stated == null) {
      return here.clock().instant();
    }
    try {
      return stated.length() == 10
          ? LocalDate.parse(stated).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(stated);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--as-of: \""
              + stated
              + "\" is no instant; write it as 2026-11-23 or 2026-11-23T10:00:00Z");
    }
  }
}
