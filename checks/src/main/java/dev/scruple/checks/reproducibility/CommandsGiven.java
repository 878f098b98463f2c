// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Modelling;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.ModelWork;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A project that makes a model gives the commands with which it was trained or measured. */
@CheckInfo(
    id = "commands-given",
    area = Area.REPRODUCIBILITY,
    question = "Is it written with which commands the model was trained and measured?",
    severity = Severity.LOW,
    needs = {OpennessFact.CommandGiven.class, OpennessFact.ComponentSeen.class},
    mend = "Write the commands with all arguments into the README, or keep the scripts.")
public final class CommandsGiven implements Check {
  private static final String NEXT = "Ask for the command of the run that made the published model";

  @Override
  public Outcome check(Case target) {
    return Modelling.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> training = Modelling.commands(target, ModelWork.TRAINING);
    List<Evidence> evaluation = Modelling.commands(target, ModelWork.EVALUATION);
    List<Evidence> given = Stream.concat(training.stream(), evaluation.stream()).toList();
    if (given.isEmpty()) {
      List<Evidence> use = Modelling.commands(target, ModelWork.INFERENCE);
      return Modelling.missing(
          this,
          target,
          "the commands",
          use.isEmpty()
              ? "No command for training or measuring is in READMEs, documents or scripts."
              : "Commands are given for using the model ("
                  + Place.names(use)
                  + "), none for training or measuring it.",
          NEXT,
          Stream.concat(Modelling.signs(target).stream(), use.stream()).toList());
    }
    String reason = words("training", training, "");
    reason += words("measuring", evaluation, reason.isEmpty() ? "" : "; ");
    boolean trains = !Modelling.here(target, ModelComponent.TRAINING_CODE).isEmpty();
    if (training.isEmpty() && trains) {
      return Answer.warn(this, reason + "; none for training is given.", NEXT, given);
    }
    return Answer.pass(this, reason + ".", given);
  }

  private static String words(String work, List<Evidence> given, String before) {
    if (given.isEmpty()) {
      return "";
    }
    String count = Phrase.count(given.size(), "command");
    return before + count + " for " + work + ": " + Place.names(given);
  }
}
