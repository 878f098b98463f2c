// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsLicenceStatedTest {
  private static Fact detected(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.TEXT, expression, 1);
  }

  private static Fact weights() {
    return new Fact.WeightsFile("pickle", true, 1000, null, true);
  }

  @Test
  void passesOnACardThatStatesIt() {
    check()
        .component(ComponentRole.WEIGHTS, "m.safetensors", "MIT", null)
        .with(
            new Fact.CardStatement(DocumentKind.MODEL_CARD, "license", List.of("mit")), "README.md")
        .answers(PASS)
        .because("mit, by README.md");
  }

  @Test
  void passesOnADeclarationOfTheWeights() {
    check()
        .component(ComponentRole.WEIGHTS, "m.gguf", "MIT", null)
        .with(new Fact.LicenseDeclared("general.license", "mit", "MIT", "c-m.gguf"), "m.gguf")
        .answers(PASS);
  }

  @Test
  void passesOnASentenceOfTheReadme() {
    check()
        .document(DocumentKind.MODEL_CARD, "model-card.md")
        .with(
            new LicenceFact.WeightsLicensed("weights are released under the MIT License", "MIT"),
            "README.md")
        .with(detected("MIT"), "LICENSE")
        .answers(PASS)
        .because("MIT, by README.md")
        .resting(1);
  }

  @Test
  void warnsWhereOnlyTheRepositoryHasALicence() {
    check()
        .component(ComponentRole.WEIGHTS, "m.pt", null, null)
        .with(weights(), "m.pt")
        .with(detected("MIT"), "LICENSE")
        .answers(WARN)
        .because("MIT in LICENSE", "1 weights file");
  }

  @Test
  void passesOnALicenceThatSpeaksOfModels() {
    check()
        .document(DocumentKind.MODEL_CARD, "MODEL_CARD.md")
        .with(detected("Llama-2"), "LICENSE")
        .answers(PASS);
  }

  @Test
  void passesOnALicenceFileNamedForTheWeights() {
    check()
        .with(weights(), "m.pt")
        .with(detected("CC-BY-NC-4.0"), "LICENSE_weights")
        .answers(PASS)
        .because("CC-BY-NC-4.0, by LICENSE_weights");
  }

  @Test
  void warnsWhereTheFieldNamesNone() {
    check()
        .with(weights(), "m.pt")
        .with(new Fact.LicenseDeclared("license", "unknown", null, "weights"), "README.md")
        .with(
            new Fact.CardStatement(DocumentKind.MODEL_CARD, "license", List.of("unknown")),
            "README.md")
        .answers(WARN)
        .because("«unknown» (README.md)", "names none");
  }

  @Test
  void doesNotKnowWhatStandsBehindALink() {
    check()
        .with(weights(), "m.pt")
        .with(
            new Fact.LicenseDeclared("license_link", "https://example.org/terms", null, "weights"),
            "README.md")
        .answers(UNKNOWN)
        .next("Open https://example.org/terms");
  }

  @Test
  void passesOnANameThatIsNotKnownHere() {
    check()
        .with(weights(), "m.pt")
        .with(
            new Fact.LicenseDeclared("license_name", "acme-community", null, "weights"),
            "README.md")
        .answers(PASS);
  }

  @Test
  void failsWhereNothingIsSaid() {
    check().files(FileKind.WEIGHTS, 1).with(weights(), "m.pt").answers(FAIL);
  }

  @Test
  void doesNotBlameAModelFileOnItsOwn() {
    check()
        .on(TargetKind.MODEL_FILE)
        .files(FileKind.WEIGHTS, 1)
        .with(weights(), "m.pt")
        .answers(UNKNOWN);
  }

  @Test
  void leavesWeightsOfTestsOut() {
    check()
        .files(FileKind.WEIGHTS, 1)
        .with(weights(), "tests/m.pt")
        .with(detected("MIT"), "LICENSE")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWithoutWeights() {
    check().files(FileKind.SOURCE, 4).with(detected("MIT"), "LICENSE").answers(NOT_APPLICABLE);
  }

  @Test
  void leavesWeightsOutThatAreOnlyNamed() {
    check()
        .files(FileKind.SOURCE, 4)
        .named(ComponentRole.WEIGHTS, "facebook/opt-350m", null)
        .answers(NOT_APPLICABLE);
  }

  @Test
  void takesAPublishedStatement() {
    check()
        .on(TargetKind.HUB)
        .named(ComponentRole.WEIGHTS, "org/m", "MIT")
        .with(
            new Fact.CatalogueStatement(
                "org/m", List.of("mit"), List.of(), List.of(), "MTEB", "2026-08"))
        .answers(PASS);
  }

  @Test
  void doesNotKnowOfANameThatNobodyDescribes() {
    check().on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new WeightsLicenceStated());
  }
}
