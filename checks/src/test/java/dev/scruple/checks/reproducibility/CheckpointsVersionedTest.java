// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import static dev.scruple.model.OutcomeValue.FAIL;
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

class CheckpointsVersionedTest {
  @Test
  void passesWhereAllAreFixed() {
    training()
        .with(fetched("org/m", "abc123", false), "README.md")
        .with(fetched("example.org/x/m-0123abcd.pt", "0123abcd", false), "README.md")
        .answers(PASS)
        .because("2 of 2 checkpoints or data sets", "m-0123abcd.pt");
  }

  @Test
  void warnsOfNamesThatCanMove() {
    training()
        .with(fetched("org/m", null, false), "README.md")
        .answers(WARN)
        .because(
            "none of 1 checkpoint or data set whose address or hub's id was seen",
            "org/m can change under the same name");
  }

  @Test
  void warnsWhereSomeAreShared() {
    training()
        .with(fetched("org/m", "v1", false), "README.md")
        .with(fetched("drive.example.com/1", null, true), "data.md")
        .answers(WARN)
        .resting(1)
        .because("data.md leads to a file");
  }

  @Test
  void failsWhereAllAreSharedWithoutAChecksum() {
    training()
        .with(fetched("drive.example.com/1", null, true), "README.md")
        .answers(FAIL)
        .because("README.md leads to a file");
  }

  @Test
  void doesNotApplyWhereNothingIsFetched() {
    training().answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyToALibrary() {
    CheckTester.of(new CheckpointsVersioned()).files(FileKind.SOURCE, 40).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new CheckpointsVersioned()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester training() {
    return CheckTester.of(new CheckpointsVersioned())
        .files(FileKind.SOURCE, 1)
        .with(
            new OpennessFact.ComponentSeen(ModelComponent.TRAINING_CODE, true, ".backward("),
            "train.py");
  }

  private static OpennessFact fetched(String what, String version, boolean shared) {
    return new OpennessFact.Fetched(what, version, shared);
  }
}
