// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.csv;

import dev.scruple.model.Source;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a project stands on as comma separated values (RFC 4180), a row for each package and place
 * under a row of names, in the order of the document. Cells are as those of {@link CsvReport}.
 */
public final class DependenciesCsv {
  private static final List<String> NAMES =
      List.of(
          "target",
          "revision",
          "as_of",
          "name",
          "version",
          "constraint",
          "scope",
          "part",
          "direct",
          "group",
          "marker",
          "place",
          "locked_at",
          "licenses",
          "licenses_by",
          "purl");

  private DependenciesCsv() {}

  /**
   * Writes the rows and flushes; the stream stays open.
   *
   * @throws IOException when the stream refuses
   */
  public static void write(DependenciesDocument document, OutputStream out) throws IOException {
    StringBuilder rows = new StringBuilder();
    CsvReport.row(rows, NAMES);
    document.packages().forEach(each -> CsvReport.row(rows, cells(document, each)));
    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static List<String> cells(DependenciesDocument document, NeededPackage each) {
    Source locked = each.lockedAt();
    return List.of(
        document.target().name(),
        orEmpty(document.target().revision()),
        document.asOf().toString(),
        each.name(),
        orEmpty(each.version()),
        orEmpty(each.constraint()),
        each.scope().name(),
        each.part().name(),
        Boolean.toString(each.direct()),
        orEmpty(each.group()),
        orEmpty(each.marker()),
        each.source().place(),
        locked == null ? "" : locked.place(),
        String.join("; ", each.licenses()),
        orEmpty(each.licensesBy()),
        each.purl());
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
