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

class NoHiddenCharactersTest {
  private static Fact hidden(String kind, boolean inTests) {
    return new SecurityFact.HiddenCharacters(kind, 3, inTests);
  }

  @Test
  void passesWhereAllCodeWasSearched() {
    check().without("hidden-characters").answers(PASS);
  }

  @Test
  void failsOnCodeInAnotherOrder() {
    check()
        .with(hidden("bidirectional-control", false), "a.c")
        .answers(FAIL)
        .because("1 file of code holds")
        .next("cat -A");
  }

  @Test
  void warnsOfRuns() {
    check().with(hidden("zero-width-run", false), "a.js").answers(WARN);
  }

  @Test
  void leavesInstructionsForAgentsToAnotherCheck() {
    check()
        .with(new SecurityFact.AgentInstructions(), "SKILL.md")
        .with(hidden("tag-characters", false), "SKILL.md")
        .without("hidden-characters")
        .answers(PASS);
  }

  @Test
  void passesOverTests() {
    check().with(hidden("bidirectional-control", true), "tests/a.c").answers(PASS);
  }

  @Test
  void doesNotApplyWithoutCode() {
    check().files(FileKind.DOCUMENTATION, 3).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotRead() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new NoHiddenCharacters());
  }
}
