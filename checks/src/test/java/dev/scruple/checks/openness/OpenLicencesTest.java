// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.openness;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class OpenLicencesTest {
  @Test
  void passesOnApprovedLicences() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT", "MIT")
        .with(new Fact.LicenseApproval("MIT", true, true, false))
        .answers(PASS)
        .because("code under MIT");
  }

  @Test
  void warnsWhereTheWeightsAreNotOpen() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT", "MIT")
        .component(ComponentRole.WEIGHTS, "m.gguf", "Llama-2", null)
        .with(
            new Fact.LicenseApproval("MIT", true, true, false),
            new Fact.LicenseApproval("Llama-2", false, false, false))
        .answers(WARN)
        .because("weights under Llama-2")
        .next("scruple explain Llama-2");
  }

  @Test
  void namesOfSeveralLicencesTheOneThatNobodyApproved() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT AND SunPro", null)
        .with(
            new Fact.LicenseApproval("MIT AND SunPro", false, false, false),
            new Fact.LicenseApproval("MIT", true, true, false),
            new Fact.LicenseApproval("SunPro", false, false, false))
        .answers(FAIL)
        .because("code under SunPro");
  }

  @Test
  void aHostedServiceUnderTermsOfItsOwnIsNotOpen() {
    check()
        .on(TargetKind.HUB)
        .component(ComponentRole.SERVICE, "openai", "LicenseRef-terms", null)
        .with(new Fact.LicenseApproval("LicenseRef-terms", false, false, false))
        .answers(FAIL)
        .because("service under LicenseRef-terms");
  }

  @Test
  void failsWhereNothingIsOpen() {
    check()
        .component(ComponentRole.WEIGHTS, "m.gguf", "Llama-2", null)
        .with(new Fact.LicenseApproval("Llama-2", false, false, false))
        .answers(FAIL);
  }

  @Test
  void takesTheOpenDefinitionForDataButNotForCode() {
    check()
        .component(ComponentRole.DATASET, "d.csv", "CC-BY-4.0", null)
        .component(ComponentRole.CODE, "sample", "CC-BY-4.0", null)
        .with(new Fact.LicenseApproval("CC-BY-4.0", false, false, true))
        .answers(WARN)
        .because("code under CC-BY-4.0");
  }

  @Test
  void doesNotKnowALicenceThatNobodyJudged() {
    check().component(ComponentRole.CODE, "sample", null, null).answers(UNKNOWN);
  }

  @Test
  void saysThatAnExaminedPartHasNoLicence() {
    check()
        .component(ComponentRole.CODE, "sample", "NONE", null)
        .without("license")
        .answers(FAIL)
        .because("code without a licence")
        .next("Ask the project for a licence of the code");
  }

  @Test
  void leavesDependenciesOut() {
    check()
        .files(FileKind.SOURCE, 1)
        .named(ComponentRole.WEIGHTS, "facebook/opt-350m", "Llama-2")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void weighsTheNameThatWasAskedFor() {
    check()
        .on(TargetKind.HUB)
        .named(ComponentRole.WEIGHTS, "sample", "MIT")
        .with(new Fact.LicenseApproval("MIT", true, true, false))
        .answers(PASS);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    check().on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new OpenLicences());
  }
}
