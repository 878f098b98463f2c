// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Scope;
import dev.scruple.model.TargetKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DependenciesLockedTest {
  private static Fact needs(String purl, @Nullable String version) {
    return new Fact.PackageDeclared(
        purl, "p", version, version == null ? ">=2" : "", Scope.RUNTIME);
  }

  @Test
  void passesOnALockFile() {
    check()
        .with(new Fact.LockFile("uv.lock", 120), "uv.lock")
        .answers(PASS)
        .because("uv.lock fixes 120 packages");
  }

  @Test
  void leavesLockFilesOfExamplesOut() {
    check()
        .with(new Fact.LockFile("Cargo.lock", 12), "examples/rust/Cargo.lock")
        .with(needs("pkg:pypi/torch", null), "setup.py")
        .without("lock-file")
        .answers(FAIL);
  }

  @Test
  void warnsOnlyOfALibraryThatLeavesVersionsOpen() {
    check()
        .with(new Fact.PackageDefined("pkg:pypi/own", "own", "1"), "setup.py")
        .with(needs("pkg:pypi/torch", null), "setup.py")
        .without("lock-file")
        .answers(WARN)
        .because("right for those who build on a library");
  }

  @Test
  void passesOnExactVersionsForMaven() {
    check().with(needs("pkg:maven/a/b", "1.0"), "pom.xml").answers(PASS);
  }

  @Test
  void takesAMavenVersionFromTheParent() {
    check()
        .with(
            new Fact.PackageDeclared("pkg:maven/a/b", "b", null, "", Scope.RUNTIME), "core/pom.xml")
        .answers(PASS);
  }

  @Test
  void failsOnARangeForMaven() {
    check()
        .with(
            new Fact.PackageDeclared("pkg:maven/a/b", "b", null, "[1,2)", Scope.RUNTIME), "pom.xml")
        .without("lock-file")
        .answers(FAIL);
  }

  @Test
  void leavesPackagesOfTheTargetItselfOut() {
    check()
        .with(
            new Fact.PackageDefined("pkg:maven/a/core@2.0-SNAPSHOT", "core", null), "core/pom.xml")
        .with(needs("pkg:maven/a/core@2.0-SNAPSHOT", "2.0-SNAPSHOT"), "pom.xml")
        .with(needs("pkg:maven/b/c", "1.0"), "pom.xml")
        .answers(PASS)
        .because("1 of 1 declared package");
  }

  @Test
  void aSnapshotOfOthersIsNoExactVersion() {
    check()
        .with(needs("pkg:maven/a/b", "1.0-SNAPSHOT"), "pom.xml")
        .without("lock-file")
        .answers(FAIL)
        .because("0 of 1 declared package");
  }

  @Test
  void countsAPackageOnce() {
    check()
        .with(needs("pkg:pypi/torch", null), "requirements.txt")
        .with(needs("pkg:pypi/torch", null), "setup.py")
        .without("lock-file")
        .answers(FAIL)
        .because("0 of 1 declared package");
  }

  @Test
  void warnsOfExactVersionsAlone() {
    check()
        .with(needs("pkg:pypi/torch", "2.1.0"), "requirements.txt")
        .without("lock-file")
        .answers(WARN)
        .because("1 of 1 declared package");
  }

  @Test
  void failsOnRangesAlone() {
    check()
        .with(needs("pkg:pypi/torch", null), "requirements.txt")
        .without("lock-file")
        .answers(FAIL)
        .because("0 of 1 declared package");
  }

  @Test
  void leavesTestPackagesOut() {
    check()
        .files(FileKind.SOURCE, 1)
        .with(new Fact.PackageDeclared("pkg:pypi/x", "x", null, "", Scope.TEST), "setup.py")
        .without("lock-file")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWithoutDeclaredPackages() {
    check().files(FileKind.SOURCE, 1).without("lock-file").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().with(needs("pkg:pypi/torch", null), "setup.py").answers(UNKNOWN);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check()
        .on(TargetKind.ARCHIVE)
        .with(needs("pkg:pypi/torch", null), "setup.py")
        .without("lock-file")
        .answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new DependenciesLocked());
  }
}
