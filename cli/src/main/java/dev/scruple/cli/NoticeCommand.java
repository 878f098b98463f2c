// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.checks.Selection;
import dev.scruple.engine.curate.Curations;
import dev.scruple.model.Use;
import dev.scruple.model.notice.Notices;
import dev.scruple.report.notice.NoticeFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code scruple notice}. */
record NoticeCommand(House house, Surroundings here) {
  private static final String DEFAULT_USE = "product";

  int run(ParseResult parsed) throws UsageException, UnreadableException, IOException {
    String output = parsed.matchedOptionValue("-o", "-");
    NoticeFormat format = format(parsed.matchedOptionValue("--format", null), output);
    Path file = file(output);
    Notices notices = notices(parsed);
    byte[] document = format.render(notices).getBytes(StandardCharsets.UTF_8);
    if (file == null) {
      here.out().write(document);
      here.out().flush();
    } else {
      Outputs.write(file, out -> out.write(document));
    }
    return ExitCode.DONE;
  }

  private Notices notices(ParseResult parsed) throws UsageException, UnreadableException {
    Use use =
        new Weighing(house, here, parsed).use(parsed.matchedOptionValue("--for", DEFAULT_USE));
    try (Progress progress = new Progress(here.errors(), here.errorsAreTerminal(), here.width())) {
      return house
          .noticeMaker()
          .notices(
              parsed.matchedPositionalValue(0, "."),
              parsed.matchedOptionValue("--packages", null),
              new EvaluateOptions(
                  use,
                  parsed.hasMatchedOption("--for"),
                  here.clock().instant(),
                  parsed.hasMatchedOption("--offline"),
                  parsed.matchedOptionValue("--revision", null),
                  here.workingFolder(),
                  false,
                  here.cacheFolder(),
                  progress,
                  Selection.ALL,
                  Curations.NONE,
                  false));
    }
  }

  private static NoticeFormat format(@Nullable String word, String output) throws UsageException {
    if (word != null) {
      return NoticeFormat.of(word)
          .orElseThrow(
              () ->
                  new UsageException(
                      "--format: no format is called \""
                          + word
                          + "\"; say text, markdown or html"));
    }
    Optional<NoticeFormat> byName = NoticeFormat.ofFileName(output);
    String last = output.substring(output.lastIndexOf('/') + 1);
    if (byName.isEmpty() && last.lastIndexOf('.') > 0) {
      throw new UsageException(
          "-o: the ending of " + output + " tells no format; say --format text, markdown or html");
    }
    return byName.orElse(NoticeFormat.TEXT);
  }

  /** Null where the name is a dash: standard output. */
  private @Nullable Path file(String name) throws UsageException {
    if (name.isEmpty()) {
      throw new UsageException("-o: the name is empty; name a file, or say - for standard output");
    }
    return name.equals("-") ? null : here.workingFolder().resolve(name);
  }
}
