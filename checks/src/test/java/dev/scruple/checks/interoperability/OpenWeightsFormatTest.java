// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class OpenWeightsFormatTest {
  private static Fact weights(String format, boolean code, boolean stored) {
    return new Fact.WeightsFile(format, code, 1000, null, stored);
  }

  @Test
  void passesOnOpenFormats() {
    check()
        .with(weights("safetensors", false, true), "m.safetensors")
        .with(weights("gguf", false, true), "m.gguf")
        .answers(PASS)
        .because("2 weights files", "gguf and safetensors");
  }

  @Test
  void warnsWhereSomeAreBound() {
    check()
        .with(weights("safetensors", false, true), "m.safetensors")
        .with(weights("pickle", true, true), "m.bin")
        .answers(WARN)
        .resting(1)
        .because("1 of 2 weights files", "pickle");
  }

  @Test
  void failsWhereAllAreBound() {
    check().with(weights("torchscript", true, true), "m.jit").answers(FAIL).because("torchscript");
  }

  @Test
  void warnsOfAFormatThatOnlyOneFrameworkReadsButHoldsNoCode() {
    check()
        .with(weights("opennlp", false, true), "en-sent.bin")
        .answers(WARN)
        .because("bound to a framework: opennlp")
        .next("stay with the framework that reads opennlp");
  }

  @Test
  void advisesNoConverterWhereThereMayBeNone() {
    check()
        .with(weights("java-serialized", true, true), "m.ser")
        .answers(FAIL)
        .next("Ask the project for a format");
  }

  @Test
  void doesNotKnowAFileThatIsNotWhatItsNameSays() {
    check()
        .with(weights("safetensors", false, true), "bad.safetensors")
        .unexamined("model-files", "bad.safetensors", "its header claims 9 bytes", null)
        .answers(UNKNOWN)
        .because("bad.safetensors")
        .next("Fetch bad.safetensors again");
  }

  @Test
  void theFormatOfAPickleIsKnownThoughItsContentIsNot() {
    check()
        .with(weights("pickle", true, true), "m.bin")
        .unexamined("model-files", "m.bin", "loading pickle can run code", "load it in a sandbox")
        .answers(FAIL);
  }

  @Test
  void leavesWeightsOfTestsOut() {
    check().with(weights("pickle", true, true), "tests/m.pkl").answers(NOT_APPLICABLE);
  }

  @Test
  void leavesGraphsOutThatAreTooSmallToHoldWeights() {
    check()
        .with(new Fact.WeightsFile("tensorflow-graph", true, 5_465, null, true), "configs/a.pb")
        .answers(NOT_APPLICABLE)
        .because("only graphs too small to hold weights");
    check()
        .with(new Fact.WeightsFile("tensorflow-graph", true, 5_000_000, null, true), "a.pb")
        .answers(PASS);
  }

  @Test
  void doesNotApplyWithoutWeights() {
    check().files(FileKind.SOURCE, 1).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    check().on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new OpenWeightsFormat());
  }
}
