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
    Telling telling = Telling.of(parsed, here, Telling.Form.TEXT, Telling.Form.JSON);
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
    TermsText text = new TermsText(layout.screen(Detail.NORMAL));
    return telling.tell(
        out -> TermsJson.write(document, out),
        () -> matrix ? text.matrix(document) : text.licenses(document));
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
}
