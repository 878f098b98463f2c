// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.PolicySubject;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class SupportedVersionsTest {
  private static Fact says(PolicySubject subject) {
    return new SecurityFact.PolicyStatement(subject, "fixes in the latest release");
  }

  @Test
  void passesOnWords() {
    check().with(says(PolicySubject.SUPPORTED_VERSIONS), "SECURITY.md").answers(PASS);
  }

  @Test
  void warnsOfTheTemplatesVersions() {
    check()
        .with(says(PolicySubject.TEMPLATE_VERSIONS), ".github/SECURITY.md")
        .answers(WARN)
        .because("template");
  }

  @Test
  void failsOnAPolicyThatNamesNone() {
    check().document(DocumentKind.SECURITY, "SECURITY.md").answers(FAIL);
  }

  @Test
  void failsWithoutAPolicy() {
    check().without(DocumentKind.SECURITY).answers(FAIL).because("No security policy");
  }

  @Test
  void doesNotKnowWhatACopyLeavesOut() {
    check().on(TargetKind.ARCHIVE).without(DocumentKind.SECURITY).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new SupportedVersions());
  }
}
