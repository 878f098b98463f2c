// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.checks.CheckTester.AS_OF;
import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegularsStayTest {
  private static Fact turnover(int regulars, int stayed, String... left) {
    return new HistoryFact.Turnover(
        AS_OF.minus(365, DAYS), AS_OF, 5, 5, 1, regulars, stayed, List.of(left), true);
  }

  @Test
  void passesWhereHalfOrMoreStayed() {
    check()
        .with(turnover(8, 6, "Ada Example", "Ben Example"))
        .answers(PASS)
        .because("6 of the 8 people", "not seen since: Ada Example and Ben Example");
  }

  @Test
  void warnsWhereMostLeft() {
    check()
        .with(turnover(12, 2, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))
        .answers(WARN)
        .because("not seen since: a, b, c and 7 more");
  }

  @Test
  void failsWhereAllLeft() {
    check().with(turnover(2, 0, "a", "b")).answers(FAIL);
  }

  @Test
  void saysOfOnePersonThatItStayed() {
    check().with(turnover(1, 1)).answers(PASS).because("The one person who", "still committed");
  }

  @Test
  void saysOfOnePersonThatItLeft() {
    check().with(turnover(1, 0, "a")).answers(FAIL).because("no longer committed");
  }

  @Test
  void doesNotApplyWithoutRegulars() {
    check().with(turnover(0, 0)).answers(NOT_APPLICABLE);
  }

  @Test
  void quotesNamesWithoutTheirControlCodes() {
    var outcome = check().with(turnover(2, 1, "\u001b[31mred\nline")).answers(PASS);
    assertThat(outcome.outcome().reason()).doesNotContain("\u001b", "\n");
  }

  @Test
  void doesNotKnowWithoutAHistory() {
    CheckTester.of(new RegularsStay()).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new RegularsStay())
        .with(NewcomersArriveTest.activity(HistoryState.COMPLETE, 40));
  }
}
