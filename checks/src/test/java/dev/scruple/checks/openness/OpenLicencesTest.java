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
import dev.scruple.model.LicenceFact;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  void doesNotTakeTheCodesLicenceForTheDatas() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT", "MIT")
        .component(ComponentRole.DATASET, "data/talks.json", null, "MIT")
        .with(new Fact.LicenseApproval("MIT", true, true, false))
        .answers(PASS)
        .because("Approved as open: code under MIT; for the data no licence is stated.");
  }

  @Test
  void takesTheFirstLinesOfDataForAStatement() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT", "MIT")
        .component(ComponentRole.DATASET, "data/talks.tsv", null, "MIT")
        .with(new Fact.LicenseApproval("MIT", true, true, false))
        .with(new LicenceFact.MaterialTag(FileKind.DATASET, "MIT"), "data/talks.tsv")
        .answers(PASS)
        .because("code under MIT and dataset under MIT.");
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
        .answers(WARN)
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

  /** A model under MIT that was made from something. */
  private static CheckTester tune(@Nullable String license) {
    return check()
        .component(ComponentRole.WEIGHTS, "tune", "MIT", null)
        .with(
            new Fact.LicenseApproval("MIT", true, true, false),
            new Fact.LicenseApproval("Llama-3.1", false, false, false),
            new Fact.LicenseApproval("CC-BY-4.0", false, false, true),
            madeFrom("acme/base", license));
  }

  private static Fact madeFrom(String base, @Nullable String license) {
    return new Fact.BaseTerms(
        "c-tune",
        "MIT",
        true,
        base,
        license,
        license != null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aClosedBaseClosesWhatWasMadeFromIt() {
    tune("Llama-3.1")
        .answers(FAIL)
        .because("Not approved as open: weights made from acme/base under Llama-3.1.")
        .next("scruple explain Llama-3.1")
        .resting(3);
  }

  @Test
  void namesALongLicenceOfABaseInFull() {
    String terms = "LicenseRef-scancode-some-terms-of-use-2025-03-24";
    check()
        .component(ComponentRole.WEIGHTS, "tune", "MIT", null)
        .with(
            new Fact.LicenseApproval("MIT", true, true, false),
            new Fact.LicenseApproval(terms, false, false, false),
            madeFrom("organisation/a-base-with-a-long-name", terms))
        .answers(FAIL)
        .because("made from organisation/a-base-with-a-long-name under " + terms + ".");
  }

  @Test
  void warnsWhereOnlyOneOfTwoPartsHasAClosedBase() {
    tune("Llama-3.1")
        .component(ComponentRole.CODE, "train.py", "MIT", null)
        .answers(WARN)
        .because("weights made from acme/base under Llama-3.1");
  }

  @Test
  void anOpenBaseLeavesAnOpenFineTuneOpen() {
    tune("CC-BY-4.0").answers(PASS).because("weights under MIT").resting(3);
  }

  @Test
  void doesNotKnowAFineTuneOfAnUnknownBase() {
    tune(null)
        .answers(UNKNOWN)
        .because("MIT is approved as open", "made from acme/base, whose licence is not known")
        .next("Learn the licence of acme/base");
    tune("LicenseRef-scruple-other").answers(UNKNOWN).because("acme/base");
  }

  @Test
  void aBaseWithoutALicenceIsNotOpen() {
    tune("NONE")
        .answers(FAIL)
        .because("weights made from acme/base without a licence")
        .next("Ask the project for a licence of acme/base");
  }

  @Test
  void aClosedBaseDecidesBesideAnUnknownOne() {
    tune("Llama-3.1").with(madeFrom("acme/other", null)).answers(FAIL).because("acme/base");
  }

  @Test
  void theClosedClaimIsNamedRatherThanItsBase() {
    tune("Llama-3.1")
        .component(ComponentRole.WEIGHTS, "second", "Llama-3.1", null)
        .answers(FAIL)
        .because("weights under Llama-3.1");
  }

  @Test
  void anothersBaseIsNotAsked() {
    check()
        .component(ComponentRole.WEIGHTS, "mine", "MIT", null)
        .with(new Fact.LicenseApproval("MIT", true, true, false), madeFrom("acme/base", null))
        .answers(PASS);
  }

  private static CheckTester check() {
    return CheckTester.of(new OpenLicences());
  }
}
