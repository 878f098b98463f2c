// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.IssuePurpose;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class BugTemplateAsksTest {
  private static Fact form(IssuePurpose purpose, boolean version, boolean steps) {
    return new InteroperabilityFact.IssueForm(purpose, version, steps, true);
  }

  @Test
  void passesOnAFormThatAsksForBoth() {
    check()
        .with(form(IssuePurpose.BUG, true, true), ".github/ISSUE_TEMPLATE/bug.yml")
        .with(form(IssuePurpose.FEATURE, false, false), ".github/ISSUE_TEMPLATE/feature.yml")
        .answers(PASS)
        .because("bug.yml asks for version or environment and for steps", "requests too")
        .resting(2);
  }

  @Test
  void warnsWhereTheVersionIsNotAsked() {
    check()
        .with(form(IssuePurpose.BUG, false, true), ".github/ISSUE_TEMPLATE/bug.md")
        .answers(WARN)
        .because("neither for the version nor for the environment");
  }

  @Test
  void warnsWhereStepsAreNotAsked() {
    check()
        .with(form(IssuePurpose.BUG, true, false), ".github/ISSUE_TEMPLATE/bug.md")
        .answers(WARN)
        .because("not for the steps");
  }

  @Test
  void warnsWhereNoFormIsForBugs() {
    check()
        .with(form(IssuePurpose.QUESTION, true, true), ".github/ISSUE_TEMPLATE/ask.md")
        .answers(WARN)
        .because("none for bugs");
  }

  @Test
  void failsWithoutForms() {
    check().without(DocumentKind.ISSUE_TEMPLATE).answers(FAIL);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new BugTemplateAsks());
  }
}
