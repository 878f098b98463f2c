// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.csv;

import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.report.Corrections;
import dev.scruple.report.Escape;
import dev.scruple.report.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The checks' answers as comma separated values (RFC 4180), a row an answer under a row of names;
 * the rows of several targets follow each other. UTF-8 without a mark. Where a cell would be a
 * formula, an apostrophe stands before it, as spreadsheets take formulas from anyone.
 */
public final class CsvReport implements Renderer {
  private static final int PLACES = 20;
  private static final List<String> NAMES =
      List.of(
          "target",
          "kind",
          "revision",
          "as_of",
          "use",
          "verdict",
          "area",
          "check",
          "answer",
          "severity",
          "reason",
          "next",
          "places",
          "id");

  @Override
  public void render(Dossier dossier, OutputStream out) throws IOException {
    render(List.of(dossier), out);
  }

  /** Writes the answers of several targets, in the order given. */
  public void render(List<Dossier> dossiers, OutputStream out) throws IOException {
    StringBuilder rows = new StringBuilder();
    row(rows, NAMES);
    for (Dossier dossier : dossiers) {
      Map<String, String> places = places(dossier);
      dossier.outcomes().stream()
          .sorted(Comparator.comparing(Outcome::area).thenComparing(Outcome::check))
          .forEach(outcome -> row(rows, cells(dossier, outcome, places)));
      dossier.curations().forEach(curation -> row(rows, cells(dossier, curation)));
    }
    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static List<String> cells(Dossier dossier, Outcome outcome, Map<String, String> places) {
    String next = outcome.next();
    return cells(
        dossier,
        outcome.area().name(),
        outcome.check(),
        outcome.value().name(),
        outcome.severity().name(),
        outcome.reason(),
        next == null ? "" : next,
        places(outcome, places),
        outcome.id());
  }

  /** A correction by a person stands below the answers. */
  private static List<String> cells(Dossier dossier, Curation curation) {
    return cells(
        dossier,
        "",
        curation.finding(),
        "CORRECTION_" + curation.state().name(),
        "",
        Corrections.of(curation),
        "",
        curation.source().place(),
        curation.id());
  }

  private static List<String> cells(Dossier dossier, String... rest) {
    String revision = dossier.target().revision();
    List<String> cells =
        new ArrayList<>(
            List.of(
                dossier.target().name(),
                dossier.target().kind().name(),
                revision == null ? "" : revision,
                dossier.asOf().toString(),
                dossier.use().name(),
                dossier.verdict().value().name()));
    cells.addAll(List.of(rest));
    return cells;
  }

  private static Map<String, String> places(Dossier dossier) {
    Map<String, String> places = new HashMap<>();
    for (Evidence evidence : dossier.evidence()) {
      places.put(evidence.id(), evidence.source().place());
    }
    return places;
  }

  private static String places(Outcome outcome, Map<String, String> places) {
    List<String> those =
        outcome.evidence().stream()
            .map(id -> places.getOrDefault(id, ""))
            .filter(place -> !place.isEmpty())
            .distinct()
            .sorted()
            .toList();
    String shown = those.stream().limit(PLACES).collect(Collectors.joining("; "));
    return those.size() > PLACES ? shown + "; and " + (those.size() - PLACES) + " more" : shown;
  }

  static void row(StringBuilder rows, List<String> cells) {
    rows.append(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** A cell that is text for every reader. */
  static String cell(String raw) {
    String shown = Escape.terminal(raw);
    boolean formula =
        shown
            .chars()
            .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
            .limit(1)
            .anyMatch(c -> "=+-@|%".indexOf(c) >= 0);
    String text = formula ? "'" + shown : shown;
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == ' ');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
