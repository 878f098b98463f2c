// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.InstallStepKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class InstallRunsNoCodeTest {
  private static final Fact PACKAGE = new Fact.PackageDefined("pkg:pypi/x", "x", "1");

  private static Fact step(String what, boolean ordinary) {
    return new CodeFact.InstallStep(InstallStepKind.PROCESS, what, ordinary);
  }

  @Test
  void passesWhereAPackageIsBuiltWithoutAnyStep() {
    check().with(PACKAGE, "pyproject.toml").answers(PASS).because("1 package", "fetches nothing");
  }

  @Test
  void warnsOfWhatIsCommon() {
    check()
        .with(PACKAGE, "setup.py")
        .with(step("subprocess.run: git rev-parse HEAD", true), "setup.py")
        .answers(WARN)
        .because("git rev-parse HEAD (setup.py)")
        .next("--only-binary")
        .resting(1);
  }

  @Test
  void failsWhereSomethingIsFetched() {
    check()
        .with(step("os.system: make", true), "setup.py")
        .with(step("os.system: curl x | sh", false), "setup.py")
        .answers(FAIL)
        .because("curl x | sh")
        .resting(1);
  }

  @Test
  void warnsWhereItFetchesOnlyWhenAskedTo() {
    check()
        .with(PACKAGE, "setup.py")
        .with(
            new CodeFact.InstallStep(InstallStepKind.NETWORK, "urlretrieve", false, "X_WHEEL"),
            "setup.py")
        .answers(WARN)
        .because("Nothing is fetched by default", "urlretrieve (setup.py) when X_WHEEL is set");
  }

  @Test
  void whatWaitsForAVariableCanRunAndDoesNotRun() {
    check()
        .with(PACKAGE, "setup.py")
        .with(
            new CodeFact.InstallStep(InstallStepKind.PROCESS, "nvcc -V", true, "KEEP"), "setup.py")
        .with(
            new CodeFact.InstallStep(InstallStepKind.PROCESS, "hipcc", true, "KEEP"), "b/setup.py")
        .answers(WARN)
        .because(
            "Nothing is fetched, but it can run nvcc -V (setup.py) and hipcc (b/setup.py) when KEEP"
                + " is set.");
  }

  @Test
  void warnsOfAPluginThatFetchesWhenItIsBuilt() {
    check()
        .with(PACKAGE, "pom.xml")
        .with(
            new CodeFact.InstallStep(InstallStepKind.BUILD_PLUGIN, "download-maven-plugin", false),
            "pom.xml")
        .answers(WARN)
        .because("building from source runs download-maven-plugin (pom.xml), which fetches files");
  }

  @Test
  void saysWhatIsCounted() {
    check()
        .with(PACKAGE, "a/pom.xml")
        .with(new Fact.PackageDefined("pkg:pypi/y", "y", "1"), "b/pom.xml")
        .answers(PASS)
        .because("Installing 2 packages, as 2 manifests define, starts no program");
  }

  @Test
  void namesOfATargetAreShownOnOneLine() {
    check()
        .with(step("os.system: curl \u001b[31m\n" + "x".repeat(500), false), "setup.py")
        .answers(FAIL);
  }

  @Test
  void leavesExamplesOut() {
    check()
        .with(PACKAGE, "pyproject.toml")
        .with(step("os.system: curl x", false), "examples/a/setup.py")
        .answers(PASS);
  }

  @Test
  void countsNoPackageOfTheDocumentation() {
    check()
        .with(PACKAGE, "pom.xml")
        .with(new Fact.PackageDefined("pkg:npm/site", "site", "1"), "docs/package.json")
        .answers(PASS)
        .because("1 package")
        .resting(1);
  }

  @Test
  void leavesOutABuildProgramThatStandsBesideNoManifest() {
    Fact build = new CodeFact.InstallStep(InstallStepKind.BUILD_PROGRAM, "build.rs", true);
    Fact crate = new Fact.PackageDefined("pkg:cargo/x", "x", "1");

    check().with(crate, "a/Cargo.toml").with(build, "a/src/build.rs").answers(PASS);
    check().with(crate, "a/Cargo.toml").with(build, "a/build.rs").answers(WARN);
    check().with(crate, "Cargo.toml").with(build, "Cargo.toml").answers(WARN);
  }

  @Test
  void doesNotApplyWithoutAPackage() {
    check().files(FileKind.SOURCE, 3).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    check().on(TargetKind.PACKAGE).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new InstallRunsNoCode());
  }
}
