// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class PathToMaintainerTest {
  private static Fact says(String words) {
    return new GovernanceFact.GovernanceStatement(GovernanceTopic.BECOMING_MAINTAINER, words);
  }

  @Test
  void passesOnAStatement() {
    check()
        .with(says("A contributor may become a maintainer by a vote."), "CONTRIBUTING.md")
        .answers(PASS)
        .because("CONTRIBUTING.md");
  }

  @Test
  void failsWhereNothingSaysIt() {
    check().without("becoming-maintainer").answers(FAIL);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAList() {
    check().on(TargetKind.STACK).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new PathToMaintainer());
  }
}
