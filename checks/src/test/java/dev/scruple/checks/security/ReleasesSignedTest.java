// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.checks.CheckTester.AS_OF;
import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;
import static java.time.temporal.ChronoUnit.DAYS;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import org.junit.jupiter.api.Test;

class ReleasesSignedTest {
  private static Fact signing(int releases, int signed) {
    return new HistoryFact.Signing(
        AS_OF.minus(365, DAYS), AS_OF, 420, 400, 390, releases, releases, signed);
  }

  private static Fact activity(HistoryState state) {
    return new Fact.Activity(state, AS_OF.minus(365, DAYS), AS_OF, false, false, 420, 9, 3, 2, 0.4);
  }

  @Test
  void passesWhereEveryTagCarriesASignature() {
    check()
        .with(signing(12, 12))
        .answers(PASS)
        .because("12 of 12 release tags", "not verified", "not seen here");
  }

  @Test
  void warnsWhereSomeDo() {
    check().with(signing(12, 1)).answers(WARN).because("1 of 12 release tags", "carries a");
  }

  @Test
  void failsWhereNoneDoes() {
    check().with(signing(12, 0)).answers(FAIL).next("attestations");
  }

  @Test
  void doesNotApplyWithoutAReleaseLately() {
    check().with(signing(0, 0)).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhereTagsMayBeMissing() {
    CheckTester.of(new ReleasesSigned())
        .with(signing(0, 0), activity(HistoryState.SHALLOW))
        .answers(UNKNOWN)
        .next("--tags");
  }

  @Test
  void doesNotKnowWithoutAHistory() {
    CheckTester.of(new ReleasesSigned()).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new ReleasesSigned()).with(activity(HistoryState.COMPLETE));
  }
}
