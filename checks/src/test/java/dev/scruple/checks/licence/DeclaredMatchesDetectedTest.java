// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class DeclaredMatchesDetectedTest {
  private static Fact detected(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.TEXT, expression, 1);
  }

  private static Fact declared(String expression) {
    return new Fact.LicenseDeclared("license", expression, expression, "c-sample");
  }

  @Test
  void passesWhereBothAgree() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT", "MIT")
        .with(declared("MIT"), "pyproject.toml")
        .answers(PASS)
        .because("MIT");
  }

  @Test
  void failsWhereTheTextIsAnother() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT", "AGPL-3.0-only")
        .with(declared("MIT"), "pyproject.toml")
        .with(detected("AGPL-3.0-only"), "LICENSE")
        .answers(FAIL)
        .because("declared as MIT", "AGPL-3.0-only")
        .resting(2);
  }

  @Test
  void takesOnlyAndOrLaterForTheSameText() {
    check()
        .component(ComponentRole.CODE, "sample", "GPL-3.0-or-later", "GPL-3.0-only")
        .with(declared("GPL-3.0-or-later"), "setup.py")
        .answers(PASS);
  }

  @Test
  void letsAChoiceShowOneOfItsTexts() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT OR Apache-2.0", "Apache-2.0")
        .with(declared("MIT OR Apache-2.0"), "Cargo.toml")
        .answers(PASS);
  }

  @Test
  void warnsWhereATextIsMissing() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT AND CC-BY-4.0", "MIT")
        .with(declared("MIT AND CC-BY-4.0"), "pyproject.toml")
        .answers(WARN);
  }

  @Test
  void passesWhereTextsOfOthersComeOnTop() {
    check()
        .component(ComponentRole.CODE, "sample", "MIT", "MIT AND BSD-3-Clause")
        .with(declared("MIT"), "pyproject.toml")
        .answers(PASS);
  }

  @Test
  void leavesOutExceptions() {
    check()
        .component(
            ComponentRole.CODE,
            "sample",
            "GPL-2.0-only WITH Classpath-exception-2.0",
            "GPL-2.0-only")
        .with(declared("GPL-2.0-only"), "pom.xml")
        .answers(PASS);
  }

  @Test
  void failsWhereTwoDeclarationsDiffer() {
    check()
        .with(declared("MIT"), "pyproject.toml")
        .with(declared("Apache-2.0"), "README.md")
        .answers(FAIL)
        .because("pyproject.toml says MIT and README.md says Apache-2.0")
        .resting(2);
  }

  @Test
  void leavesWordsOutThatNameNoLicence() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(new Fact.LicenseDeclared("license", "see file", null, "c-sample"), "setup.py")
        .with(declared("MIT"), "pyproject.toml")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotCompareWhatSpeaksOfDifferentParts() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(declared("MIT"), "pyproject.toml")
        .with(
            new Fact.LicenseDeclared("license", "gemma", "LicenseRef-gemma", "c-weights"),
            "README.md")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    check().on(TargetKind.HUB).answers(UNKNOWN);
  }

  @Test
  void doesNotComparePackagesOfDifferentFolders() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(declared("MIT"), "python/pyproject.toml")
        .with(declared("Apache-2.0"), "js/package.json")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void letsOneFieldHoldSeveralValues() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(declared("MIT"), "setup.py")
        .with(declared("Apache-2.0"), "setup.py")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void countsFurtherContradictions() {
    check()
        .with(declared("MIT"), "a")
        .with(declared("Apache-2.0"), "b")
        .with(declared("GPL-2.0-only"), "c")
        .answers(FAIL)
        .because("1 contradiction more");
  }

  private static CheckTester check() {
    return CheckTester.of(new DeclaredMatchesDetected());
  }
}
