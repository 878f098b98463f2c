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
import org.junit.jupiter.api.Test;

class CommandsGivenTest {
  @Test
  void passesOnACommandForTraining() {
    training()
        .with(command(ModelWork.TRAINING), "README.md")
        .with(command(ModelWork.EVALUATION), "scripts/eval.sh")
        .answers(PASS)
        .because("1 command for training: README.md; 1 command for measuring: scripts/eval.sh")
        .resting(2);
  }

  @Test
  void warnsWhereCodeTrainsAndOnlyMeasuringIsShown() {
    training()
        .with(command(ModelWork.EVALUATION), "README.md")
        .answers(WARN)
        .because("none for training is given");
  }

  @Test
  void passesOnMeasuringWhereOnlyACardIsHere() {
    CheckTester.of(new CommandsGiven())
        .document(DocumentKind.MODEL_CARD, "MODEL_CARD.md")
        .with(command(ModelWork.EVALUATION), "README.md")
        .answers(PASS);
  }

  @Test
  void failsWhereOnlyUseIsShown() {
    training()
        .with(command(ModelWork.INFERENCE), "README.md")
        .answers(FAIL)
        .because("given for using the model (README.md)");
  }

  @Test
  void failsWhereNothingIsShown() {
    training().answers(FAIL).resting(1);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    training().on(TargetKind.ARCHIVE).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToALibrary() {
    CheckTester.of(new CommandsGiven()).files(FileKind.SOURCE, 40).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new CommandsGiven()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester training() {
    return CheckTester.of(new CommandsGiven())
        .files(FileKind.SOURCE, 1)
        .with(
            new OpennessFact.ComponentSeen(ModelComponent.TRAINING_CODE, true, ".backward("),
            "train.py");
  }

  private static OpennessFact command(ModelWork work) {
    return new OpennessFact.CommandGiven(work, "python a.py --x", true);
  }
}
