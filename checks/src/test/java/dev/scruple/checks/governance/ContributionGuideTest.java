// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class ContributionGuideTest {
  private static Fact says(GovernanceTopic topic) {
    return new GovernanceFact.GovernanceStatement(topic, "Words on " + topic + ".");
  }

  @Test
  void passesOnAGuideThatSaysHow() {
    check()
        .document(DocumentKind.CONTRIBUTING, ".github/CONTRIBUTING.md")
        .with(says(GovernanceTopic.BUILDING), ".github/CONTRIBUTING.md")
        .with(says(GovernanceTopic.TESTING), ".github/CONTRIBUTING.md")
        .with(says(GovernanceTopic.REVIEW), ".github/CONTRIBUTING.md")
        .answers(PASS)
        .because(".github/CONTRIBUTING.md says how a change is built, tested and reviewed.");
  }

  @Test
  void passesOnAGuideAmongTheDocumentation() {
    check()
        .without(DocumentKind.CONTRIBUTING)
        .with(says(GovernanceTopic.STYLE), "docs/contribute/code.rst")
        .with(says(GovernanceTopic.TESTING), "docs/contribute/code.rst")
        .answers(PASS)
        .because("docs/contribute/code.rst says how a change is tested and styled");
  }

  @Test
  void saysThatSomethingIsToBeSigned() {
    check()
        .document(DocumentKind.CONTRIBUTING, "CONTRIBUTING.md")
        .with(says(GovernanceTopic.TESTING), "CONTRIBUTING.md")
        .with(says(GovernanceTopic.REVIEW), "CONTRIBUTING.md")
        .with(says(GovernanceTopic.SIGN_OFF), "CONTRIBUTING.md")
        .answers(PASS)
        .because("and what contributors sign");
  }

  @Test
  void warnsOfAGuideThatSaysOneThing() {
    check()
        .document(DocumentKind.CONTRIBUTING, "CONTRIBUTING.md")
        .with(says(GovernanceTopic.STYLE), "CONTRIBUTING.md")
        .answers(WARN)
        .because("only how a change is styled");
  }

  @Test
  void warnsOfAGuideThatSaysNothing() {
    check().document(DocumentKind.CONTRIBUTING, "CONTRIBUTING.md").answers(WARN);
  }

  @Test
  void warnsOfATemplate() {
    check()
        .document(DocumentKind.CONTRIBUTING, "CONTRIBUTING.md", DocumentFeature.UNFILLED_TEMPLATE)
        .with(says(GovernanceTopic.BUILDING), "CONTRIBUTING.md")
        .with(says(GovernanceTopic.TESTING), "CONTRIBUTING.md")
        .answers(WARN)
        .because("template");
  }

  @Test
  void prefersTheProjectsOwnToADeeperOne() {
    check()
        .document(DocumentKind.CONTRIBUTING, "third_party/x/CONTRIBUTING.md")
        .without(DocumentKind.CONTRIBUTING)
        .answers(FAIL);
  }

  @Test
  void failsWithoutOne() {
    check().without(DocumentKind.CONTRIBUTING).answers(FAIL).resting(1);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check()
        .unexamined("documents", null, "sparse checkout", "git sparse-checkout disable")
        .answers(UNKNOWN)
        .next("git sparse-checkout disable");
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check()
        .on(TargetKind.ARCHIVE)
        .without(DocumentKind.CONTRIBUTING)
        .answers(UNKNOWN)
        .next("git URL");
  }

  @Test
  void doesNotApplyWithoutCode() {
    check().files(FileKind.WEIGHTS, 2).without(DocumentKind.CONTRIBUTING).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new ContributionGuide());
  }
}
