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
    page.paragraph(0, Tone.FAINT, state(license, document));
    TermsGroups groups = new TermsGroups(license);
    lines(page, groups, TermsGroups.Group.MAY, Tone.GOOD);
    lines(page, groups, TermsGroups.Group.MAY_AND_OWE, Tone.GOOD);
    lines(page, groups, TermsGroups.Group.MAY_IF, Tone.MIXED);
    musts(page, groups.musts());
    lines(page, groups, TermsGroups.Group.CANNOT, Tone.BAD);
    lines(page, groups, TermsGroups.Group.UNCLEAR, Tone.OPEN);
    notes(page, license);
    texts(page, license.instruments());
  }

  private static String state(LicenseSummary license, TermsDocument document) {
    List<String> state = new ArrayList<>();
    if (license.version() != null) {
      state.add("version " + license.version());
    }
    if (license.read() != null) {
      state.add("text read on " + license.read());
    } else if (license.version() != null) {
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

  private static void lines(Page page, TermsGroups groups, TermsGroups.Group group, Tone tone) {
    List<TermsGroups.Line> lines = groups.lines(group);
    if (lines.isEmpty()) {
      return;
    }
    page.blank();
    page.line(page.span(tone, group.title()));
    for (TermsGroups.Line line : lines) {
      page.item(
          List.of(page.span(Tone.PLAIN, "  - ")), Tone.PLAIN, line.what() + cited(line.clauses()));
      if (line.when() != null) {
        page.paragraph(6, Tone.PLAIN, "It hangs on " + line.when() + ".");
      }
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

  private static void musts(Page page, List<TermsGroups.Must> musts) {
    if (musts.isEmpty()) {
      return;
    }
    page.blank();
    page.line(page.span(Tone.STRONG, "You must"));
    for (TermsGroups.Must must : musts) {
      page.item(
          List.of(page.span(Tone.PLAIN, "  - ")),
          Tone.PLAIN,
          String.join("; ", must.duties()) + cited(must.clauses()));
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
          note.topic().replace('-', ' ') + ": " + note.meaning() + cited(clauses));
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

  /** {@code (§4(a), §5)}, naming the licence where they are of several. */
  private static String cited(List<Citation> clauses) {
    if (clauses.isEmpty()) {
      return "";
    }
    Map<String, List<String>> byLicense = new LinkedHashMap<>();
    for (Citation citation : clauses) {
      byLicense
          .computeIfAbsent(citation.license(), each -> new ArrayList<>())
          .add("§" + citation.clause());
    }
    if (byLicense.size() == 1) {
      return " (" + String.join(", ", byLicense.values().iterator().next()) + ")";
    }
    return byLicense.entrySet().stream()
        .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; ", " (", ")"));
  }

  /** A table of which parts go into which works, and the reason of each cell. */
  public String matrix(TermsDocument document) {
    Page page = new Page(options);
    List<String> ids = document.licenses().stream().map(LicenseSummary::id).toList();
    page.item(
        List.of(),
        Tone.STRONG,
        "May a part under the licence of the row be in a work that goes out under the licence of"
            + " the column?");
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
      line.add(page.cell(Tone.PLAIN, ids.get(row), label + 2));
      for (String work : ids) {
        Compatible value = pairing(document, ids.get(row), work).value();
        line.add(page.cell(tone(value), word(value), cell));
      }
      page.line(line);
    }
    page.heading("Why");
    for (Pairing pairing : document.matrix()) {
      if (pairing.value() != Compatible.SAME) {
        page.line(
            page.cell(tone(pairing.value()), "  " + word(pairing.value()), cell + 2),
            page.span(Tone.PLAIN, pairing.part() + " in " + pairing.work()));
        page.paragraph(cell + 2, Tone.FAINT, pairing.reason() + citedOfAll(pairing.citations()));
      }
    }
    return page.toString();
  }

  private static String citedOfAll(List<Citation> citations) {
    return citations.isEmpty()
        ? ""
        : " (" + String.join(", ", citations.stream().map(Index::citation).toList()) + ")";
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
