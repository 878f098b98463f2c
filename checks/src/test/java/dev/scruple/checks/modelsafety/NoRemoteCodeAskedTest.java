// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.modelsafety;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.RemoteCodeForm;
import org.junit.jupiter.api.Test;

class NoRemoteCodeAskedTest {
  private static Fact read(int files, int broken, int loading, int training) {
    return new CodeFact.PythonRead(files, 0, broken, 0, loading, training);
  }

  private static Fact asks(RemoteCodeForm form) {
    return new CodeFact.RemoteCode(form, "trust_remote_code=True");
  }

  @Test
  void passesWhereModelsAreLoadedWithoutIt() {
    check().with(read(9, 0, 3, 0)).answers(PASS).because("3 files load");
  }

  @Test
  void failsWhereItsOwnCodeAsks() {
    check()
        .with(read(9, 0, 3, 0))
        .with(asks(RemoteCodeForm.CALL), "src/a.py")
        .with(asks(RemoteCodeForm.CALL), "examples/b.py")
        .answers(FAIL)
        .because("1 place: src/a.py")
        .resting(1);
  }

  @Test
  void failsWhereWeightsNameTheirCode() {
    check()
        .with(asks(RemoteCodeForm.AUTO_MAP), "config.json")
        .answers(FAIL)
        .because("weights", "config.json");
  }

  @Test
  void warnsWhereOnlyExamplesAsk() {
    check()
        .with(read(9, 0, 3, 0))
        .with(asks(RemoteCodeForm.CALL), "examples/b.py")
        .with(asks(RemoteCodeForm.DEFAULT), "examples/b.py")
        .with(asks(RemoteCodeForm.DOCUMENTED), "README.md")
        .answers(WARN)
        .because("2 files of examples or documentation ask");
  }

  @Test
  void doesNotApplyWhereNothingIsLoaded() {
    check().with(read(9, 0, 0, 0)).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWithoutPython() {
    check().files(FileKind.SOURCE, 3).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatBrokenFilesAsk() {
    check().with(read(9, 2, 3, 0)).answers(UNKNOWN).because("2 files");
  }

  @Test
  void doesNotKnowWhereNothingWasSeen() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new NoRemoteCodeAsked());
  }
}
