// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Use;
import dev.scruple.model.terms.TermsDocument;
import dev.scruple.report.Detail;
import dev.scruple.report.TermsJson;
import dev.scruple.report.TermsText;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code scruple terms}. */
record TermsCommand(House house, Surroundings here) {

  /** Each pair is derived anew, so that the time grows with the square. */
  private static final int MOST_IN_A_MATRIX = 100;

  int run(ParseResult parsed) throws UsageException, IOException {
    Layout layout = Layout.of(parsed, here);
    boolean json = isJson(parsed.matchedOptionValue("--format", "text"));
    boolean matrix = parsed.hasMatchedOption("--matrix");
    List<String> ids = parsed.matchedPositionalValue(0, List.of());
    if (ids.isEmpty()) {
      throw new UsageException(
          "name a licence, as in: scruple terms MIT; scruple explain --licences lists those that"
              + " have rules");
    }
    List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
    if (matrix && (distinct.size() < 2 || distinct.size() > MOST_IN_A_MATRIX)) {
      throw new UsageException(
          "--matrix takes from 2 to " + MOST_IN_A_MATRIX + " licences, not " + distinct.size());
    }
    TermsDocument document = house.terms(distinct, use(parsed), matrix, here.clock().instant());
    if (json) {
      TermsJson.write(document, here.out());
    } else {
      TermsText text = new TermsText(layout.screen(Detail.NORMAL));
      String page = matrix ? text.matrix(document) : text.licenses(document);
      here.out().write(page.getBytes(here.charset()));
    }
    here.out().flush();
    return ExitCode.DONE;
  }

  private @Nullable Use use(ParseResult parsed) throws UsageException {
    String named = parsed.matchedOptionValue("--for", null);
    String reading = parsed.matchedOptionValue("--reading", null);
    if (named == null) {
      if (reading != null) {
        throw new UsageException("--reading goes with --for; say for which use");
      }
      return null;
    }
    return new Weighing(house, here, parsed).use(named).with(Weighing.reading(reading));
  }

  private static boolean isJson(String word) throws UsageException {
    if (!word.equals("text") && !word.equals("json")) {
      throw new UsageException(
          "--format: no format of terms is called \"" + word + "\"; say text or json");
    }
    return word.equals("json");
  }
}
