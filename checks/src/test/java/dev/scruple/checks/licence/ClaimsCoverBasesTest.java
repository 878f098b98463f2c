// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Action;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimsCoverBasesTest {
  private static CheckTester check() {
    return CheckTester.of(new ClaimsCoverBases())
        .component(ComponentRole.WEIGHTS, "tune", "MIT", null);
  }

  private static Fact base(
      @Nullable String license, List<Action> bars, List<Action> limits, List<Duty> duties) {
    return new Fact.BaseTerms(
        "c-tune",
        "MIT",
        true,
        "acme/base",
        license,
        license != null,
        bars,
        limits,
        limits.isEmpty() ? List.of() : List.of("monthlyUsersAtRelease"),
        duties,
        List.of());
  }

  @Test
  void passesOnABaseThatAsksForNoMore() {
    check()
        .with(base("MIT", List.of(), List.of(), List.of()))
        .answers(PASS)
        .because("MIT asks for all", "acme/base (MIT)");
  }

  @Test
  void failsOnABaseThatBarsWhatIsClaimed() {
    check()
        .with(base("CC-BY-NC-4.0", List.of(Action.SELL), List.of(), List.of()))
        .answers(FAIL)
        .because("MIT is claimed", "acme/base (CC-BY-NC-4.0) bar selling it.")
        .next("Keep to the base's terms");
  }

  @Test
  void failsOnABaseThatLimitsWhatIsClaimed() {
    check()
        .with(
            base(
                "Llama-3.1",
                List.of(),
                List.of(Action.RUN, Action.SERVE, Action.MODIFY, Action.SELL, Action.MERGE),
                List.of(Duty.BUILT_WITH)))
        .answers(FAIL)
        .because(
            "limit running it, offering it over a network, changing it and 2 more, depending on how"
                + " many monthly users",
            "; they ask you to show its «Built with …» line.");
  }

  @Test
  void failsOnABaseWhoseRestrictionsMustBePassedOn() {
    check()
        .with(
            base(
                "Gemma",
                List.of(),
                List.of(),
                List.of(Duty.ATTRIBUTION, Duty.PASS_ON_RESTRICTIONS)))
        .answers(FAIL)
        .because(
            "ask you to bind those who get it to the same restrictions and credit the authors.");
  }

  @Test
  void warnsWhereOnlyDutiesAreMissing() {
    check()
        .with(base("Apache-2.0", List.of(), List.of(), List.of(Duty.STATE_CHANGES)))
        .answers(WARN)
        .because("ask you to say what you changed.");
  }

  @Test
  void saysEveryActionAndDutyInWordsAndHowManyMoreOnce() {
    List<Action> actions = List.of(Action.values());
    List<Duty> duties = List.of(Duty.values());
    String reason = check().with(base("Acme", actions, actions, duties)).outcome().reason();
    assertThat(reason)
        .contains("and 13 more, depending on", "and 17 more.")
        .doesNotContain("and more", "1 more and");
    for (Action action : actions) {
      check()
          .with(base("Acme", List.of(action), List.of(), List.of()))
          .answers(FAIL)
          .because(PlainTerms.doing(action) + ".");
    }
    for (Duty duty : duties) {
      Outcome outcome = check().with(base("Acme", List.of(), List.of(), List.of(duty))).outcome();
      assertThat(outcome.reason()).endsWith(" ask you to " + PlainTerms.duty(duty) + ".");
    }
  }

  @Test
  void countsTheBasesThatItLeavesUnnamedRightly() {
    CheckTester check = check();
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      check.with(
          new Fact.BaseTerms(
              "c-tune",
              "MIT",
              true,
              "acme/" + name,
              "MIT",
              true,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    check.answers(PASS).because("acme/c (MIT) and 3 more");
  }

  @Test
  void doesNotKnowUnderAnUnknownBase() {
    check()
        .with(base(null, List.of(), List.of(), List.of()))
        .answers(UNKNOWN)
        .because("The licence of the base acme/base is not known")
        .next("Learn the licence of acme/base");
  }

  @Test
  void doesNotKnowUnderAClaimWithoutRules() {
    check()
        .with(
            new Fact.BaseTerms(
                "c-tune",
                "LicenseRef-acme",
                false,
                "acme/base",
                "MIT",
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()))
        .answers(UNKNOWN)
        .because("LicenseRef-acme, which is claimed");
  }

  @Test
  void theHarshestOfSeveralBasesDecides() {
    check()
        .with(
            base("MIT", List.of(), List.of(), List.of()),
            base(null, List.of(), List.of(), List.of()),
            base("CC-BY-NC-4.0", List.of(Action.SELL), List.of(), List.of()),
            base("CC-BY-NC-SA-4.0", List.of(Action.SELL), List.of(), List.of()))
        .answers(FAIL)
        .because("(and 1 base more)")
        .resting(2);
  }

  @Test
  void asksNothingWithoutABase() {
    check().answers(NOT_APPLICABLE);
  }

  @Test
  void asksNothingOfWhatTheTargetStandsOn() {
    CheckTester.of(new ClaimsCoverBases())
        .with(base("CC-BY-NC-4.0", List.of(Action.SELL), List.of(), List.of()))
        .answers(NOT_APPLICABLE);
  }

  @Test
  void asksEachPartOfAListForItself() {
    check()
        .on(TargetKind.STACK)
        .with(base("CC-BY-NC-4.0", List.of(Action.SELL), List.of(), List.of()))
        .answers(NOT_APPLICABLE);
  }
}
