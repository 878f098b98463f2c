// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Coverage;
import dev.scruple.model.Scope;
import dev.scruple.model.Unexamined;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a project stands on, for a person at a terminal, and as a table for a spreadsheet. */
public final class DependenciesText {
  private static final int MOST_INDIRECT = 20;
  private static final int MOST_GAPS = 10;
  private static final int WIDEST_NAME = 38;

  private DependenciesText() {}

  /**
   * For a person at a terminal.
   *
   * @param all whether the packages that only lock files name are listed whole
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
    byFile(direct).forEach((path, packages) -> file(page, path, packages));
    if (!indirect.isEmpty()) {
      page.heading("Needed by those, by lock files alone");
      indirect.stream().limit(all ? indirect.size() : MOST_INDIRECT).forEach(it -> row(page, it));
      if (!all && indirect.size() > MOST_INDIRECT) {
        page.line(
            page.span(
                Tone.FAINT,
                "  and "
                    + Words.count(indirect.size() - MOST_INDIRECT, "more", "more")
                    + ": --all lists them"));
      }
    }
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

  private static Map<String, List<NeededPackage>> byFile(List<NeededPackage> packages) {
    return packages.stream()
        .collect(
            Collectors.groupingBy(
                each -> Objects.requireNonNullElse(each.source().path(), ""),
                TreeMap::new,
                Collectors.toList()));
  }

  private static void file(Page page, String path, List<NeededPackage> packages) {
    page.heading(path);
    packages.forEach(each -> row(page, each));
  }

  private static void row(Page page, NeededPackage each) {
    List<String> told = new ArrayList<>();
    if (each.scope() != Scope.RUNTIME) {
      told.add(scope(each.scope()));
    }
    String group = each.group();
    if (group != null) {
      told.add(group);
    }
    if (!each.licenses().isEmpty()) {
      told.add(String.join(", ", each.licenses()));
    }
    Integer line = each.source().line();
    page.item(
        List.of(
            page.cell(Tone.PLAIN, "  " + each.name(), WIDEST_NAME + 2), page.span(Tone.PLAIN, " ")),
        Tone.PLAIN,
        version(each)
            + (line == null ? "" : "  :" + line)
            + (told.isEmpty() ? "" : "  " + String.join(" · ", told)));
  }

  private static String version(NeededPackage each) {
    String version = each.version();
    String constraint = each.constraint();
    if (version != null) {
      return version;
    }
    return constraint == null || constraint.isBlank() ? "any version" : constraint;
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
