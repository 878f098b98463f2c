// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.derivation.Answer;
import dev.scruple.model.derivation.Hearing;
import dev.scruple.model.derivation.Standing;
import dev.scruple.model.derivation.Weighed;
import java.util.ArrayList;
import java.util.List;

/** What licences say to a question: each rule, and which branch of a choice is taken. */
final class HearingLines {
  private final Page page;

  HearingLines(Page page) {
    this.page = page;
  }

  void write(Hearing hearing) {
    write(hearing, true);
  }

  /** A licence is named where the step's heading doesn't name it. */
  private void write(Hearing hearing, boolean alone) {
    switch (hearing) {
      case Hearing.Unheard unheard -> unheard(unheard, alone);
      case Hearing.OfLicense license -> {
        if (!alone) {
          Reasoning.line(page, "under", Tone.PLAIN, license.about());
        }
        license(license);
      }
      case Hearing.Choice choice -> choice(choice);
      case Hearing.Together together -> {
        Reasoning.line(page, "holds", Tone.PLAIN, together.about() + ", as a whole");
        together.lifted().forEach(this::lifted);
        together.parts().forEach(part -> write(part, false));
      }
    }
  }

  private void unheard(Hearing.Unheard unheard, boolean alone) {
    if (!alone) {
      Reasoning.line(page, "under", Tone.PLAIN, unheard.about());
    }
    Answer answer = unheard.answer();
    String text =
        answer.readings().isEmpty()
            ? switch (answer.value()) {
              case PERMITTED -> "It is your own work: nobody's leave is needed for it.";
              case PROHIBITED -> "No licence, no permission: copyright's default holds.";
              case CONDITIONAL, UNCLEAR -> "Nothing is known of its terms.";
            }
            : String.join(" ", answer.readings());
    Reasoning.line(page, "terms", Tone.PLAIN, text);
  }

  private void license(Hearing.OfLicense license) {
    if (license.rules().isEmpty()) {
      Reasoning.line(
          page, "silent", Tone.OPEN, license.about() + " has no rule that speaks of this");
    }
    for (Weighed rule : license.rules()) {
      rule(rule);
    }
  }

  private void rule(Weighed rule) {
    String condition = rule.condition();
    StringBuilder text = new StringBuilder();
    text.append("§").append(String.join(", §", rule.clauses()));
    text.append(' ').append(effect(rule));
    if (condition != null) {
      text.append(rule.effect() == Weighed.Effect.PERMITS ? " if " : " where ").append(condition);
    }
    text.append(": ").append(rule.meaning());
    Tone tone =
        switch (rule.standing()) {
          case HOLDS, OPEN -> Tone.PLAIN;
          case PASSED_OVER, FAILS, LIFTED -> Tone.FAINT;
        };
    Reasoning.line(page, standing(rule.standing()), tone, text.toString());
    if (rule.standing() == Standing.FAILS || rule.standing() == Standing.LIFTED) {
      return;
    }
    if (!rule.open().isEmpty()) {
      String why =
          rule.standing() == Standing.PASSED_OVER
              ? "Not stated, and counted only where you state it: "
              : "Not stated: ";
      Reasoning.line(page, "", Tone.OPEN, why + Words.circumstances(rule.open()));
    }
    turned(rule);
    if (rule.readings().size() > 1) {
      Reasoning.line(page, "", Tone.PLAIN, "One reading: " + rule.readings().getFirst());
      Reasoning.line(page, "", Tone.PLAIN, "The other: " + rule.readings().getLast());
    }
    if (!rule.duties().isEmpty()) {
      Reasoning.line(page, "", Tone.PLAIN, "In return: " + Words.duties(rule.duties()));
    }
  }

  private void turned(Weighed rule) {
    switch (rule.turn()) {
      case AS_WRITTEN -> {
        // Nothing to add.
      }
      case BARRED ->
          Reasoning.line(
              page,
              "",
              Tone.BAD,
              "It permits only under the same licence, and your result is to have another");
      case LIGHTENED ->
          Reasoning.line(
              page, "", Tone.PLAIN, "The exception takes away its duties of source and licence");
      case READ -> Reasoning.line(page, "", Tone.PLAIN, "Unsettled; so by the reading chosen");
    }
  }

  private static String effect(Weighed rule) {
    return switch (rule.effect()) {
      case PERMITS -> "permits";
      case SILENT -> "is silent";
      case UNSETTLED -> "is unsettled";
      case PROHIBITS -> rule.turn() == Weighed.Turn.BARRED ? "bars" : "prohibits";
    };
  }

  private static String standing(Standing standing) {
    return switch (standing) {
      case HOLDS -> "holds";
      case OPEN -> "open";
      case PASSED_OVER -> "aside";
      case FAILS -> "not here";
      case LIFTED -> "lifted";
    };
  }

  private void lifted(Hearing.Lifted lifted) {
    String taken =
        switch (lifted.standing()) {
          case HOLDS -> "lifts";
          case OPEN, PASSED_OVER, FAILS, LIFTED -> "would lift";
        };
    String always = lifted.condition().equals("always") ? "" : " if " + lifted.condition();
    Reasoning.line(
        page,
        standing(lifted.standing()),
        lifted.standing() == Standing.FAILS ? Tone.FAINT : Tone.PLAIN,
        lifted.exception()
            + " §"
            + String.join(", §", lifted.clauses())
            + " "
            + taken
            + " bars and duties of source"
            + always
            + ": "
            + lifted.meaning());
    if (!lifted.open().isEmpty()) {
      Reasoning.line(
          page,
          "",
          Tone.OPEN,
          "Not stated, so it lifts nothing: " + Words.circumstances(lifted.open()));
    }
  }

  private void choice(Hearing.Choice choice) {
    List<Hearing> branches = choice.branches();
    Hearing taken = branches.get(choice.taken());
    Reasoning.line(
        page,
        "choice",
        Tone.PLAIN,
        choice.later()
            ? choice.about() + ", or a later version of it, as you choose"
            : choice.about());
    for (int i = 0; i < branches.size(); i++) {
      Hearing branch = branches.get(i);
      boolean here = i == choice.taken();
      Reasoning.line(
          page,
          here ? "taken" : "left",
          here ? Tone.PLAIN : Tone.FAINT,
          branch.about()
              + " says "
              + Reasoning.answer(branch.answer())
              + (here ? ". " + why(branch.answer(), others(branches, i), choice.later()) : ""));
    }
    write(taken, false);
  }

  private static List<Answer> others(List<Hearing> branches, int taken) {
    List<Answer> others = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      if (i != taken) {
        others.add(branches.get(i).answer());
      }
    }
    return others;
  }

  /** Why a branch is taken: what it has before all others. */
  private static String why(Answer taken, List<Answer> others, boolean later) {
    if (others.isEmpty()) {
      return "It is the only one that is known";
    }
    if (others.stream().allMatch(other -> other.value().compareTo(taken.value()) > 0)) {
      return "Its answer is the mildest";
    }
    boolean least =
        others.stream()
            .filter(other -> other.value() == taken.value())
            .allMatch(other -> other.duties().size() > taken.duties().size());
    if (least) {
      return "Of the mildest answers, it asks least in return";
    }
    if (later) {
      return "No version serves better, so the one named first stays";
    }
    boolean closest =
        others.stream()
            .filter(other -> other.value() == taken.value())
            .filter(other -> other.duties().size() == taken.duties().size())
            .allMatch(other -> other.when().size() > taken.when().size());
    return closest
        ? "Of those that ask as little, it leaves least open"
        : "None serves better, so it is the first by name";
  }
}
