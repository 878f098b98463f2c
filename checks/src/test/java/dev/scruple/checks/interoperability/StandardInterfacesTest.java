// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Scope;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class StandardInterfacesTest {
  private static Fact needs(String name, Scope scope) {
    return new Fact.PackageDeclared("pkg:pypi/" + name, name, null, "", scope);
  }

  @Test
  void passesOnWhatTheReadmeNames() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(new InteroperabilityFact.Standard("onnx", "ONNX export"), "README.md")
        .answers(PASS)
        .because("onnx (README.md)");
  }

  @Test
  void passesOnPackagesAndWeights() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(needs("safetensors", Scope.RUNTIME), "pyproject.toml")
        .with(new Fact.WeightsFile("gguf", false, 10, null, true), "model.gguf")
        .answers(PASS)
        .because("gguf (model.gguf) and safetensors (pyproject.toml)");
  }

  @Test
  void passesWhereCodeLoadsFromAHub() {
    Fact loads = new CodeFact.PythonRead(9, 0, 0, 0, 3, 0);

    check()
        .files(FileKind.SOURCE, 9)
        .with(loads, "")
        .without("standards")
        .answers(PASS)
        .because("hugging-face-hub, in 3 files");
    check()
        .files(FileKind.SOURCE, 9)
        .with(loads, "")
        .with(needs("openai", Scope.RUNTIME), "requirements.txt")
        .answers(FAIL);
  }

  @Test
  void failsWhereAllHangsOnOneVendor() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(needs("openai", Scope.RUNTIME), "requirements.txt")
        .answers(FAIL)
        .because("one vendor, OpenAI (requirements.txt)");
  }

  @Test
  void warnsWhereThereAreSeveralVendors() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(needs("openai", Scope.RUNTIME), "requirements.txt")
        .with(needs("anthropic", Scope.RUNTIME), "requirements.txt")
        .without("standards")
        .answers(WARN)
        .because("several vendors, Anthropic (requirements.txt) and OpenAI (requirements.txt)");
  }

  @Test
  void whatOnlyTestsAndExamplesNeedDoesNotCount() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(needs("openai", Scope.TEST), "pyproject.toml")
        .with(needs("anthropic", Scope.RUNTIME), "examples/chat/requirements.txt")
        .without("standards")
        .answers(WARN)
        .because("No open interface or format is named");
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().files(FileKind.SOURCE, 1).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyWhereThereIsNothingToExchange() {
    check().files(FileKind.DOCUMENTATION, 1).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyToAList() {
    check().on(TargetKind.STACK).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new StandardInterfaces());
  }
}
