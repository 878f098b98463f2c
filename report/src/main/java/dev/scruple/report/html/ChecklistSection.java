// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import dev.scruple.model.Area;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.report.AreaAnswer;
import dev.scruple.report.AreaLine;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.FactWords;
import dev.scruple.report.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** «Should I?»: each area's answer, what speaks for and against, and all answers behind a click. */
final class ChecklistSection {
  /** Places shown with an answer; all of them stand under the evidence. */
  private static final int PLACES = 20;

  private final Markup page;
  private final Map<String, CheckQuestion> questions;
  private final Map<String, Evidence> evidence = new HashMap<>();

  ChecklistSection(Markup page, Dossier dossier, List<CheckQuestion> questions) {
    this.page = page;
    this.questions =
        questions.stream()
            .collect(Collectors.toMap(CheckQuestion::check, Function.identity(), (a, b) -> a));
    dossier.evidence().forEach(each -> evidence.put(each.id(), each));
  }

  void write(List<AreaLine> lines) {
    Sections.section(page, "should", "Should I?");
    lines.forEach(this::line);
    page.close();
  }

  private void line(AreaLine line) {
    String id = "area-" + line.areas().getFirst().name().toLowerCase(Locale.ROOT).replace('_', '-');
    AreaAnswer answer = line.answer();
    page.open("article", "class", "area", "id", id, "aria-labelledby", id + "-title");
    page.open("div", "class", "head");
    page.element("h3", line.name(), "id", id + "-title");
    page.element("span", answer.word(), "class", "badge " + tone(answer));
    String silence = line.silence();
    if (silence == null) {
      page.element("span", line.tally(), "class", "tally");
    }
    page.close();
    if (silence != null) {
      page.element("p", silence, "class", answer == AreaAnswer.NOT_ASKED ? "faint" : "silence");
    } else {
      told(line);
    }
    answers(line);
    page.close();
  }

  private static String tone(AreaAnswer answer) {
    return switch (answer) {
      case GOOD, MOSTLY -> "good";
      case MIXED -> "mixed";
      case BAD -> "bad";
      case PARTLY, UNKNOWN -> "open";
      case NOT_ASKED -> "faint";
    };
  }

  private void told(AreaLine line) {
    page.open("dl", "class", "told");
    told("for", line.good());
    told("against", line.poor());
    String next = line.next();
    if (next != null) {
      page.element("dt", "next").element("dd", next);
    }
    page.close();
  }

  private void told(String label, List<Outcome> outcomes) {
    if (!outcomes.isEmpty()) {
      int more = outcomes.size() - 1;
      page.element("dt", label).open("dd").text(outcomes.getFirst().reason());
      if (more > 0) {
        page.element("span", " And " + more + " more.", "class", "faint");
      }
      page.close();
    }
  }

  private void answers(AreaLine line) {
    page.open("details", "class", "answers");
    page.element("summary", Words.count(line.outcomes().size(), "answer", "answers"));
    page.open("ul", "class", "plain");
    for (List<Outcome> those : List.of(line.good(), line.poor(), line.open(), line.notAsked())) {
      those.forEach(outcome -> answer(outcome, line.areas().size() > 1));
    }
    page.close().close();
  }

  private void answer(Outcome outcome, boolean several) {
    CheckQuestion question = questions.get(outcome.check());
    page.open("li", "id", outcome.id(), "class", "outcome", "tabindex", "-1");
    page.element("span", word(outcome.value()), "class", "badge " + tone(outcome.value()));
    page.text(" ");
    page.element("strong", question == null ? outcome.check() : question.question());
    page.element("p", outcome.reason());
    String next = outcome.next();
    if (next != null && outcome.value() != OutcomeValue.NOT_APPLICABLE) {
      page.open("p", "class", "next").element("b", "Next: ").text(next).close();
    }
    page.element("small", small(outcome, several));
    places(outcome.evidence().stream().map(evidence::get).filter(Objects::nonNull).toList());
    page.close();
  }

  private static String small(Outcome outcome, boolean several) {
    Area area = outcome.area();
    return (several ? Words.area(area) + " · " : "")
        + outcome.check()
        + " · severity "
        + outcome.severity().name().toLowerCase(Locale.ROOT)
        + " · "
        + outcome.id();
  }

  private void places(List<Evidence> found) {
    List<Evidence> placed = EvidenceSection.sorted(found);
    if (placed.isEmpty()) {
      return;
    }
    page.open("ul", "class", "places");
    for (Evidence each : placed.subList(0, Math.min(PLACES, placed.size()))) {
      page.open("li").open("a", "href", "#" + each.id());
      String place = each.source().place();
      page.element("code", place.isEmpty() ? each.type().replace('-', ' ') : place);
      page.close();
      page.element(
          "span", " " + EvidenceSection.cut(FactWords.line(each.value())), "class", "faint");
      page.close();
    }
    if (placed.size() > PLACES) {
      page.open("li");
      page.element(
          "a",
          "and " + (placed.size() - PLACES) + " more places, under the evidence",
          "href",
          "#" + EvidenceSection.group(placed.getLast().type()));
      page.close();
    }
    page.close();
  }

  /** Neither yes nor no: some questions are asked the other way round. */
  private static String word(OutcomeValue value) {
    return switch (value) {
      case PASS -> "good";
      case WARN -> "in part";
      case FAIL -> "poor";
      case UNKNOWN -> "unknown";
      case NOT_APPLICABLE -> "not asked";
    };
  }

  private static String tone(OutcomeValue value) {
    return switch (value) {
      case PASS -> "good";
      case WARN -> "mixed";
      case FAIL -> "bad";
      case UNKNOWN -> "open";
      case NOT_APPLICABLE -> "faint";
    };
  }
}
