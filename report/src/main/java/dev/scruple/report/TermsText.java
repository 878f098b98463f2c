// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Citation;
import dev.scruple.model.terms.Compatible;
import dev.scruple.model.terms.LicenseSummary;
import dev.scruple.model.terms.Pairing;
import dev.scruple.model.terms.TermsDocument;
import dev.scruple.model.terms.TermsInstrument;
import dev.scruple.model.terms.TermsNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What licences say, for a reader at a terminal. */
public final class TermsText {
  private final TerminalOptions options;

  /** Laid out in that way. */
  public TermsText(TerminalOptions options) {
    this.options = options;
  }

  /** Each licence: what you may, must and can't, what is unclear, what else to know. */
  public String licenses(TermsDocument document) {
    Page page = new Page(options);
    for (LicenseSummary license : document.licenses()) {
      page.blank();
      license(page, license, document);
    }
    return page.toString();
  }

  private static void license(Page page, LicenseSummary license, TermsDocument document) {
    page.item(List.of(), Tone.STRONG, license.name());
    if (!license.name().equals(license.id())) {
      page.paragraph(0, Tone.PLAIN, license.id());
    }
    String state = state(license, document);
    if (!state.isEmpty()) {
      page.paragraph(0, Tone.FAINT, state);
    }
    lines(page, license, TermsGroups.Group.MAY, Tone.GOOD);
    lines(page, license, TermsGroups.Group.MAY_AND_OWE, Tone.GOOD);
    lines(page, license, TermsGroups.Group.MAY_IF, Tone.MIXED);
    musts(page, license);
    lines(page, license, TermsGroups.Group.CANNOT, Tone.BAD);
    bars(page, license);
    lines(page, license, TermsGroups.Group.UNCLEAR, Tone.OPEN);
    notes(page, license);
    texts(page, license.instruments());
  }

  private static String state(LicenseSummary license, TermsDocument document) {
    List<String> state = new ArrayList<>();
    String version = license.version();
    if (version != null) {
      state.add(version.matches("[0-9].*") ? "version " + version : version);
    }
    if (license.read() != null) {
      state.add("text read on " + license.read());
    } else if (version != null) {
      state.add("its text was not at hand");
    }
    if (!license.approvals().isEmpty()) {
      state.add("approved by " + Words.list(approvals(license), "and"));
    }
    if (document.use() != null) {
      state.add("for " + document.use().name());
    }
    return String.join(" · ", state);
  }

  private static List<String> approvals(LicenseSummary license) {
    return license.approvals().stream()
        .map(
            word ->
                switch (word) {
                  case "osi" -> "OSI";
                  case "fsf" -> "FSF";
                  default -> "the Open Definition";
                })
        .toList();
  }

  private static void lines(Page page, LicenseSummary license, TermsGroups.Group group, Tone tone) {
    List<TermsGroups.Line> lines = new TermsGroups(license).lines(group);
    if (lines.isEmpty()) {
      return;
    }
    page.blank();
    page.line(page.span(tone, group.title()));
    for (TermsGroups.Line line : lines) {
      page.item(
          List.of(page.span(Tone.PLAIN, "  - ")),
          Tone.PLAIN,
          line.what() + cited(line.clauses(), license));
      line.when().forEach(each -> page.paragraph(6, Tone.PLAIN, each));
      if (line.meaning() != null) {
        page.paragraph(6, Tone.FAINT, line.meaning());
      }
      for (String reading : line.readings()) {
        if (!reading.equals(line.meaning())) {
          page.paragraph(6, Tone.FAINT, reading);
        }
      }
    }
  }

  private static void bars(Page page, LicenseSummary license) {
    List<TermsGroups.Line> bars = new TermsGroups(license).bars();
    if (bars.isEmpty()) {
      return;
    }
    page.blank();
    page.line(page.span(Tone.BAD, "You can't do any of it"));
    for (TermsGroups.Line bar : bars) {
      page.item(
          List.of(page.span(Tone.PLAIN, "  - ")),
          Tone.PLAIN,
          bar.what() + cited(bar.clauses(), license));
      if (bar.meaning() != null) {
        page.paragraph(6, Tone.FAINT, bar.meaning());
      }
    }
  }

  private static void musts(Page page, LicenseSummary license) {
    List<TermsGroups.Must> musts = new TermsGroups(license).musts();
    if (musts.isEmpty()) {
      return;
    }
    page.blank();
    page.line(page.span(Tone.STRONG, "You must"));
    for (TermsGroups.Must must : musts) {
      page.item(
          List.of(page.span(Tone.PLAIN, "  - ")),
          Tone.PLAIN,
          String.join("; ", must.duties()) + cited(must.clauses(), license));
      must.cases().forEach(each -> page.paragraph(6, Tone.PLAIN, each));
      must.meanings().forEach(each -> page.paragraph(6, Tone.FAINT, each));
    }
  }

  private static void notes(Page page, LicenseSummary license) {
    if (license.notes().isEmpty()) {
      return;
    }
    page.blank();
    page.line(page.span(Tone.STRONG, "Good to know"));
    for (TermsNote note : license.notes()) {
      List<Citation> clauses =
          note.clauses().stream().map(clause -> new Citation(note.license(), clause)).toList();
      page.item(
          List.of(page.span(Tone.PLAIN, "  - ")),
          Tone.PLAIN,
          note.topic().replace('-', ' ') + ": " + note.meaning() + cited(clauses, license));
    }
  }

  private static void texts(Page page, List<TermsInstrument> instruments) {
    if (instruments.isEmpty()) {
      return;
    }
    page.blank();
    page.line(page.span(Tone.STRONG, "The texts"));
    for (TermsInstrument text : instruments) {
      String read = text.read() == null ? "not read" : "read on " + text.read();
      page.item(
          List.of(page.span(Tone.PLAIN, "  - ")),
          Tone.PLAIN,
          text.kind().replace('-', ' ')
              + ": "
              + text.name()
              + ", "
              + read
              + (text.url() == null ? "" : ", " + text.url()));
    }
  }

  /** {@code (§4(a), §5)}, naming the licence where it is another than the one that is shown. */
  private static String cited(List<Citation> clauses, LicenseSummary license) {
    boolean own = clauses.stream().allMatch(each -> each.license().equals(license.id()));
    return own && !clauses.isEmpty()
        ? " (" + String.join(", ", clauses.stream().map(each -> "§" + each.clause()).toList()) + ")"
        : citedOf(clauses);
  }

  /** {@code (MIT §2; Apache-2.0 §4(a), §4(c))}. */
  private static String citedOf(List<Citation> clauses) {
    if (clauses.isEmpty()) {
      return "";
    }
    Map<String, List<String>> byLicense = byLicense(clauses);
    return byLicense.entrySet().stream()
        .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; ", " (", ")"));
  }

  private static Map<String, List<String>> byLicense(List<Citation> clauses) {
    Map<String, List<String>> byLicense = new LinkedHashMap<>();
    for (Citation citation : clauses) {
      byLicense
          .computeIfAbsent(citation.license(), each -> new ArrayList<>())
          .add("§" + citation.clause());
    }
    return byLicense;
  }

  /** A table of which parts go into which works, and the reason of each cell. */
  public String matrix(TermsDocument document) {
    Page page = new Page(options);
    List<String> ids = document.licenses().stream().map(LicenseSummary::id).toList();
    page.item(
        List.of(),
        Tone.STRONG,
        "May a part under the licence of the row be in a work that goes out under the licence of"
            + " the column? In it, not beside it: a library that is linked and keeps its own licence"
            + " is ruled in a stack.");
    page.blank();
    int cell = 9;
    int number = String.valueOf(ids.size()).length() + 3;
    int longest = ids.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    int label = Math.min(longest, Math.max(16, page.width() - number - cell * ids.size() - 2));
    List<Page.Span> head = new ArrayList<>();
    head.add(page.cell(Tone.FAINT, "part \\ work", number + label + 2));
    for (int column = 1; column <= ids.size(); column++) {
      head.add(page.cell(Tone.STRONG, String.valueOf(column), cell));
    }
    page.line(head);
    for (int row = 0; row < ids.size(); row++) {
      List<Page.Span> line = new ArrayList<>();
      line.add(page.cell(Tone.STRONG, "  " + (row + 1), number));
      line.add(page.cell(Tone.PLAIN, ids.get(row), label));
      line.add(page.span(Tone.PLAIN, "  "));
      for (String work : ids) {
        Compatible value = pairing(document, ids.get(row), work).value();
        line.add(page.cell(tone(value), word(value), cell));
      }
      page.line(line);
    }
    page.heading("Why");
    for (Pairing pairing : document.matrix()) {
      if (pairing.value() != Compatible.SAME) {
        page.item(
            List.of(page.cell(tone(pairing.value()), "  " + word(pairing.value()), cell + 2)),
            Tone.PLAIN,
            pairing.part() + " in " + pairing.work());
        page.paragraph(cell + 2, Tone.FAINT, pairing.reason() + citedOf(pairing.citations()));
      }
    }
    return page.toString();
  }

  private static Pairing pairing(TermsDocument document, String part, String work) {
    return document.matrix().stream()
        .filter(each -> each.part().equals(part) && each.work().equals(work))
        .findFirst()
        .orElseThrow();
  }

  private static String word(Compatible value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Tone tone(Compatible value) {
    return switch (value) {
      case SAME -> Tone.FAINT;
      case YES -> Tone.GOOD;
      case UNCLEAR -> Tone.OPEN;
      case NO -> Tone.BAD;
    };
  }
}
