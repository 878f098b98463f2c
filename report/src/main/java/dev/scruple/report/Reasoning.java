// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Component;
import dev.scruple.model.How;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.derivation.Answer;
import dev.scruple.model.derivation.Derivation;
import dev.scruple.model.derivation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a ruling came about, step by step: whose terms are asked and why, what they say. */
final class Reasoning {
  private final Index index;
  private final Ruling ruling;
  private final List<Step> steps;

  Reasoning(Index index, Derivation derivation) {
    this.index = index;
    this.ruling = derivation.ruling();
    this.steps = derivation.steps();
  }

  void write(Page page) {
    page.heading("How it comes about");
    int number = 0;
    for (Step step : steps) {
      number++;
      if (number > 1) {
        page.blank();
      }
      String label = "  " + number + "  ";
      switch (step) {
        case Step.Inquiry inquiry -> inquiry(page, label, inquiry);
        case Step.Unreached end -> unreached(page, label, end);
        case Step.Collision collision -> collision(page, label, collision);
      }
    }
    page.blank();
    together(page);
  }

  private void inquiry(Page page, String label, Step.Inquiry inquiry) {
    page.item(
        List.of(page.span(Tone.STRONG, label)),
        Tone.STRONG,
        named(inquiry.component())
            + ", "
            + Words.license(inquiry.license())
            + alike(inquiry.alike()));
    for (Step.Hop hop : inquiry.way()) {
      line(page, "why here", Tone.PLAIN, hop(hop));
    }
    line(page, "asked", Tone.PLAIN, asked(inquiry.asked()));
    if (!inquiry.supposed().isEmpty()) {
      line(
          page,
          "supposed",
          Tone.PLAIN,
          String.join("; ", inquiry.supposed()) + ", for that is the way here");
    }
    new HearingLines(page).write(inquiry.hearing());
    if (inquiry.doubt() != null) {
      doubt(page, inquiry.doubt());
    }
    if (inquiry.share() == Step.Share.JOINING) {
      line(
          page,
          "counts",
          Tone.PLAIN,
          "only what reaches the work that it is combined in; what is owed for it alone is in its"
              + " own ruling");
    }
    boolean own = inquiry.way().isEmpty();
    String adds = own ? "" : inquiry.adds() ? "  (this adds to it)" : "  (this adds nothing)";
    line(page, "so", tone(inquiry.said().value()), answer(inquiry.said()) + adds);
  }

  private static String alike(int alike) {
    return alike == 0
        ? ""
        : "; the same of " + Words.count(alike, "other", "others") + " under that licence";
  }

  private String hop(Step.Hop hop) {
    StringBuilder text = new StringBuilder();
    text.append(index.name(hop.from()))
        .append(' ')
        .append(verb(hop.how()))
        .append(' ')
        .append(index.name(hop.to()));
    String makes = hop.makes();
    if (hop.making() != null && makes != null) {
      text.append(
          switch (makes) {
            case "copy" -> ": what that makes is a copy, so its terms reach it";
            case "derivative" -> ": what that makes is derived from it, so its terms reach it";
            default -> ": its text leaves open what that makes";
          });
    } else if (hop.doubt() == null) {
      text.append(
          hop.how() == How.ADAPTER ? ", which is loaded with it" : ", so its terms are asked too");
    }
    if (hop.doubt() != null) {
      text.append(
          makes == null
              ? "; whether its terms bind here is open"
              : ", so whether its terms reach so far is open");
    }
    return text.toString();
  }

  private static String verb(How how) {
    return switch (how) {
      case LINKS -> "links";
      case STATIC_LINKS -> "is built into one program with";
      case SHIPS_WITH -> "ships with";
      case CONTAINS -> "contains";
      case CALLS -> "calls";
      case TRAINED_ON -> "was trained on";
      case TRAINED_ON_OUTPUTS -> "was trained on outputs of";
      case FINE_TUNE -> "is a fine-tune of";
      case ADAPTER -> "is an adapter for";
      case MERGE -> "is merged from";
      case QUANTISATION -> "is a quantised copy of";
      case DISTILLATION -> "was distilled from";
      case OUTPUT -> "was put out by";
    };
  }

  private static String asked(Step.Asked asked) {
    String question =
        "may I "
            + Words.doing(asked.action())
            + (asked.outputs() ? ", being something that it put out" : "")
            + "?";
    String subject = asked.subject().word();
    return asked.done() == asked.action()
        ? question + " (rules on " + subject + ")"
        : question
            + " Read as «"
            + asked.done().word()
            + "»: of "
            + subject
            + ", that is what is done";
  }

  private static void doubt(Page page, Step.Doubt doubt) {
    line(page, "open", Tone.OPEN, doubt.asks());
    ReadingChoice chosen = doubt.chosen();
    List<String> readings = doubt.readings();
    for (int i = 0; i < readings.size(); i++) {
      boolean taken =
          (chosen == ReadingChoice.COMMON && i == 0)
              || (chosen == ReadingChoice.CAUTIOUS && i == readings.size() - 1);
      String label = taken ? "chosen: " : i == 0 ? "one reading: " : "the other: ";
      line(page, "", Tone.PLAIN, label + readings.get(i));
    }
    if (chosen == null) {
      line(page, "", Tone.FAINT, "None was chosen; --reading common or cautious does.");
    }
  }

  private void unreached(Page page, String label, Step.Unreached end) {
    page.item(
        List.of(page.span(Tone.STRONG, label)),
        Tone.STRONG,
        named(end.component()) + license(end.component()));
    line(
        page,
        "why not",
        Tone.PLAIN,
        index.name(end.from())
            + " "
            + verb(end.how())
            + " "
            + index.name(end.component())
            + ", but by its terms to "
            + end.making().word()
            + " makes a work of its own: they don't reach it");
  }

  private String license(String id) {
    return index.component(id).map(c -> ", " + Words.license(c.concluded())).orElse("");
  }

  private void collision(Page page, String label, Step.Collision collision) {
    page.item(List.of(page.span(Tone.STRONG, label)), Tone.STRONG, "What goes out as one work");
    for (String part : collision.parts()) {
      line(page, "part", Tone.PLAIN, named(part) + license(part));
    }
    line(page, "collide", Tone.BAD, collision.reason());
    if (!collision.citations().isEmpty()) {
      line(page, "clauses", Tone.PLAIN, Index.citations(collision.citations()));
    }
  }

  private void together(Page page) {
    page.item(
        List.of(page.span(Tone.STRONG, "  =  ")),
        Tone.STRONG,
        index.name(ruling.component()) + ": may I " + Words.doing(ruling.action()) + "?");
    line(
        page,
        "so",
        tone(ruling.value()),
        answer(
            new Answer(
                ruling.value(),
                ruling.duties(),
                ruling.when(),
                ruling.readings(),
                ruling.citations())));
    line(page, "because", Tone.PLAIN, because());
    if (!ruling.citations().isEmpty()) {
      line(page, "clauses", Tone.PLAIN, Index.citations(ruling.citations()));
    }
  }

  private String because() {
    List<String> reasons = new ArrayList<>();
    long asked = steps.stream().filter(Step.Inquiry.class::isInstance).count();
    boolean collides = steps.stream().anyMatch(Step.Collision.class::isInstance);
    if (asked == 1 && !collides) {
      return "nothing else has a say: these terms decide";
    }
    reasons.add("of all that is asked, the harshest answer decides");
    if (collides && ruling.value() == RulingValue.PROHIBITED) {
      reasons.add("parts that can't go out as one are a no");
    }
    if (!ruling.duties().isEmpty()) {
      reasons.add("duties add up");
    }
    String decisive = ruling.via().isEmpty() ? ruling.component() : ruling.via().getLast();
    int number = number(decisive);
    reasons.add(
        "it is "
            + index.name(decisive)
            + " that decides"
            + (number == 0 ? "" : " (step " + number + ")"));
    return String.join("; ", reasons);
  }

  /** The first step in which the component adds something; 0 where there is none. */
  private int number(String component) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Inquiry inquiry
          && inquiry.component().equals(component)
          && inquiry.adds()) {
        return i + 1;
      }
    }
    return 0;
  }

  private String named(String id) {
    return index
        .component(id)
        .map((Component c) -> Words.role(c.role()) + " " + c.name())
        .orElse(Objects.requireNonNull(id));
  }

  static void line(Page page, String label, Tone tone, String text) {
    page.item(
        List.of(page.span(Tone.FAINT, "     " + label + " ".repeat(10 - label.length()))),
        tone,
        text);
  }

  static Tone tone(RulingValue value) {
    return switch (value) {
      case PERMITTED -> Tone.GOOD;
      case CONDITIONAL -> Tone.MIXED;
      case UNCLEAR -> Tone.OPEN;
      case PROHIBITED -> Tone.BAD;
    };
  }

  static String answer(Answer answer) {
    String duties = answer.duties().isEmpty() ? "" : Words.duties(answer.duties());
    return switch (answer.value()) {
      case PERMITTED ->
          "yes"
              + (duties.isEmpty()
                  ? ""
                  : ", and you " + (answer.when().isEmpty() ? "" : "may ") + "owe: " + duties)
              + (answer.when().isEmpty()
                  ? ""
                  : "; what is owed hangs on " + Words.circumstances(answer.when()));
      case CONDITIONAL ->
          "it depends on "
              + Words.circumstances(answer.when())
              + (duties.isEmpty() ? "" : "; where it is a yes, you may owe: " + duties);
      case UNCLEAR ->
          "unclear" + (duties.isEmpty() ? "" : "; where it is a yes, you may owe: " + duties);
      case PROHIBITED -> "no";
    };
  }
}
