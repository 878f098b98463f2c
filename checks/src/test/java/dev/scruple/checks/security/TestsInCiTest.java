// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class TestsInCiTest {
  @Test
  void passesOnAWorkflowThatRunsTests() {
    check()
        .with(new Fact.Workflow("github-actions", "make test", 3, 0), ".github/workflows/tests.yml")
        .answers(PASS)
        .because(".github/workflows/tests.yml runs tests (github-actions): make test");
  }

  @Test
  void looksAtAllWorkflows() {
    check()
        .with(new Fact.Workflow("github-actions", null, 0, 0), ".github/workflows/a.yml")
        .with(new Fact.Workflow("github-actions", "mvn verify", 0, 0), ".github/workflows/b.yml")
        .answers(PASS)
        .resting(1);
  }

  @Test
  void namesTheWorkflowThatIsNamedForTests() {
    check()
        .with(new Fact.Workflow("github-actions", "pytest", 0, 0), ".github/workflows/a.yml")
        .with(new Fact.Workflow("github-actions", "pytest", 0, 0), ".github/workflows/tests.yml")
        .answers(PASS)
        .because(".github/workflows/tests.yml runs tests");
  }

  @Test
  void prefersTheWorkflowThatIsNamedForNothingElse() {
    check()
        .with(new Fact.Workflow("github-actions", "pytest", 0, 0), ".github/workflows/a-tests.yml")
        .with(new Fact.Workflow("github-actions", "pytest", 0, 0), ".github/workflows/tests.yml")
        .answers(PASS)
        .because(".github/workflows/tests.yml runs tests");
  }

  @Test
  void warnsWhereTestsRunByHandOrAtTimesOnly() {
    check()
        .with(
            new Fact.Workflow("github-actions", "pytest", 0, 0, "schedule, workflow_dispatch"),
            ".github/workflows/nightly.yml")
        .answers(WARN)
        .because("it starts on schedule, workflow_dispatch, not on changes")
        .resting(1);
  }

  @Test
  void aWorkflowThatChangesStartComesFirst() {
    check()
        .with(
            new Fact.Workflow("github-actions", "pytest", 0, 0, "schedule"),
            ".github/workflows/tests.yml")
        .with(new Fact.Workflow("github-actions", "tox", 0, 0), ".github/workflows/z.yml")
        .answers(PASS)
        .because(".github/workflows/z.yml runs tests");
  }

  @Test
  void warnsWhereNoCommandWasRecognised() {
    check()
        .files(FileKind.SOURCE, 5)
        .files(FileKind.TEST, 9)
        .with(new Fact.Workflow("github-actions", null, 0, 0), ".github/workflows/a.yml")
        .answers(WARN)
        .because("9 test files are here");
  }

  @Test
  void failsWhereWorkflowsRunNoTestsAndThereAreNone() {
    check()
        .files(FileKind.SOURCE, 5)
        .with(new Fact.Workflow("github-actions", null, 0, 0), ".github/workflows/a.yml")
        .answers(FAIL);
  }

  @Test
  void failsWithoutCi() {
    check().files(FileKind.SOURCE, 5).without("tests-in-ci").answers(FAIL).because("no test file");
  }

  @Test
  void countsTestsThatNothingRuns() {
    check()
        .files(FileKind.TEST, 5)
        .without("tests-in-ci")
        .answers(FAIL)
        .because("5 test files")
        .next("Run the tests yourself");
  }

  @Test
  void doesNotApplyWithoutCode() {
    check().files(FileKind.WEIGHTS, 5).without("tests-in-ci").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check()
        .on(TargetKind.ARCHIVE)
        .files(FileKind.SOURCE, 5)
        .without("tests-in-ci")
        .answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new TestsInCi());
  }
}
