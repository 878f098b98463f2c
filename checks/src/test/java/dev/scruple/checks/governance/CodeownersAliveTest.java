// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.TargetKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeownersAliveTest {
  private static final String FILE = ".github/CODEOWNERS";

  private static Fact seen(String login, int daysAgo) {
    Instant last = CheckTester.AS_OF.minus(daysAgo, ChronoUnit.DAYS);
    return new HistoryFact.People(
        List.of(new HistoryFact.Person("Ada", login, false, 9, 1, last, last)), 0, 0, null);
  }

  private static CheckTester owners(String... owners) {
    CheckTester tester = check().with(new GovernanceFact.CodeOwners(2, 0), FILE);
    for (String owner : owners) {
      tester.with(new GovernanceFact.CodeOwner(owner, 1), FILE);
    }
    return tester;
  }

  @Test
  void passesWhereAnOwnerIsSeenAndEveryPatternMatches() {
    owners("@Ada", "@group/team")
        .with(seen("ada", 20))
        .answers(PASS)
        .because("@Ada committed in the last 24 months; every pattern matches a file");
  }

  @Test
  void warnsOfAPatternThatMatchesNoFile() {
    owners("@ada")
        .with(seen("ada", 20))
        .with(new GovernanceFact.DeadPattern("/gone/"), FILE)
        .answers(WARN)
        .because("1 pattern matches no file (.github/CODEOWNERS)");
  }

  @Test
  void warnsWhereOneOfSeveralIsGone() {
    owners("@ada", "@group/team")
        .with(seen("ada", 900))
        .answers(WARN)
        .because("@ada made no commit in the last 24 months");
  }

  @Test
  void warnsWhereAllAreGoneForTheyMayReviewStill() {
    owners("@ada").with(seen("ada", 900)).answers(WARN).because("@ada made no commit");
  }

  @Test
  void anAccountThatTheHistoryDoesNotTellIsNotCalledGone() {
    owners("@grace").with(seen("ada", 20)).answers(UNKNOWN).because("@grace is");
  }

  @Test
  void doesNotJudgeTeams() {
    owners("@group/team", "@group/other").answers(UNKNOWN).because("are still there");
  }

  @Test
  void doesNotApplyWithoutAFile() {
    check().without(DocumentKind.CODEOWNERS).answers(NOT_APPLICABLE);
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
    return CheckTester.of(new CodeownersAlive());
  }
}
