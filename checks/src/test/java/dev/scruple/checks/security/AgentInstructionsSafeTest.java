// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.AgentHazardKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class AgentInstructionsSafeTest {
  private static final Fact FILE = new SecurityFact.AgentInstructions();

  private static Fact hazard(AgentHazardKind kind) {
    return new SecurityFact.AgentHazard(kind, "some words");
  }

  @Test
  void passesOnPlainInstructions() {
    check().with(FILE, "AGENTS.md").answers(PASS).because("1 file of instructions");
  }

  @Test
  void failsOnHiddenCharacters() {
    check()
        .with(FILE, "CLAUDE.md")
        .with(new SecurityFact.HiddenCharacters("tag-characters", 124, false), "CLAUDE.md")
        .answers(FAIL)
        .because("CLAUDE.md (tag-characters)");
  }

  @Test
  void leavesHiddenCharactersOfCodeToAnotherCheck() {
    check()
        .with(FILE, "CLAUDE.md")
        .with(new SecurityFact.HiddenCharacters("tag-characters", 124, false), "a.py")
        .answers(PASS);
  }

  @Test
  void failsOnEachOrderAgainstTheUser() {
    for (AgentHazardKind kind :
        new AgentHazardKind[] {
          AgentHazardKind.HIDDEN_ORDER, AgentHazardKind.OVERRIDE, AgentHazardKind.SENDS_SECRETS
        }) {
      check().with(FILE, "SKILL.md").with(hazard(kind), "SKILL.md").answers(FAIL).resting(1);
    }
  }

  @Test
  void warnsOfAProgramThatIsFetchedAndRun() {
    check()
        .with(FILE, "SKILL.md")
        .with(hazard(AgentHazardKind.FETCH_AND_RUN), "SKILL.md")
        .answers(WARN)
        .because("fetches a program and runs it unread");
  }

  @Test
  void keepsAHostilePathOnOneLine() {
    check()
        .with(FILE, "a\n\u001b[2J/SKILL.md")
        .with(hazard(AgentHazardKind.OVERRIDE), "a\n\u001b[2J/SKILL.md")
        .answers(FAIL);
  }

  @Test
  void doesNotApplyWithoutInstructions() {
    check().files(FileKind.SOURCE, 3).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotRead() {
    check().on(TargetKind.PACKAGE).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new AgentInstructionsSafe());
  }
}
