// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.Duty;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Subject;
import dev.scruple.model.terms.LicenseSummary;
import dev.scruple.model.terms.TermsInstrument;
import dev.scruple.model.terms.TermsNote;
import dev.scruple.model.terms.TermsRuling;
import dev.scruple.report.TermsGroups;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Note;
import dev.scruple.terms.Summaries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A licence as a page of Markdown, and all of them as an index. */
record LicenseMarkdown(LicenseTerms terms, LicenseSummary summary) {
  private static final String MADE =
      "<!-- SPDX-License-Identifier: Apache-2.0 -->\n"
          + "<!-- Written from the terms: mvn verify -pl cli -Dscruple.update=true -->\n";

  String text() {
    StringBuilder text = new StringBuilder(MADE);
    text.append("# ").append(summary.name()).append("\n\n");
    head(text);
    if (terms.isException()) {
      text.append("\nAn exception: it stands behind a licence, after WITH, and takes away:\n\n");
      terms
          .lifts()
          .forEach(lift -> bullet(text, lift.meaning() + cited(citations(lift.clauses()))));
    } else {
      groups(text);
    }
    notes(text);
    texts(text);
    compatible(text);
    text.append(
        "\nOur reading of the text, in our words, and not legal advice; how it is written and what"
            + " it leaves out: [terms](../terms.md). [All licences](README.md).\n");
    return text.toString();
  }

  private void head(StringBuilder text) {
    bullet(text, "id: `" + summary.id() + "`");
    if (!terms.aliases().isEmpty()) {
      bullet(text, "also: " + String.join(", ", quoted(terms.aliases())));
    }
    bullet(text, "version: " + summary.version());
    bullet(
        text,
        summary.read() == null
            ? "the text was not at hand, so every ruling is unclear"
            : "text read on " + summary.read() + " (" + terms.source() + ")");
    if (!summary.approvals().isEmpty()) {
      bullet(text, "approved by " + approvals(summary));
    }
  }

  private void groups(StringBuilder text) {
    TermsGroups groups = new TermsGroups(summary);
    for (TermsGroups.Group group :
        List.of(TermsGroups.Group.MAY, TermsGroups.Group.MAY_AND_OWE, TermsGroups.Group.MAY_IF)) {
      lines(text, group.title(), groups.lines(group));
    }
    if (!groups.musts().isEmpty()) {
      text.append("\n## You must\n");
    }
    for (TermsGroups.Must must : groups.musts()) {
      bullet(text, "**" + String.join("; ", must.duties()) + "**" + cited(must.clauses()));
      must.cases().forEach(each -> text.append("  - ").append(escaped(each)).append('\n'));
      must.meanings().forEach(each -> text.append("  - *").append(escaped(each)).append("*\n"));
    }
    lines(text, TermsGroups.Group.CANNOT.title(), groups.lines(TermsGroups.Group.CANNOT));
    lines(text, "You can't do any of it", groups.bars());
    lines(text, TermsGroups.Group.UNCLEAR.title(), groups.lines(TermsGroups.Group.UNCLEAR));
  }

  private void lines(StringBuilder text, String title, List<TermsGroups.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append("\n## ").append(title).append('\n');
    for (TermsGroups.Line line : lines) {
      bullet(text, "**" + line.what() + "**" + cited(line.clauses()));
      List<String> under = new ArrayList<>(line.when());
      if (line.meaning() != null) {
        under.add(line.meaning());
      }
      line.readings().stream().filter(each -> !under.contains(each)).forEach(under::add);
      under.forEach(each -> text.append("  - ").append(escaped(each)).append('\n'));
    }
  }

  private void notes(StringBuilder text) {
    if (summary.notes().isEmpty()) {
      return;
    }
    text.append("\n## Good to know\n");
    for (TermsNote note : summary.notes()) {
      bullet(
          text,
          note.topic().replace('-', ' ')
              + ": "
              + note.meaning()
              + cited(citations(note.clauses())));
    }
  }

  private void texts(StringBuilder text) {
    text.append("\n## The texts\n");
    for (TermsInstrument instrument : summary.instruments()) {
      String url = instrument.url();
      String name = url == null ? instrument.name() : "[" + instrument.name() + "](" + url + ")";
      text.append("- ")
          .append(instrument.kind().replace('-', ' '))
          .append(": ")
          .append(name)
          .append(instrument.read() == null ? ", not read" : ", read on " + instrument.read())
          .append('\n');
    }
  }

  private void compatible(StringBuilder text) {
    if (!terms.compatible().isEmpty()) {
      text.append("\n## What is made of it may also go out under\n");
      bullet(
          text,
          String.join(", ", quoted(terms.compatible())) + cited(citations(terms.compatibleBy())));
    }
  }

  private List<Citation> citations(List<String> clauses) {
    return clauses.stream().map(clause -> new Citation(terms.id(), clause)).toList();
  }

  private String cited(List<Citation> clauses) {
    List<String> words = new ArrayList<>();
    for (Citation clause : clauses) {
      String own = clause.license().equals(terms.id()) ? "" : clause.license() + " ";
      words.add(own + "§" + clause.clause());
    }
    return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
  }

  private static void bullet(StringBuilder text, String line) {
    text.append("- ").append(escaped(line)).append('\n');
  }

  /** What Markdown would take for markup in plain sentences. */
  private static String escaped(String line) {
    return line.replace("<", "&lt;").replace("|", "\\|");
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").toList();
  }

  private static String approvals(LicenseSummary summary) {
    return String.join(
        ", ",
        summary.approvals().stream()
            .map(
                word ->
                    switch (word) {
                      case "osi" -> "OSI";
                      case "fsf" -> "FSF";
                      default -> "Open Definition";
                    })
            .toList());
  }

  /** A line a licence: id, name, whether it was read, approvals, what stands out. */
  static String index(List<LicenseTerms> all, Summaries summaries) {
    long read = all.stream().filter(each -> each.read() != null).count();
    StringBuilder text = new StringBuilder(MADE);
    text.append("# Licences\n\n")
        .append(
            "What each text lets you do, asks and forbids, clause by clause: "
                + all.size()
                + " licences and exceptions, of which "
                + read
                + " were read. The rules behind these pages: [terms](../terms.md). The same at the"
                + " command line: `scruple terms ID`.\n\n")
        .append("| id | name | read | approvals | what stands out |\n|---|---|---|---|---|\n");
    for (LicenseTerms license : all) {
      LicenseSummary summary = summaries.of(license.id());
      text.append("| [")
          .append(license.id())
          .append("](")
          .append(license.id())
          .append(".md) | ")
          .append(escaped(license.name()))
          .append(" | ")
          .append(license.read() == null ? "no" : "yes")
          .append(" | ")
          .append(approvals(summary))
          .append(" | ")
          .append(standsOut(license, summary))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String standsOut(LicenseTerms license, LicenseSummary summary) {
    if (license.isException()) {
      return "an exception";
    }
    if (license.read() == null) {
      return "all unclear";
    }
    List<String> marks = new ArrayList<>();
    selling(summary, marks);
    mark(marks, prohibits(summary, Action.REDISTRIBUTE_MODIFIED), "no changed copies");
    mark(marks, owes(summary, Duty.SAME_LICENSE), "same licence");
    mark(marks, owes(summary, Duty.SHARE_ALIKE), "share alike");
    mark(marks, owes(summary, Duty.DISCLOSE_SOURCE), "source");
    mark(marks, owes(summary, Duty.BUILT_WITH), "acknowledgement");
    mark(marks, owes(summary, Duty.NAME_PREFIX), "name prefix");
    mark(marks, owes(summary, Duty.ADVERTISING), "advertising clause");
    mark(marks, owes(summary, Duty.PASS_ON_USE_POLICY), "use policy");
    mark(marks, owes(summary, Duty.PASS_ON_RESTRICTIONS), "restrictions passed on");
    mark(marks, has(license, Note.Topic.PATENT_TERMINATION), "patent termination");
    mark(marks, has(license, Note.Topic.TERMS_MAY_CHANGE), "terms may change");
    mark(marks, has(license, Note.Topic.REMOTE_RESTRICTION), "restriction from afar");
    boolean barred = any(summary, each -> !is(each, Action.USE_NAME) && isBarred(each));
    mark(marks, !barred && !any(summary, each -> !each.duties().isEmpty()), "asks nothing");
    return String.join(", ", marks);
  }

  private static boolean isBarred(TermsRuling ruling) {
    return ruling.value() == RulingValue.PROHIBITED || ruling.value() == RulingValue.CONDITIONAL;
  }

  private static void selling(LicenseSummary summary, List<String> marks) {
    boolean works =
        summary.rulings().stream().anyMatch(each -> isWork(each) && is(each, Action.RUN));
    if (works && prohibits(summary, Action.SELL)) {
      marks.add("no selling");
    } else if (any(
        summary,
        each -> isWork(each) && is(each, Action.RUN) && named(each).contains("commercial"))) {
      marks.add("commercial use limited");
    }
    mark(
        marks,
        any(
            summary,
            each -> named(each).contains("monthlyUsers") || named(each).contains("evenue")),
        "threshold");
    mark(
        marks,
        any(
            summary,
            each ->
                is(each, Action.TRAIN_ON_OUTPUTS)
                    && each.value() != RulingValue.PERMITTED
                    && each.value() != RulingValue.UNCLEAR),
        "training on outputs limited");
  }

  private static String named(TermsRuling ruling) {
    String when = ruling.when();
    return when == null ? "" : when;
  }

  private static boolean isWork(TermsRuling ruling) {
    return ruling.subject() != Subject.OUTPUTS;
  }

  private static boolean is(TermsRuling ruling, Action action) {
    return ruling.action() == action;
  }

  private static boolean any(LicenseSummary summary, Predicate<TermsRuling> test) {
    return summary.rulings().stream().anyMatch(test);
  }

  /** Whether it is barred for every kind of work that the text speaks of. */
  private static boolean prohibits(LicenseSummary summary, Action action) {
    List<TermsRuling> works =
        summary.rulings().stream()
            .filter(each -> isWork(each) && is(each, action))
            .filter(each -> each.value() != RulingValue.UNCLEAR)
            .toList();
    return !works.isEmpty()
        && works.stream().allMatch(each -> each.value() == RulingValue.PROHIBITED);
  }

  private static boolean owes(LicenseSummary summary, Duty duty) {
    return any(summary, each -> each.duties().contains(duty));
  }

  private static boolean has(LicenseTerms license, Note.Topic topic) {
    return license.notes().stream().anyMatch(note -> note.topic() == topic);
  }

  private static void mark(List<String> marks, boolean holds, String word) {
    if (holds) {
      marks.add(word);
    }
  }
}
