// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact.WorkflowToken;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensLeastPrivilegeTest {
  private CheckTester tester = CheckTester.of(new TokensLeastPrivilege());
  private int files;

  private TokensLeastPrivilegeTest token(String reach, String... writes) {
    String path = ".github/workflows/" + files++ + ".yml";
    tester =
        tester
            .with(new Fact.Workflow("github-actions", null, 0, 0), path)
            .with(new WorkflowToken(reach, List.of(writes)), path);
    return this;
  }

  @Test
  void passesWhereAllAreLimited() {
    token("reads").token("job-writes", "packages");
    tester.answers(PASS).because("All 2 workflows limit", "in 1 a job may write");
  }

  @Test
  void speaksOfOneAsOne() {
    token("reads");
    tester.answers(PASS).because("The one workflow limits");
  }

  @Test
  void failsOfOneThatSaysNothing() {
    token("unstated");
    tester.answers(FAIL).because("The one workflow does not say");
  }

  @Test
  void warnsWhereAFewAreUnstated() {
    token("reads").token("reads").token("unstated");
    tester.answers(WARN).because("2 of 3 workflows limit", "1 does not say").resting(1);
  }

  @Test
  void warnsWhereEveryJobMayWrite() {
    token("reads").token("all-jobs-write", "contents");
    tester.answers(WARN).because("1 lets every job write").next(".github/workflows/1.yml");
  }

  @Test
  void failsWhereMostAreUnstated() {
    token("reads").token("unstated").token("unstated");
    tester.answers(FAIL).because("2 do not say").next("Ask");
  }

  @Test
  void failsWhereATokenMayChangeEverything() {
    token("reads").token("reads").token("writes-all");
    tester.answers(FAIL).because("1 workflow of 3").resting(1);
  }

  @Test
  void doesNotApplyToOtherServices() {
    tester
        .with(new Fact.Workflow("gitlab-ci", null, 0, 0), ".gitlab-ci.yml")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWithoutWorkflows() {
    tester.files(FileKind.SOURCE, 2).without("tests-in-ci").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    tester.answers(UNKNOWN);
  }
}
