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
import dev.scruple.model.SecurityFact;
import org.junit.jupiter.api.Test;

class ActionsPinnedTest {
  private static Fact uses(int actions, int pinned) {
    return new Fact.Workflow("github-actions", null, actions, pinned);
  }

  @Test
  void passesWhereAllArePinned() {
    check().with(uses(4, 4), ".github/workflows/a.yml").answers(PASS).because("All 4 uses");
  }

  @Test
  void warnsWhereSomeAreNot() {
    check()
        .with(uses(6, 6), ".github/workflows/a.yml")
        .with(uses(25, 13), ".github/workflows/b.yml")
        .answers(WARN)
        .because("12 of 31 uses")
        .resting(1);
  }

  @Test
  void failsWhereMostAreNot() {
    check().with(uses(4, 1), ".github/workflows/a.yml").answers(FAIL).because("3 of 4 uses");
  }

  @Test
  void namesTheActionsOfOthersThatMove() {
    check()
        .with(uses(4, 1), ".github/workflows/a.yml")
        .with(new SecurityFact.MovingAction("actions/checkout", "v4"), ".github/workflows/a.yml")
        .with(new SecurityFact.MovingAction("someone/else", "main"), ".github/workflows/a.yml")
        .answers(FAIL)
        .because("among them someone/else.")
        .resting(2);
  }

  @Test
  void saysWhereOnlyTheForgesOwnMove() {
    check()
        .with(uses(2, 0), ".github/workflows/a.yml")
        .with(new SecurityFact.MovingAction("actions/checkout", "v4"), ".github/workflows/a.yml")
        .with(new SecurityFact.MovingAction("github/codeql", "v4"), ".github/workflows/a.yml")
        .answers(WARN)
        .because("all of these are the forge's own")
        .resting(2);
  }

  @Test
  void doesNotApplyWhereNoneIsUsed() {
    check().with(uses(0, 0), ".gitlab-ci.yml").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWithoutWorkflows() {
    check().files(FileKind.SOURCE, 2).without("tests-in-ci").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new ActionsPinned());
  }
}
