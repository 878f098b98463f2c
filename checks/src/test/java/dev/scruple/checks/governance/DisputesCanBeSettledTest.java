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
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class DisputesCanBeSettledTest {
  private static Fact says(String words) {
    return new GovernanceFact.GovernanceStatement(GovernanceTopic.DISPUTES, words);
  }

  @Test
  void passesOnAStatement() {
    check()
        .with(says("The owner resolves deadlock."), "GOVERNANCE.md")
        .answers(PASS)
        .because("The owner resolves deadlock");
  }

  @Test
  void warnsWhereOnlyConductCanBeReported() {
    check()
        .document(DocumentKind.CODE_OF_CONDUCT, "CODE_OF_CONDUCT.md", DocumentFeature.CONTACT)
        .without("disputes")
        .answers(WARN)
        .because("Bad conduct can be reported");
  }

  @Test
  void failsWhereNothingSaysIt() {
    check().without("disputes").answers(FAIL);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check()
        .document(DocumentKind.CODE_OF_CONDUCT, "CODE_OF_CONDUCT.md", DocumentFeature.CONTACT)
        .answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new DisputesCanBeSettled());
  }
}
