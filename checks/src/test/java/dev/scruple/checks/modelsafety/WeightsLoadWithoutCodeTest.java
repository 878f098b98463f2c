// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.modelsafety;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class WeightsLoadWithoutCodeTest {
  private static Fact weights(String format, boolean code, boolean stored) {
    return new Fact.WeightsFile(format, code, 1000, null, stored);
  }

  @Test
  void passesOnFormatsWithoutCode() {
    check()
        .with(weights("safetensors", false, true), "model.safetensors")
        .answers(PASS)
        .because("1 weights file", "safetensors");
  }

  @Test
  void failsOnAPickle() {
    check()
        .with(weights("pickle", true, true), "model.bin")
        .answers(FAIL)
        .because("Loading model.bin", "pickle")
        .next("weights_only=True");
  }

  @Test
  void failsOnAPointerToAPickle() {
    check().with(weights("pickle", true, false), "model.bin").answers(FAIL);
  }

  @Test
  void warnsWhereTheSameFolderHasASafeFormat() {
    check()
        .with(weights("pickle", true, true), "model.bin")
        .with(weights("safetensors", false, true), "model.safetensors")
        .answers(WARN)
        .because("stands beside it");
  }

  @Test
  void warnsOfWhatThePackageDoesNotShip() {
    check()
        .component("weights-in-development", ComponentRole.WEIGHTS, "configs/graph.pb")
        .with(weights("tensorflow-graph", true, true), "configs/graph.pb")
        .answers(WARN)
        .because("not part of the package");
  }

  @Test
  void failsWhereTheSafeOneIsElsewhere() {
    check()
        .with(weights("pickle", true, true), "a/model.bin")
        .with(weights("safetensors", false, true), "b/model.safetensors")
        .answers(FAIL)
        .because("a/model.bin");
  }

  @Test
  void warnsOfAPickleAmongTests() {
    check()
        .with(weights("pickle", true, true), "tests/data/m.pkl")
        .answers(WARN)
        .because("among tests or examples");
  }

  @Test
  void doesNotKnowAPointerOfNoFormat() {
    check()
        .with(weights("unknown", false, false), "model.bin")
        .answers(UNKNOWN)
        .next("git lfs pull");
  }

  @Test
  void passesOnAPointerToASafeFormat() {
    check().with(weights("safetensors", false, false), "model.safetensors").answers(PASS);
  }

  @Test
  void doesNotKnowWeightsThatCouldNotBeRead() {
    check()
        .with(weights("safetensors", false, true), "a.safetensors")
        .unexamined("weights", "b.ckpt", "too large", "scruple inspect b.ckpt")
        .answers(UNKNOWN)
        .next("scruple inspect b.ckpt");
  }

  @Test
  void doesNotKnowAFileThatIsNotWhatItsNameSays() {
    check()
        .with(weights("safetensors", false, true), "a.safetensors")
        .with(weights("safetensors", false, true), "bad.safetensors")
        .unexamined("model-files", "bad.safetensors", "its header claims 9 bytes", null)
        .answers(UNKNOWN)
        .because("1 weights file is", "bad.safetensors")
        .next("Fetch bad.safetensors again", "ask the publisher")
        .resting(1);
  }

  @Test
  void aDamagedSafeFileBesideAPickleDoesNotSoftenTheAnswer() {
    check()
        .with(weights("pickle", true, true), "model.bin")
        .with(weights("safetensors", false, true), "model.safetensors")
        .unexamined("model-files", "model.safetensors", "its header is cut short", null)
        .answers(FAIL);
  }

  @Test
  void leavesDamagedFilesOfTestsOut() {
    check()
        .with(weights("safetensors", false, true), "a.safetensors")
        .with(weights("safetensors", false, true), "tests/bad.safetensors")
        .unexamined("model-files", "tests/bad.safetensors", "its header is cut short", null)
        .answers(PASS);
  }

  @Test
  void leavesOtherUnexaminedFilesOut() {
    check()
        .with(weights("safetensors", false, true), "a.safetensors")
        .unexamined("licences", "LICENSE", "unreadable", null)
        .answers(PASS);
  }

  @Test
  void doesNotApplyWithoutWeights() {
    check().files(FileKind.SOURCE, 2).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    check().on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new WeightsLoadWithoutCode());
  }

  @Test
  void weightsThatAreOnlyNamedAreNotDenied() {
    check()
        .named(ComponentRole.WEIGHTS, "speech weights", null)
        .files(FileKind.SOURCE, 3)
        .answers(NOT_APPLICABLE)
        .because("No file of weights is here to look at", "only named");
  }

  @Test
  void warnsOfAGraphOfOperationsThatHoldsNoWeights() {
    check()
        .with(weights("onnx", false, true), "m.onnx")
        .with(new SecurityFact.GraphThatRuns("tensorflow-graph"), "net.pb")
        .answers(WARN)
        .because("net.pb is a graph of operations")
        .resting(1);
  }
}
