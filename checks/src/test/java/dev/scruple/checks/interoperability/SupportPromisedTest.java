// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class SupportPromisedTest {
  private static Fact says(AssuranceTopic topic, String words) {
    return new InteroperabilityFact.Assurance(topic, words);
  }

  @Test
  void passesWhereVersionsAreCaredFor() {
    check()
        .with(says(AssuranceTopic.SUPPORT, "Only the latest version gets fixes."), "SECURITY.md")
        .answers(PASS)
        .because("Only the latest version gets fixes");
  }

  @Test
  void passesWhereAnAnswerIsPromised() {
    check()
        .with(says(AssuranceTopic.RESPONSE, "We answer within five days."), "SUPPORT.md")
        .answers(PASS);
  }

  @Test
  void passesWhereNoVersionIsCaredForAnyMore() {
    check()
        .with(new Fact.Retired("This repo is now deprecated"), "README.md")
        .without("assurance-support")
        .without("assurance-response")
        .answers(PASS)
        .because("no version is cared for any more: “This repo is now deprecated” (README.md)");
  }

  @Test
  void anUnfilledTemplatePromisesNothing() {
    check()
        .with(says(AssuranceTopic.SUPPORT, "Supported Versions"), "SECURITY.md")
        .with(
            new GovernanceFact.UnfilledWords(DocumentKind.SECURITY, "Use this section"),
            "SECURITY.md")
        .answers(UNKNOWN);
  }

  @Test
  void failsWhereNothingIsSaid() {
    check().without("assurance-support").without("assurance-response").answers(FAIL).resting(2);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().without("assurance-support").answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new SupportPromised());
  }
}
