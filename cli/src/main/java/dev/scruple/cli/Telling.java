// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.report.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.ParseResult;

/** Tells one thing on standard output, in the form that {@code --format} names. */
record Telling(Form form, Surroundings here) {

  /** A form that such a command may have. */
  enum Form {
    TEXT,
    JSON,
    CSV,
    MARKDOWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Writes the document that scripts read. */
  @FunctionalInterface
  interface Document {
    void write(OutputStream out) throws IOException;
  }

  /**
   * In the form that is asked for; text where none is.
   *
   * @param forms that the command has
   */
  static Telling of(ParseResult parsed, Surroundings here, Form... forms) throws UsageException {
    String asked = parsed.matchedOptionValue("--format", Form.TEXT.word());
    List<Form> known = List.of(forms);
    return new Telling(
        known.stream()
            .filter(each -> each.word().equals(asked))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "--format: no format of "
                            + parsed.commandSpec().name()
                            + " is called \""
                            + asked
                            + "\"; say "
                            + Words.list(Arrays.stream(forms).map(Form::word).toList(), "or"))),
        here);
  }

  boolean isJson() {
    return form == Form.JSON;
  }

  /** Tells what has no Markdown. */
  int tell(Document document, Supplier<String> text) throws IOException {
    return tell(document, text, text);
  }

  int tell(Document document, Supplier<String> text, Supplier<String> markdown) throws IOException {
    switch (form) {
      case JSON, CSV -> document.write(here.out());
      case TEXT -> here.out().write(text.get().getBytes(here.charset()));
      case MARKDOWN -> here.out().write(markdown.get().getBytes(StandardCharsets.UTF_8));
    }
    here.out().flush();
    return ExitCode.DONE;
  }
}
