// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class InstallablePackageTest {
  @Test
  void passesOnAManifestThatBuildsAPackage() {
    check()
        .with(new Fact.PackageDefined("pkg:pypi/peft", "peft", null), "setup.py")
        .answers(PASS)
        .because("1 package (peft) by setup.py");
  }

  @Test
  void failsWithoutOne() {
    check().files(FileKind.SOURCE, 4).without("package-definition").answers(FAIL);
  }

  @Test
  void failsWhereOnlyExamplesBuildOne() {
    check()
        .with(new Fact.PackageDefined("pkg:cargo/e", "e", "0.1.0"), "examples/rust/Cargo.toml")
        .answers(FAIL)
        .because("Only examples or tests");
  }

  @Test
  void doesNotApplyWithoutCode() {
    check().files(FileKind.WEIGHTS, 4).without("package-definition").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().files(FileKind.SOURCE, 4).answers(UNKNOWN);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check()
        .on(TargetKind.ARCHIVE)
        .files(FileKind.SOURCE, 4)
        .without("package-definition")
        .answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new InstallablePackage());
  }
}
