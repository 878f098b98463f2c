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

/** Code that trains comes with the settings that it was run with. */
@CheckInfo(
    id = "configurations-kept",
    area = Area.REPRODUCIBILITY,
    question = "Are the settings kept with which the model was trained?",
    severity = Severity.LOW,
    needs = {OpennessFact.SettingsKept.class, OpennessFact.ComponentSeen.class},
    mend = "Keep the file of settings of each published run, and name it in the README.")
public final class ConfigurationsKept implements Check {
  /** As many files are handed on; a project with so many may have more. */
  private static final int MOST = 10;

  private static final int SHOWN = 3;

  @Override
  public Outcome check(Case target) {
    return Modelling.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> training = Modelling.here(target, ModelComponent.TRAINING_CODE);
    if (training.isEmpty()) {
      return Answer.notApplicable(this, "No code that trains is here.");
    }
    List<Evidence> kept =
        Place.notAside(target.evidence(OpennessFact.SettingsKept.class)).stream()
            .sorted(Place.BY_DEPTH)
            .toList();
    if (!kept.isEmpty()) {
      return Answer.pass(
          this,
          "Settings for training or measuring are kept in "
              + places(kept)
              + ": "
              + Phrase.list(((OpennessFact.SettingsKept) kept.getFirst().value()).settings())
              + (kept.size() == 1 ? "." : " in the first."),
          kept);
    }
    List<Evidence> commands =
        Modelling.commands(target, ModelWork.TRAINING).stream()
            .filter(e -> e.value() instanceof OpennessFact.CommandGiven given && given.arguments())
            .toList();
    String next = "Write down all settings of your own run, those by default among them";
    if (!commands.isEmpty()) {
      return Answer.warn(
          this,
          "No file of settings; commands for training name some: " + Place.names(commands) + ".",
          next,
          commands);
    }
    return Modelling.missing(
        this,
        target,
        "settings",
        "Code that trains is here (" + Place.names(training) + "), and no file of settings for it.",
        next,
        training);
  }

  private static String places(List<Evidence> kept) {
    return kept.size() < MOST
        ? Place.names(kept)
        : MOST + " files or more, among them " + Place.names(kept.subList(0, SHOWN));
  }
}
