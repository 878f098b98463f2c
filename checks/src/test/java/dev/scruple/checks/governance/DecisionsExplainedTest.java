// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class DecisionsExplainedTest {
  private static Fact says(String words) {
    return new GovernanceFact.GovernanceStatement(GovernanceTopic.DECISIONS, words);
  }

  @Test
  void passesOnAStatement() {
    check()
        .with(says("Maintainers decide by lazy consensus."), "GOVERNANCE.md")
        .answers(PASS)
        .because("“Maintainers decide by lazy consensus” (GOVERNANCE.md)");
  }

  @Test
  void showsThePageOnGovernanceFirst() {
    check()
        .with(says("The steering committee meets weekly."), "README.md")
        .with(says("The committee votes."), "docs/governance.md")
        .answers(PASS)
        .because("“The committee votes” (docs/governance.md, and 1 line more)");
  }

  @Test
  void warnsWhereOnlyATemplateSaysIt() {
    check()
        .with(says("Committers vote."), "GOVERNANCE.md")
        .with(
            new GovernanceFact.UnfilledWords(DocumentKind.GOVERNANCE, "[project name]"),
            "GOVERNANCE.md")
        .answers(WARN)
        .because("template");
  }

  @Test
  void failsWhereNothingSaysIt() {
    check().without("decisions").answers(FAIL).resting(1);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without("decisions").answers(UNKNOWN);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  @Test
  void quotesHostileWordsOnOneLine() {
    check()
        .with(says("Vote\u001b[2J\u0000\nnow. " + "x".repeat(900)), "GOVERNANCE.md")
        .answers(PASS);
  }

  private static CheckTester check() {
    return CheckTester.of(new DecisionsExplained());
  }
}
