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
import dev.scruple.model.SecurityFact.WorkflowHazard;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowsSafeTest {
  private static final String PATH = ".github/workflows/a.yml";

  @Test
  void passesWhereNothingWasSeen() {
    check().answers(PASS).because("In 1 workflow nothing was seen");
  }

  @Test
  void failsWhereAStrangersWordsEnterAScript() {
    check()
        .with(new WorkflowHazard("script-injection", "a", "github.event.issue.title", null), PATH)
        .answers(FAIL)
        .because("1 of 1 workflow", PATH, "github.event.issue.title")
        .next("privately")
        .resting(1);
  }

  @Test
  void countsActionsOfItsOwnApart() {
    check()
        .with(new Fact.Workflow("github-actions", null, 0, 0), ".github/actions/a/action.yml")
        .answers(PASS)
        .because("1 workflow and 1 action nothing");
  }

  @Test
  void countsFurtherPlaces() {
    check()
        .with(new WorkflowHazard("script-injection", "a", "x", null), PATH)
        .with(new WorkflowHazard("untrusted-code", "a", "y", null), PATH)
        .answers(FAIL)
        .because("in 1 place more")
        .resting(2);
  }

  @Test
  void warnsWhereAGuardStands() {
    check()
        .with(new WorkflowHazard("untrusted-code", "a", "y", "a label, which …"), PATH)
        .answers(WARN)
        .because("no way stands open", "a label");
  }

  @ParameterizedTest
  @CsvSource({
    "poisoned-artifact, another run left",
    "poisoned-cache, cache",
    "self-hosted-runner, machine of the project's own",
    "unsecure-commands, set variables",
    "all-secrets, all secrets"
  })
  void saysWhatCouldHappen(String kind, String words) {
    check().with(new WorkflowHazard(kind, "a", "x", null), PATH).answers(FAIL).because(words);
  }

  @Test
  void keepsHostileWordsOnOneLine() {
    check()
        .with(
            new WorkflowHazard("script-injection", "a", "x\n\u001b[31m" + "y".repeat(900), null),
            PATH)
        .answers(FAIL);
  }

  @Test
  void doesNotKnowWhereAWorkflowWasNotReadWhole() {
    check()
        .unexamined("workflows", PATH, "not valid YAML", null)
        .answers(UNKNOWN)
        .because(PATH)
        .next("Read");
  }

  @Test
  void doesNotApplyWithoutWorkflows() {
    bare().files(FileKind.SOURCE, 2).without("tests-in-ci").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    bare().on(TargetKind.ARCHIVE).files(FileKind.SOURCE, 2).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return bare().with(new Fact.Workflow("github-actions", null, 0, 0), PATH);
  }

  private static CheckTester bare() {
    return CheckTester.of(new WorkflowsSafe());
  }
}
