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
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneClearLicenceTest {
  private static Fact detected(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.TEXT, expression, 1);
  }

  private static Fact declared(String expression) {
    return new Fact.LicenseDeclared("license", expression, expression, "c-sample");
  }

  @Test
  void passesOnOneTextInTheRoot() {
    check()
        .with(detected("Apache-2.0"), "LICENSE")
        .answers(PASS)
        .because("Apache-2.0 in LICENSE")
        .resting(1);
  }

  @Test
  void theTextOfAGnuLicenceDoesNotSayOnly() {
    check()
        .with(detected("AGPL-3.0-only"), "LICENSE")
        .answers(PASS)
        .because("One licence: AGPL-3.0 in LICENSE");
  }

  @Test
  void namesAFurtherLicenceFileWhoseTextIsNotKnown() {
    check()
        .with(detected("Apache-2.0"), "LICENSE")
        .document(DocumentKind.LICENSE, "LICENSE")
        .document(DocumentKind.LICENSE, "LOGO_LICENSE.md")
        .answers(PASS)
        .because("in LICENSE; LOGO_LICENSE.md holds a text that is none of the known licences.")
        .resting(2);
  }

  @Test
  void looksAtTheRootAlone() {
    check()
        .with(detected("MIT"), "LICENSE")
        .with(detected("GPL-3.0-only"), "third_party/x/LICENSE")
        .answers(PASS)
        .because("MIT");
  }

  @Test
  void takesNoNoticeForALicence() {
    check().with(detected("MIT"), "LICENSE").with(detected("BSD-3-Clause"), "NOTICE").answers(PASS);
  }

  @Test
  void warnsOfTwoTextsThatNothingJoins() {
    check()
        .with(detected("MIT"), "LICENSE-MIT")
        .with(detected("Apache-2.0"), "LICENSE-APACHE")
        .answers(WARN)
        .because("2 licences");
  }

  @Test
  void passesOnTwoTextsThatTheManifestJoins() {
    check()
        .with(detected("MIT"), "LICENSE-MIT")
        .with(detected("Apache-2.0"), "LICENSE-APACHE")
        .with(declared("MIT OR Apache-2.0"), "Cargo.toml")
        .answers(PASS)
        .because("Cargo.toml");
  }

  @Test
  void passesOnTextsWhoseNamesSayWhatTheyCover() {
    check()
        .with(detected("MIT"), "LICENSE")
        .with(detected("CC-BY-NC-4.0"), "LICENSE_weights")
        .with(detected("CC-BY-4.0"), "DATA_LICENSE")
        .answers(PASS)
        .because("weights CC-BY-NC-4.0");
  }

  @Test
  void namesTheReadmeThatNamesALicenceWithoutText() {
    check()
        .without("license")
        .with(new Fact.LicenseDetected(LicenseMatchKind.REFERENCE, "MIT", 0.1), "README.md")
        .answers(WARN)
        .because("MIT is named in README.md");
  }

  @Test
  void warnsOfAFileThatOnlyNamesALicence() {
    check()
        .with(new Fact.LicenseDetected(LicenseMatchKind.REFERENCE, "MIT", 0.1), "LICENSE")
        .answers(WARN)
        .because("does not hold its text");
  }

  @Test
  void warnsWhereOnlyTheManifestDeclares() {
    check()
        .files(FileKind.SOURCE, 3)
        .with(declared("MIT"), "pyproject.toml")
        .without("license")
        .answers(WARN)
        .because("MIT is declared in pyproject.toml")
        .next("LICENSE");
  }

  @Test
  void warnsWhereDeclarationsDiffer() {
    check()
        .with(declared("MIT"), "pyproject.toml")
        .with(declared("Apache-2.0"), "README.md")
        .answers(WARN)
        .because("differ");
  }

  @Test
  void passesOnAModelCardWithoutText() {
    check().files(FileKind.WEIGHTS, 1).with(declared("Apache-2.0"), "README.md").answers(PASS);
  }

  @Test
  void passesOnAPublishedCopyThatDeclares() {
    check()
        .on(TargetKind.ARCHIVE)
        .files(FileKind.SOURCE, 9)
        .with(declared("MIT"), "a-1.0.dist-info/METADATA")
        .answers(PASS);
  }

  @Test
  void failsWhereNothingIsSaidAnywhere() {
    check()
        .files(FileKind.SOURCE, 3)
        .without("license")
        .answers(FAIL)
        .because("all rights reserved")
        .resting(1);
  }

  @Test
  void warnsWhereOnlyFilesSay() {
    check().without("license").with(detected("MIT"), "src/a.py").answers(WARN).because("MIT");
  }

  @Test
  void doesNotKnowATextThatIsOnlyLikeALicenceWhateverIsDeclared() {
    check()
        .with(new Fact.LicenseLike("MIT", 0.91), "LICENSE")
        .with(declared("MIT"), "pyproject.toml")
        .answers(UNKNOWN)
        .because("the closest is MIT (91 %)");
  }

  @Test
  void doesNotKnowTheModelsOwnLicenceBesideTheCodes() {
    check()
        .with(detected("MIT"), "LICENSE-CODE")
        .with(new Fact.LicenseLike("LicenseRef-openrail", 0.4), "LICENSE-MODEL")
        .answers(UNKNOWN)
        .because("LICENSE-MODEL");
  }

  @Test
  void warnsWhereOnlySourceFilesSay() {
    check()
        .without("license")
        .with(new Fact.LicenseSpread(LicenseMatchKind.TAG, "MIT", 34), "src/a.py")
        .answers(WARN)
        .because("MIT (34 files)");
  }

  @Test
  void doesNotKnowATextThatMatchesNone() {
    check().document(DocumentKind.LICENSE, "LICENSE").answers(UNKNOWN).next("Read LICENSE");
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check()
        .unexamined("licences", "LICENSE", "unreadable", "chmod +r LICENSE")
        .answers(UNKNOWN)
        .next("chmod");
  }

  @Test
  void doesNotFailAFileOnItsOwn() {
    check().on(TargetKind.MODEL_FILE).without("license").answers(UNKNOWN);
  }

  @Test
  void takesAPublishedStatementForANameAlone() {
    check()
        .on(TargetKind.HUB)
        .with(
            new Fact.CatalogueStatement(
                "org/m", List.of("apache-2.0"), List.of(), List.of(), "MTEB", "2026-08"))
        .answers(PASS)
        .because("MTEB, 2026-08", "not seen");
  }

  @Test
  void warnsOfPublishedStatementsThatDiffer() {
    check()
        .on(TargetKind.HUB)
        .with(
            new Fact.CatalogueStatement(
                "org/m", List.of("apache-2.0"), List.of(), List.of(), "MTEB", "2026-08"),
            new Fact.CatalogueStatement(
                "org/m", List.of("mit"), List.of(), List.of(), "LocalAI", "2026-08"))
        .answers(WARN)
        .because("apache-2.0 and mit");
  }

  @Test
  void leavesTheStatementsAboutBasesOut() {
    check()
        .on(TargetKind.HUB)
        .with(
            new Fact.CatalogueStatement(
                "org/m", List.of("mit"), List.of("org/Base"), List.of(), "MTEB", "2026-08"),
            new Fact.CatalogueStatement(
                "org/base", List.of("gemma"), List.of(), List.of(), "MTEB", "2026-08"))
        .answers(PASS)
        .because("mit")
        .resting(1);
  }

  @Test
  void doesNotTakeTheOriginalsLicenceForTheCopys() {
    check()
        .on(TargetKind.HUB)
        .named(ComponentRole.WEIGHTS, "sample", null)
        .with(
            new Fact.CatalogueStatement(
                "org/m", List.of("mit"), List.of(), List.of(), "MTEB", "2026-08"))
        .answers(UNKNOWN);
  }

  @Test
  void passesOnTextsThatTagsInTheFilesTellApart() {
    check()
        .with(detected("MIT"), "LICENSES/MIT.txt")
        .with(detected("CC0-1.0"), "LICENSES/CC0-1.0.txt")
        .with(new Fact.LicenseSpread(LicenseMatchKind.TAG, "MIT", 34), "src/a.py")
        .answers(PASS)
        .because("REUSE");
  }

  @Test
  void leavesTextsOfOthersOut() {
    check()
        .with(detected("MIT"), "LICENSE")
        .with(new Fact.LicenseLike("BSD-3-Clause", 0.7), "LICENSE-3RD-PARTY")
        .answers(PASS);
  }

  @Test
  void doesNotKnowAPublishedTagOther() {
    check()
        .on(TargetKind.HUB)
        .with(
            new Fact.CatalogueStatement(
                "org/m", List.of("other"), List.of(), List.of(), "MTEB", "2026-08"))
        .answers(UNKNOWN);
  }

  @Test
  void doesNotApplyWhereThereIsNothingToWeigh() {
    check().bare().without("license").answers(NOT_APPLICABLE).because("nothing here to weigh");
  }

  @Test
  void anUnreadFileIsNotNothing() {
    check().bare().unexamined("files", "a.py", "can't be read", null).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAList() {
    check().on(TargetKind.BOM).answers(NOT_APPLICABLE);
  }

  private static CheckTester card(String field, String stated) {
    return check()
        .without("license")
        .with(new Fact.LicenseDeclared(field, stated, null, "weights"), "README.md");
  }

  @Test
  void warnsOfTermsOfThePublishersOwnThatAreNotTold() {
    card("license", "other")
        .answers(WARN)
        .because("stated as «other» (README.md)", "terms of their own")
        .next("Find the terms")
        .resting(1);
  }

  @Test
  void doesNotKnowWhatStandsBehindALink() {
    card("license_link", "https://example.org/terms")
        .answers(UNKNOWN)
        .because("a link only, https://example.org/terms (README.md)", "was not read")
        .next("Open https://example.org/terms");
    card("license", "https://example.org/terms").answers(UNKNOWN).because("a link only");
    card("license_link", "TERMS.md").answers(UNKNOWN).because("a link only, TERMS.md");
  }

  @Test
  void warnsOfALicenceThatIsStatedAsUnknown() {
    card("license", "unknown")
        .answers(WARN)
        .because("stated as «unknown» (README.md), which names none")
        .next("Ask the publisher");
    card("license", "").answers(WARN).because("left empty (README.md)");
  }

  @Test
  void doesNotKnowALicenceOfAnUnknownName() {
    card("license_name", "acme-community-1")
        .answers(UNKNOWN)
        .because("is named, acme-community-1 (README.md)", "none that is known")
        .next("Read the text of acme-community-1");
  }

  @Test
  void ofSeveralStatementsTheOneThatSaysMostAnswers() {
    card("license", "other")
        .with(new Fact.LicenseDeclared("license_name", "acme-1", null, "weights"), "a/README.md")
        .answers(UNKNOWN)
        .because("acme-1 (a/README.md)")
        .resting(1);
  }

  @Test
  void namesWhatACardBelowTheRootDeclares() {
    check()
        .without("license")
        .with(declared("MIT"), "weights/README.md")
        .answers(WARN)
        .because("MIT is named in weights/README.md");
  }

  @Test
  void leavesOutWhatAnExampleDeclares() {
    check()
        .without("license")
        .with(declared("MIT"), "examples/a/package.json")
        .with(new Fact.LicenseDeclared("license", "other", null, "weights"), "examples/README.md")
        .answers(FAIL);
  }

  @Test
  void failsOnlyWherePartsAreKnownToHaveNone() {
    check()
        .component(ComponentRole.CODE, "sample", null, null)
        .without("license")
        .answers(UNKNOWN)
        .because("what sample stands under is not known");
    check()
        .component(ComponentRole.CODE, "sample", "NONE", null)
        .without("license")
        .answers(FAIL)
        .because("all rights reserved");
  }

  private static CheckTester check() {
    return CheckTester.of(new OneClearLicence());
  }
}
