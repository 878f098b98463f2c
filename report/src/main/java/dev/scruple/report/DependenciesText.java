// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Coverage;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a project stands on, for a person at a terminal. */
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
    page.line(
        page.span(Tone.STRONG, "What it stands on: " + document.target().name()),
        page.span(Tone.PLAIN, "   " + sort(document.target())));
    page.paragraph(0, Tone.PLAIN, DependenciesSummary.of(document));
    Map<DependencySection, List<NeededPackage>> sections =
        document.packages().stream().collect(Collectors.groupingBy(DependencySection::of));
    Set<String> above = new HashSet<>();
    for (DependencySection section : DependencySection.values()) {
      List<NeededPackage> packages = sections.getOrDefault(section, List.of());
      List<NeededPackage> told =
          packages.stream()
              .filter(each -> !section.isAside() || !above.contains(unversioned(each)))
              .toList();
      section(page, section, told, packages.size() - told.size(), all);
      told.forEach(each -> above.add(unversioned(each)));
    }
    gaps(page, document);
    return page.toString();
  }

  /** A file by itself is a manifest here, whatever else it might be. */
  private static String sort(TargetDescription target) {
    return target.kind() == TargetKind.MODEL_FILE ? "one file" : Headline.sort(target);
  }

  /**
   * The packages by name, each once for every version or bound that is asked for.
   *
   * @param again in how many places packages are named that a section above has already
   */
  private static void section(
      Page page, DependencySection section, List<NeededPackage> packages, int again, boolean all) {
    if (packages.isEmpty() && again == 0) {
      return;
    }
    Map<String, List<NeededPackage>> rows =
        packages.stream()
            .collect(
                Collectors.groupingBy(
                    each -> unversioned(each) + " " + version(each),
                    TreeMap::new,
                    Collectors.toList()));
    page.heading(section.title());
    rows.values().stream()
        .limit(all ? rows.size() : MOST_ROWS)
        .forEach(places -> row(page, places));
    if (!all && rows.size() > MOST_ROWS) {
      faint(page, "and " + (rows.size() - MOST_ROWS) + " more: --all lists them");
    }
    if (again > 0) {
      String places = Words.count(again, "place", "places");
      faint(page, places + " with packages that are named above: --format csv has them");
    }
  }

  private static void faint(Page page, String words) {
    page.item(List.of(page.span(Tone.PLAIN, "  ")), Tone.FAINT, words);
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
      faint(page, "and " + (open.size() - MOST_GAPS) + " more: --format json has them");
    }
  }

  static String unversioned(NeededPackage each) {
    return each.purl().replaceFirst("@[^/?#]*", "");
  }
}
