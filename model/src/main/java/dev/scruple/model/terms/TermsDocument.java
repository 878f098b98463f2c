// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

import dev.scruple.model.Coverage;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.Use;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What licences say: the document of {@code scruple terms}.
 *
 * @param target null: no target is looked at
 * @param coverage none: terms come with the program
 * @param use what the questions are put for; null where nothing is stated and all is asked
 * @param licenses in the order asked for
 * @param matrix each ordered pair, where compatibility was asked for
 */
public record TermsDocument(
    String schema,
    String version,
    Instant asOf,
    @Nullable TargetDescription target,
    List<Coverage> coverage,
    @Nullable Use use,
    List<LicenseSummary> licenses,
    List<Pairing> matrix) {

  /** The schema's name and version. */
  public static final String SCHEMA = "scruple/terms/1";

  public TermsDocument {
    coverage = List.copyOf(coverage);
    licenses = List.copyOf(licenses);
    matrix = List.copyOf(matrix);
  }
}
