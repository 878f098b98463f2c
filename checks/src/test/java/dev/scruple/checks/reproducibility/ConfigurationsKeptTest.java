// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.ModelWork;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationsKeptTest {
  @Test
  void passesOnAFileOfSettings() {
    training()
        .with(new OpennessFact.SettingsKept(List.of("batch_size", "lr")), "configs/base.yaml")
        .answers(PASS)
        .because("configs/base.yaml: batch_size and lr.");
  }

  @Test
  void saysThatThereMayBeMoreWhereTenAreHandedOn() {
    CheckTester ten = training();
    for (int i = 0; i < 10; i++) {
      ten = ten.with(new OpennessFact.SettingsKept(List.of("epochs", "lr")), "conf/" + i + ".yaml");
    }
    ten.answers(PASS)
        .because(
            "kept in 10 files or more, among them conf/0.yaml, conf/1.yaml and conf/2.yaml: epochs and lr in the first.");
  }

  @Test
  void warnsWhereOnlyCommandsNameSettings() {
    training()
        .with(new OpennessFact.CommandGiven(ModelWork.TRAINING, "python a --lr 1", true), "run.sh")
        .answers(WARN)
        .because("commands for training name some: run.sh");
  }

  @Test
  void failsWhereCommandsNameNone() {
    training()
        .with(new OpennessFact.CommandGiven(ModelWork.TRAINING, "python a", false), "run.sh")
        .answers(FAIL)
        .because("train.py");
  }

  @Test
  void doesNotApplyWhereNothingTrains() {
    CheckTester.of(new ConfigurationsKept())
        .document(DocumentKind.MODEL_CARD, "MODEL_CARD.md")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    training().on(TargetKind.ARCHIVE).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToALibrary() {
    CheckTester.of(new ConfigurationsKept()).files(FileKind.SOURCE, 40).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new ConfigurationsKept()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester training() {
    return CheckTester.of(new ConfigurationsKept())
        .files(FileKind.SOURCE, 1)
        .with(
            new OpennessFact.ComponentSeen(ModelComponent.TRAINING_CODE, true, ".backward("),
            "train.py");
  }
}
