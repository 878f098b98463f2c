// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.activity;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryFact.ProjectStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotRetiredTest {
  @Test
  void failsOnMetadataThatCallsItInactive() {
    check()
        .with(
            new HistoryFact.StatedStatus(
                ProjectStatus.INACTIVE, "Development Status :: 7 - Inactive"),
            "setup.py")
        .answers(FAIL)
        .because("Development Status :: 7");
  }

  @Test
  void warnsWhereItMoved() {
    check()
        .with(new HistoryFact.StatedStatus(ProjectStatus.MOVED, "moved to x"), "README.md")
        .answers(WARN)
        .because("moved to x");
  }

  @Test
  void warnsWhereItLooksForMaintainers() {
    check()
        .with(
            new HistoryFact.StatedStatus(ProjectStatus.WANTS_MAINTAINERS, "We need maintainers"),
            "README.md")
        .answers(WARN)
        .because("We need maintainers");
  }

  private static CheckTester check() {
    return CheckTester.of(new NotRetired());
  }

  @Test
  void failsAProjectThatRetiredItself() {
    check()
        .with(new Fact.Retired("This project is\nno longer maintained."), "README.md")
        .answers(FAIL)
        .because("\"This project is no longer maintained.\"")
        .resting(1);
  }

  @Test
  void keepsHostileWordsShort() {
    check()
        .with(new Fact.Retired("\u001b[31m" + "x".repeat(500)), "README.md")
        .answers(FAIL)
        .because("…");
  }

  @Test
  void passesAReadmeThatSaysNothingOfTheSort() {
    check().with(new Fact.Document(DocumentKind.README, List.of())).answers(PASS);
  }

  @Test
  void asksNothingWhereNoReadmeStands() {
    check().answers(NOT_APPLICABLE);
  }
}
