// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Coverage;
import dev.scruple.model.Scope;
import dev.scruple.model.Unexamined;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a project stands on, for a person at a terminal, and as a table for a spreadsheet. */
public final class DependenciesText {
  private static final int MOST_ROWS = 30;
  private static final int MOST_GAPS = 10;
  private static final int NAME = 34;
  private static final int VERSION = 16;

  private DependenciesText() {}

  /**
   * For a person at a terminal.
   *
   * @param all whether long lists are shown whole
   */
  public static String terminal(
      DependenciesDocument document, boolean all, TerminalOptions options) {
    Page page = new Page(options);
    List<NeededPackage> direct =
        document.packages().stream().filter(NeededPackage::direct).toList();
    List<NeededPackage> indirect =
        document.packages().stream().filter(each -> !each.direct()).toList();
    page.line(
        page.span(Tone.STRONG, "What it stands on: " + document.target().name()),
        page.span(Tone.PLAIN, "   " + Headline.sort(document.target())));
    page.paragraph(0, Tone.PLAIN, summary(document, direct, indirect));
    for (Scope scope : Scope.values()) {
      section(
          page, heading(scope), direct.stream().filter(it -> it.scope() == scope).toList(), all);
    }
    section(page, "Needed by those, named by lock files alone", indirect, all);
    gaps(page, document);
    return page.toString();
  }

  private static String summary(
      DependenciesDocument document, List<NeededPackage> direct, List<NeededPackage> indirect) {
    if (document.packages().isEmpty()) {
      return "No package is declared in what was read.";
    }
    long named = direct.stream().map(DependenciesText::unversioned).distinct().count();
    long open =
        direct.stream()
            .filter(each -> each.version() == null)
            .map(NeededPackage::name)
            .distinct()
            .count();
    String kinds =
        direct.stream()
            .collect(
                Collectors.groupingBy(NeededPackage::scope, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getValue() + " " + scope(entry.getKey()))
            .collect(Collectors.joining(", "));
    return Words.count(named, "package", "packages")
        + " asked for in "
        + Words.count(direct.size(), "place", "places")
        + " ("
        + kinds
        + "), "
        + open
        + " without a fixed version; "
        + Words.count(indirect.size(), "more", "more")
        + " fixed by lock files.";
  }

  private static String heading(Scope scope) {
    return switch (scope) {
      case RUNTIME -> "To run";
      case OPTIONAL -> "For parts that one may leave out";
      case DEVELOPMENT -> "To work on it";
      case TEST -> "To test it";
      case BUILD -> "To build it";
    };
  }

  /** The packages by name, each once for every version or bound that is asked for. */
  private static void section(Page page, String title, List<NeededPackage> packages, boolean all) {
    if (packages.isEmpty()) {
      return;
    }
    Map<String, List<NeededPackage>> rows =
        packages.stream()
            .collect(
                Collectors.groupingBy(
                    each -> unversioned(each) + " " + version(each),
                    TreeMap::new,
                    Collectors.toList()));
    page.heading(title);
    rows.values().stream()
        .limit(all ? rows.size() : MOST_ROWS)
        .forEach(places -> row(page, places));
    if (!all && rows.size() > MOST_ROWS) {
      page.line(
          page.span(Tone.FAINT, "  and " + (rows.size() - MOST_ROWS) + " more: --all lists them"));
    }
  }

  private static void row(Page page, List<NeededPackage> places) {
    NeededPackage first = places.getFirst();
    String more = places.size() == 1 ? "" : " and " + (places.size() - 1) + " more";
    String licenses = first.licenses().isEmpty() ? "" : " · " + String.join(", ", first.licenses());
    page.item(
        List.of(
            page.cell(Tone.PLAIN, "  " + first.name(), NAME),
            page.span(Tone.PLAIN, " "),
            page.cell(Tone.PLAIN, version(first), VERSION),
            page.span(Tone.PLAIN, " ")),
        Tone.FAINT,
        first.source().place() + more + licenses);
  }

  private static String version(NeededPackage each) {
    String version = each.version();
    if (version != null) {
      return version.matches("[0-9a-f]{40,64}") ? version.substring(0, 12) : version;
    }
    String constraint = each.constraint();
    return constraint == null || constraint.isBlank() ? "any" : constraint;
  }

  private static void gaps(Page page, DependenciesDocument document) {
    List<Unexamined> open =
        document.coverage().stream().map(Coverage::unexamined).flatMap(List::stream).toList();
    if (open.isEmpty()) {
      return;
    }
    page.heading("Not read");
    for (Unexamined each : open.subList(0, Math.min(MOST_GAPS, open.size()))) {
      String path = each.path();
      page.item(
          List.of(page.span(Tone.PLAIN, "  - ")),
          Tone.PLAIN,
          (path == null ? "" : path + ": ") + each.reason());
    }
    if (open.size() > MOST_GAPS) {
      page.line(
          page.span(
              Tone.FAINT, "  and " + (open.size() - MOST_GAPS) + " more: --format json has them"));
    }
  }

  private static String unversioned(NeededPackage each) {
    return each.purl().replaceFirst("@[^/?#]*", "");
  }

  private static String scope(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
