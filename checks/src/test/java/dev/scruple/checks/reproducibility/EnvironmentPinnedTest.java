// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class EnvironmentPinnedTest {
  @Test
  void passesOnALockFile() {
    training().with(new Fact.LockFile("uv", 40), "uv.lock").answers(PASS).because("uv.lock");
  }

  @Test
  void passesOnAContainerByDigest() {
    training().with(named("container", "a@sha256:00", true), "Dockerfile").answers(PASS);
  }

  @Test
  void warnsOfVersionsThatAreNamedOnly() {
    training()
        .with(named("container", "a:1.2", false), "Dockerfile")
        .with(named("cuda", "12.1", false), "README.md")
        .answers(WARN)
        .because("Named, not fixed: container a:1.2 and cuda 12.1");
  }

  @Test
  void aVersionOfPythonAloneFixesLittle() {
    training().with(named("python", "3.12", true), ".python-version").answers(WARN);
  }

  @Test
  void failsWhereNothingIsNamed() {
    training().answers(FAIL);
  }

  @Test
  void saysThatWhatStandsInExamplesIsLeftOut() {
    training()
        .with(new Fact.LockFile("cargo", 40), "examples/a/Cargo.lock")
        .answers(FAIL)
        .because("apart from minimums, outside examples, tests and documentation.");
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    training().on(TargetKind.ARCHIVE).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToALibrary() {
    CheckTester.of(new EnvironmentPinned()).files(FileKind.SOURCE, 40).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new EnvironmentPinned()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester training() {
    return CheckTester.of(new EnvironmentPinned())
        .files(FileKind.SOURCE, 1)
        .with(
            new OpennessFact.ComponentSeen(ModelComponent.TRAINING_CODE, true, ".backward("),
            "train.py");
  }

  private static OpennessFact named(String part, String version, boolean exact) {
    return new OpennessFact.EnvironmentNamed(part, version, exact);
  }
}
