// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.openness;

import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class MofComponentsTest {
  @Test
  void passesOnWhatOneNeedsToUseAndJudge() {
    check(ModelComponent.TRAINING_CODE, ModelComponent.MODEL_ARCHITECTURE)
        .with(linked(ModelComponent.MODEL_PARAMETERS_FINAL), "README.md")
        .with(linked(ModelComponent.RESEARCH_PAPER), "README.md")
        .with(here(ModelComponent.EVALUATION_RESULTS), "README.md")
        .answers(PASS)
        .because(
            "here: 3 (",
            "linked: 2 (model parameters (final), research paper)",
            "not recognised by names, calls and links: ")
        .resting(5);
  }

  @Test
  void warnsOfWhatIsNotSeen() {
    check(ModelComponent.TRAINING_CODE)
        .answers(WARN)
        .because("here: 1 (training code)", "links: model architecture", "data card");
  }

  @Test
  void whatIsHereIsNotCountedAsLinkedToo() {
    check(ModelComponent.TRAINING_CODE, ModelComponent.DATASETS)
        .with(linked(ModelComponent.DATASETS), "README.md")
        .answers(WARN)
        .because("here: 2 (training code, datasets); not recognised");
  }

  @Test
  void saysAllSeventeenInOneSentence() {
    check(ModelComponent.values()).answers(PASS).because("here: 17 (");
  }

  @Test
  void doesNotApplyToALibrary() {
    CheckTester.of(new MofComponents())
        .files(FileKind.SOURCE, 1)
        .with(here(ModelComponent.INFERENCE_CODE), "generate.py")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new MofComponents()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester check(ModelComponent... components) {
    CheckTester check = CheckTester.of(new MofComponents()).files(FileKind.SOURCE, 1);
    for (ModelComponent component : components) {
      check.with(here(component), "a.py");
    }
    return check;
  }

  private static OpennessFact here(ModelComponent component) {
    return new OpennessFact.ComponentSeen(component, true, "a");
  }

  private static OpennessFact linked(ModelComponent component) {
    return new OpennessFact.ComponentSeen(component, false, "a");
  }
}
