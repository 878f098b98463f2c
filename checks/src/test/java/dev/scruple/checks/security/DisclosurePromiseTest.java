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

class DisclosurePromiseTest {
  private static Fact says(PolicySubject subject, String words) {
    return new SecurityFact.PolicyStatement(subject, words);
  }

  @Test
  void passesOnATime() {
    check()
        .with(says(PolicySubject.ANSWER_TIME, "respond within 3 days"), "SECURITY.md")
        .answers(PASS)
        .because("“respond within 3 days”");
  }

  @Test
  void restsOnWhatFollowsToo() {
    check()
        .with(says(PolicySubject.ANSWER_TIME, "respond within 3 days"), "SECURITY.md")
        .with(says(PolicySubject.DISCLOSURE, "embargo"), "SECURITY.md")
        .answers(PASS)
        .because("how it is made known")
        .resting(2);
  }

  @Test
  void warnsOfAWayWithoutATime() {
    check().with(says(PolicySubject.DISCLOSURE, "embargo"), "SECURITY.md").answers(WARN);
  }

  @Test
  void failsOnAPolicyThatSaysNeither() {
    check().document(DocumentKind.SECURITY, "SECURITY.md").answers(FAIL).because("nothing of when");
  }

  @Test
  void failsWithoutAPolicy() {
    check().without(DocumentKind.SECURITY).answers(FAIL).because("No security policy");
  }

  @Test
  void leavesOutAPolicyOfAPart() {
    check()
        .without(DocumentKind.SECURITY)
        .with(says(PolicySubject.ANSWER_TIME, "within 3 days"), "vendor/x/SECURITY.md")
        .answers(FAIL);
  }

  @Test
  void keepsHostileWordsOnOneLine() {
    check()
        .with(says(PolicySubject.ANSWER_TIME, "a\n\u001b[2J" + "b".repeat(300)), "SECURITY.md")
        .answers(PASS);
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
    return CheckTester.of(new DisclosurePromise());
  }
}
