// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class FoundationBackedTest {
  private static Fact says(GovernanceTopic topic, String words) {
    return new GovernanceFact.GovernanceStatement(topic, words);
  }

  @Test
  void passesOnAFoundation() {
    check()
        .with(says(GovernanceTopic.BACKING, "It is hosted by a foundation."), "README.md")
        .answers(PASS)
        .because("It is hosted by a foundation");
  }

  @Test
  void warnsWhereRightsGoToOneParty() {
    check()
        .with(
            says(GovernanceTopic.SIGN_OFF, "Sign our Contributor License Agreement"),
            "CONTRIBUTING.md")
        .without("backing")
        .answers(WARN)
        .because("contributors sign an agreement", "CONTRIBUTING.md");
  }

  @Test
  void doesNotTakeASignOffForAnAgreement() {
    check()
        .with(
            says(GovernanceTopic.SIGN_OFF, "Sign off each commit: git commit -s"),
            "CONTRIBUTING.md")
        .without("backing")
        .answers(UNKNOWN);
  }

  @Test
  void doesNotFailWhereNothingIsSaid() {
    check().without("backing").answers(UNKNOWN).because("is not said").next("who owns the name");
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN).because("Not every place");
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new FoundationBacked());
  }
}
