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
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class ContributionGuideTest {
  @Test
  void passesOnAGuideThatSaysHow() {
    check()
        .document(
            DocumentKind.CONTRIBUTING,
            ".github/CONTRIBUTING.md",
            DocumentFeature.BUILD,
            DocumentFeature.TEST,
            DocumentFeature.REVIEW)
        .answers(PASS)
        .because(".github/CONTRIBUTING.md says how to build, test, review a change");
  }

  @Test
  void warnsOfAGuideThatSaysOneThing() {
    check()
        .document(DocumentKind.CONTRIBUTING, "CONTRIBUTING.md", DocumentFeature.STYLE)
        .answers(WARN)
        .because("only how to style");
  }

  @Test
  void warnsOfAGuideThatSaysNothing() {
    check().document(DocumentKind.CONTRIBUTING, "CONTRIBUTING.md").answers(WARN);
  }

  @Test
  void warnsOfATemplate() {
    check()
        .document(
            DocumentKind.CONTRIBUTING,
            "CONTRIBUTING.md",
            DocumentFeature.BUILD,
            DocumentFeature.TEST,
            DocumentFeature.UNFILLED_TEMPLATE)
        .answers(WARN)
        .because("template");
  }

  @Test
  void prefersTheProjectsOwnToADeeperOne() {
    check()
        .document(
            DocumentKind.CONTRIBUTING,
            "third_party/x/CONTRIBUTING.md",
            DocumentFeature.BUILD,
            DocumentFeature.TEST)
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
