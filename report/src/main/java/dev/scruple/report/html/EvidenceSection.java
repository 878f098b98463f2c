// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import dev.scruple.model.Component;
import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Request;
import dev.scruple.model.Ruling;
import dev.scruple.model.Source;
import dev.scruple.model.Unexamined;
import dev.scruple.report.FactWords;
import dev.scruple.report.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the answer rests on, behind clicks: rulings by part, facts by kind, what was examined,
 * what was asked of the network. Long lists stand in pieces that a browser lays out when they come
 * into view.
 */
final class EvidenceSection {
  private static final int PIECE = 100;
  private static final int LONGEST_FACT = 600;

  private final Markup page;
  private final Dossier dossier;

  EvidenceSection(Markup page, Dossier dossier) {
    this.page = page;
    this.dossier = dossier;
  }

  void write() {
    Sections.section(page, "evidence", "Evidence");
    page.element(
        "p",
        "What the answer rests on. Each place is a file with its line, a commit or an address.",
        "class",
        "faint");
    rulings();
    facts();
    examined();
    requests();
    page.close();
  }

  /** The id of the group of a kind of facts. */
  static String group(String type) {
    return "facts-" + type;
  }

  /** By place. */
  static List<Evidence> sorted(Collection<Evidence> evidence) {
    return evidence.stream()
        .sorted(
            Comparator.comparing((Evidence each) -> text(each.source().path()))
                .thenComparingInt(each -> line(each.source()))
                .thenComparing(each -> each.source().place())
                .thenComparing(Evidence::id))
        .toList();
  }

  private static int line(Source source) {
    Integer line = source.line();
    return line == null ? 0 : line;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  static String cut(String fact) {
    return fact.length() <= LONGEST_FACT
        ? fact
        : fact.substring(0, fact.offsetByCodePoints(0, fact.codePointCount(0, LONGEST_FACT) - 1))
            + "…";
  }

  private void group(String id, String title, int count) {
    page.open("details", "class", "group", "id", id);
    page.open("summary").text(title + " ");
    page.element("small", String.format(Locale.ROOT, "%,d", count)).close();
  }

  private void rulings() {
    if (dossier.rulings().isEmpty()) {
      return;
    }
    Map<String, Component> parts =
        dossier.components().stream()
            .collect(Collectors.toMap(Component::id, Function.identity(), (a, b) -> a));
    Map<String, List<Ruling>> byPart =
        dossier.rulings().stream()
            .sorted(Comparator.comparing(Ruling::action).thenComparing(Ruling::id))
            .collect(Collectors.groupingBy(Ruling::component, TreeMap::new, Collectors.toList()));
    group("rulings", "Rulings: may I, part by part", dossier.rulings().size());
    byPart.forEach(
        (id, rulings) -> {
          page.open("div", "class", "piece part");
          part(id, parts.get(id));
          page.open("ul", "class", "plain");
          rulings.forEach(ruling -> ruling(ruling, parts));
          page.close().close();
        });
    page.close();
  }

  private void part(String id, @Nullable Component part) {
    if (part == null) {
      page.element("h3", id);
      return;
    }
    page.open("h3", "id", id).text(part.name() + " ");
    page.element("small", Words.role(part.role()) + ", " + Words.license(part.concluded())).close();
    if (!part.paths().isEmpty()) {
      page.element(
          "p",
          "at " + part.paths().stream().limit(5).collect(Collectors.joining(", ")),
          "class",
          "faint");
    }
  }

  private void ruling(Ruling ruling, Map<String, Component> parts) {
    page.open("li", "id", ruling.id(), "tabindex", "-1");
    String tone =
        switch (ruling.value()) {
          case PERMITTED -> "good";
          case CONDITIONAL -> "mixed";
          case UNCLEAR -> "open";
          case PROHIBITED -> "bad";
        };
    page.element("span", ruling.value().name().toLowerCase(Locale.ROOT), "class", "badge " + tone);
    page.text(" May I " + Words.doing(ruling.action()) + "? ");
    page.element("span", ruling.id(), "class", "id");
    if (!ruling.when().isEmpty()) {
      page.element("p", "Depends on " + Words.circumstances(ruling.when()) + ".");
    }
    ruling
        .citations()
        .forEach(
            cited ->
                page.element(
                    "small",
                    cited.license() + (cited.clause().isEmpty() ? "" : " §" + cited.clause())));
    if (!ruling.duties().isEmpty()) {
      page.element("p", "You must: " + Words.duties(ruling.duties()) + ".");
    }
    ruling.readings().forEach(reading -> page.element("p", reading, "class", "faint"));
    if (ruling.via().size() > 1) {
      String way =
          ruling.via().stream()
              .map(id -> parts.containsKey(id) ? parts.get(id).name() : id)
              .collect(Collectors.joining(" → "));
      page.element("p", "By way of " + way, "class", "faint");
    }
    page.close();
  }

  private void facts() {
    Map<String, List<Evidence>> byType =
        dossier.evidence().stream()
            .collect(Collectors.groupingBy(Evidence::type, TreeMap::new, Collectors.toList()));
    byType.forEach(
        (type, evidence) -> {
          group(group(type), type.replace('-', ' '), evidence.size());
          List<Evidence> sorted = sorted(evidence);
          for (int i = 0; i < sorted.size(); i += PIECE) {
            page.open("ul", "class", "piece facts");
            sorted.subList(i, Math.min(sorted.size(), i + PIECE)).forEach(this::fact);
            page.close();
          }
          page.close();
        });
  }

  private void fact(Evidence evidence) {
    page.open("li", "id", evidence.id(), "tabindex", "-1");
    String place = evidence.source().place();
    page.element("code", place.isEmpty() ? "the whole" : place);
    page.text(" " + cut(FactWords.line(evidence.value())));
    page.close();
  }

  private void examined() {
    group("examined", "What was examined", dossier.coverage().size());
    page.open("ul", "class", "plain");
    for (Coverage coverage : dossier.coverage()) {
      page.open("li");
      page.text(
          coverage.collector()
              + ": "
              + String.format(Locale.ROOT, "%,d", coverage.examined())
              + " examined, "
              + coverage.unexamined().size()
              + " not");
      if (!coverage.unexamined().isEmpty()) {
        page.open("ul", "class", "piece facts");
        coverage.unexamined().forEach(this::unexamined);
        page.close();
      }
      page.close();
    }
    page.close().close();
  }

  private void unexamined(Unexamined entry) {
    String remedy = entry.remedy();
    page.open("li", "id", entry.id(), "tabindex", "-1");
    String path = entry.path();
    if (path != null) {
      page.element("code", path).text(": ");
    }
    page.text(entry.reason());
    if (remedy != null) {
      page.open("small").text("to close it: ").element("code", remedy).close();
    }
    page.close();
  }

  private void requests() {
    List<Request> requests = dossier.requests();
    if (requests == null) {
      return;
    }
    group("requests", "Network requests", requests.size());
    page.open("ul", "class", "piece facts");
    for (Request request : requests) {
      page.element("li", request.at() + "  " + request.status() + "  " + request.url());
    }
    page.close().close();
  }
}
