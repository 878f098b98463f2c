// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import dev.scruple.model.Action;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.VerdictValue;
import dev.scruple.report.AreaLine;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Corrections;
import dev.scruple.report.Summary;
import dev.scruple.report.Words;
import java.util.List;
import java.util.Locale;

/** The parts of the page that answer, in the order of every report. */
final class Sections {
  private final Markup page;
  private final Dossier dossier;
  private final Summary summary;
  private final List<CheckQuestion> questions;
  private final List<AreaLine> checklist;
  private final List<Summary.Conflict> against;
  private final List<Summary.GapGroup> gaps;

  Sections(Markup page, Dossier dossier, Summary summary, List<CheckQuestion> questions) {
    this.page = page;
    this.dossier = dossier;
    this.summary = summary;
    this.questions = questions;
    this.checklist = summary.checklist();
    this.against = summary.against();
    this.gaps = summary.gapGroups();
  }

  void header() {
    page.open("header").open("div", "class", "top");
    page.element("p", "scruple " + dossier.version(), "class", "program");
    page.element("button", "Theme: auto", "id", "theme", "type", "button", "hidden", "");
    page.close();
    page.element("h1", dossier.target().name());
    page.element("p", summary.seen(), "class", "seen");
    page.element("p", "for " + summary.use(), "class", "seen");
    page.open(
        "section",
        "id",
        "answer",
        "class",
        "answer " + tone(dossier.verdict().value()),
        "tabindex",
        "-1",
        "aria-labelledby",
        "verdict");
    page.open("h2", "id", "verdict").text(Words.verdict(dossier.verdict().value()));
    if (!summary.counts().isEmpty()) {
      page.element("small", " " + summary.counts());
    }
    page.close();
    summary.sentences().forEach(sentence -> page.element("p", sentence));
    summary.remarks().forEach(remark -> page.element("p", remark, "class", "faint"));
    page.close().close();
  }

  private static String tone(VerdictValue value) {
    return switch (value) {
      case GO -> "good";
      case GO_WITH_CONDITIONS -> "mixed";
      case NO_GO -> "bad";
      case CANNOT_TELL -> "open";
    };
  }

  void contents() {
    page.open("nav", "aria-label", "Contents").open("ul");
    link("may", "May I?", -1);
    if (!checklist.isEmpty()) {
      link("should", "Should I?", -1);
    }
    if (!against.isEmpty()) {
      link("against", summary.againstTitle(), against.size());
    }
    if (!dossier.curations().isEmpty()) {
      link("corrections", Corrections.TITLE, dossier.curations().size());
    }
    if (!dossier.conditions().isEmpty()) {
      link("conditions", "Conditions", dossier.conditions().size());
    }
    if (!dossier.changes().isEmpty()) {
      link("changes", "What would turn it", -1);
    }
    if (!gaps.isEmpty()) {
      link("gaps", "Not seen", gaps.stream().mapToInt(each -> each.gaps().size()).sum());
    }
    if (FigureSection.hasFigures(dossier)) {
      link("figures", "Figures", -1);
    }
    link("evidence", "Evidence", dossier.evidence().size());
    page.close().close();
  }

  private void link(String id, String words, int count) {
    page.open("li");
    page.element(
        "a",
        words + (count < 0 ? "" : " (" + String.format(Locale.ROOT, "%,d", count) + ")"),
        "href",
        "#" + id);
    page.close();
  }

  /** Opens a section with a heading. */
  static void section(Markup page, String id, String title) {
    page.open("section", "id", id, "aria-labelledby", id + "-title");
    page.element("h2", title, "id", id + "-title");
  }

  void may() {
    section(page, "may", "May I?");
    List<Summary.Row> rows = summary.may(false);
    if (rows.isEmpty() || dossier.use().actions().isEmpty()) {
      page.element("p", "Nothing here could be ruled on.").close();
      return;
    }
    table(rows, "What may be done with each part, for this use");
    List<Summary.Row> all = summary.may(true);
    if (all.size() > rows.size()) {
      page.open("details", "class", "more");
      page.element("summary", "Every part by itself (" + all.size() + ")");
      table(all, "What may be done with every part, for this use");
      page.close();
    }
    page.close();
  }

  private void table(List<Summary.Row> rows, String caption) {
    List<Action> actions = dossier.use().actions();
    page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    // On narrow screens style lays it out in blocks; the roles keep it a table for those who
    // listen.
    page.open("table", "class", "may", "role", "table").element("caption", caption);
    page.open("thead", "role", "rowgroup").open("tr", "role", "row");
    page.element("th", "part", "scope", "col", "role", "columnheader");
    actions.forEach(
        action -> page.element("th", Words.action(action), "scope", "col", "role", "columnheader"));
    page.close().close().open("tbody", "role", "rowgroup");
    for (Summary.Row row : rows) {
      page.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader");
      page.element("span", row.role(), "class", "role").text(" ");
      page.element("span", row.name(), "class", "name");
      row.details().forEach(detail -> page.element("small", detail));
      page.close();
      actions.forEach(action -> cell(action, row.cell(action)));
      page.close();
    }
    page.close().close().close();
  }

  private void cell(Action action, Summary.Cell cell) {
    page.open("td", "class", tone(cell), "role", "cell", "data-action", Words.action(action));
    if (cell.ruling().isEmpty()) {
      page.text(cell.full());
    } else {
      page.element("a", cell.full(), "href", "#" + cell.ruling());
      if (!cell.clauses().isEmpty()) {
        page.element("small", cell.clauses());
      }
    }
    page.close();
  }

  private static String tone(Summary.Cell cell) {
    return switch (cell.value()) {
      case PERMITTED -> "good";
      case CONDITIONAL -> "mixed";
      case UNCLEAR -> "open";
      case PROHIBITED -> "bad";
      case null -> "faint";
    };
  }

  void should() {
    if (!checklist.isEmpty()) {
      new ChecklistSection(page, dossier, questions).write(checklist);
    }
  }

  void against() {
    if (against.isEmpty()) {
      return;
    }
    section(page, "against", summary.againstTitle());
    page.open("ul", "class", "plain");
    for (Summary.Conflict conflict : against) {
      page.open("li")
          .element(
              "span",
              conflict.refused() ? "no" : "open",
              "class",
              "badge " + (conflict.refused() ? "bad" : "open"));
      page.text(" " + conflict.what());
      conflict.reasons().forEach(reason -> page.element("small", reason));
      page.close();
    }
    page.close().close();
  }

  /** What people corrected, and which corrections no longer hold. */
  void corrections() {
    List<String> corrections = Corrections.of(dossier);
    if (corrections.isEmpty()) {
      return;
    }
    section(page, "corrections", Corrections.TITLE);
    page.open("ul", "class", "plain");
    corrections.forEach(each -> page.element("li", each));
    page.close().close();
  }

  void conditions() {
    if (dossier.conditions().isEmpty()) {
      return;
    }
    section(page, "conditions", summary.conditionsTitle());
    page.open("ol");
    for (Condition condition : summary.conditions()) {
      page.open("li", "id", condition.id()).text(condition.text());
      List<String> from = condition.from().stream().sorted().limit(3).toList();
      for (String id : from) {
        page.text(" ").element("a", id, "href", "#" + id, "class", "id");
      }
      if (condition.from().size() > from.size()) {
        page.element(
            "span", " and " + (condition.from().size() - from.size()) + " more", "class", "faint");
      }
      page.close();
    }
    page.close().close();
  }

  void changes() {
    if (dossier.changes().isEmpty()) {
      return;
    }
    section(page, "changes", "What would turn it");
    page.open("ol");
    summary.changes().forEach(change -> page.element("li", change));
    page.close().close();
  }

  void gaps() {
    if (gaps.isEmpty()) {
      return;
    }
    section(page, "gaps", "Not seen");
    page.open("ul", "class", "plain");
    for (Summary.GapGroup group : gaps) {
      page.open("li");
      for (Summary.Gap gap : group.gaps()) {
        page.open("div").element("span", "?", "class", "badge open", "aria-hidden", "true");
        page.text(" " + gap.what() + ": " + gap.why()).close();
      }
      String remedy = group.remedy();
      if (remedy != null) {
        page.open("small").text(group.gaps().size() == 1 ? "to close it: " : "to close them: ");
        page.element("code", remedy).close();
      }
      page.close();
    }
    page.close().close();
  }

  void footer() {
    page.open("footer");
    page.element(
        "p",
        "Made by scruple "
            + dossier.version()
            + " as of "
            + dossier.asOf()
            + ". Every id can be asked for: scruple explain ID. Not legal advice.");
    page.close();
  }
}
