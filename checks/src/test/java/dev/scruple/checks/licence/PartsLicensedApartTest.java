// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class PartsLicensedApartTest {
  @Test
  void passesOnAFileForEach() {
    check()
        .with(text("MIT"), "LICENSE-CODE")
        .with(text("CC-BY-NC-4.0"), "LICENSE_weights")
        .answers(PASS)
        .because("the weights' in LICENSE_weights");
  }

  @Test
  void passesOnACard() {
    check()
        .with(new Fact.LicenseDeclared("license", "mit", "MIT", "weights"), "model/README.md")
        .answers(PASS);
  }

  @Test
  void warnsWhereTheLicenceSpeaksOfNeither() {
    check()
        .with(text("MIT"), "LICENSE")
        .answers(WARN)
        .because("No statement says which licence covers the weights", "LICENSE does not name it");
  }

  @Test
  void saysWhatIsToldFirst() {
    check()
        .component(ComponentRole.DATASET, "data/train.csv", null, null)
        .with(text("MIT"), "LICENSE")
        .with(text("CC-BY-4.0"), "LICENSE-DATA")
        .answers(WARN)
        .because("A licence is stated for the data' in LICENSE-DATA");
  }

  @Test
  void takesTheFirstLinesOfDataForAStatement() {
    CheckTester one =
        CheckTester.of(new PartsLicensedApart())
            .files(FileKind.SOURCE, 3)
            .with(text("MIT"), "LICENSE")
            .component(ComponentRole.DATASET, "data/train.tsv", null, "MIT")
            .with(new LicenceFact.MaterialTag(FileKind.DATASET, "MIT"), "data/train.tsv");

    one.answers(PASS).because("the data' in data/train.tsv");
    one.component(ComponentRole.DATASET, "data/more.tsv", null, "MIT").answers(WARN);
  }

  @Test
  void takesALicenceForWeightsThatAreElsewhere() {
    CheckTester.of(new PartsLicensedApart())
        .files(FileKind.SOURCE, 3)
        .with(text("MIT"), "LICENSE")
        .with(text("CC-BY-NC-4.0"), "LICENSE_weights")
        .answers(PASS);
  }

  @Test
  void doesNotTakeAnUnknownNameForAStatement() {
    check()
        .with(text("MIT"), "LICENSE")
        .with(new Fact.LicenseDeclared("license", "unknown", null, "weights"), "README.md")
        .answers(WARN);
  }

  @Test
  void doesNotApplyToCodeAlone() {
    CheckTester.of(new PartsLicensedApart())
        .files(FileKind.SOURCE, 3)
        .with(text("MIT"), "LICENSE")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyToWeightsAlone() {
    CheckTester.of(new PartsLicensedApart())
        .files(FileKind.WEIGHTS, 1)
        .with(new Fact.WeightsFile("gguf", false, 1000, null, true), "m.gguf")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void leavesOutWeightsOfTests() {
    CheckTester.of(new PartsLicensedApart())
        .files(FileKind.SOURCE, 3)
        .with(new Fact.WeightsFile("gguf", false, 1000, null, true), "tests/m.gguf")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyToANameAlone() {
    CheckTester.of(new PartsLicensedApart()).on(TargetKind.HUB).answers(NOT_APPLICABLE);
  }

  private static Fact text(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.TEXT, expression, 1);
  }

  private static CheckTester check() {
    return CheckTester.of(new PartsLicensedApart())
        .files(FileKind.SOURCE, 3)
        .with(new Fact.WeightsFile("pickle", true, 1000, null, true), "m.pt");
  }
}
