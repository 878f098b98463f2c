// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Subject;
import dev.scruple.terms.use.Uses;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  private static Facts facts(String circumstances) throws Exception {
    String yaml = "use: x\nactions: [run]\ncircumstances: {" + circumstances + "}\n";
    return Facts.stated(Uses.read("x", yaml.getBytes(StandardCharsets.UTF_8)).circumstances());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DE | EU | TRUE
          EU | EU | TRUE
          US | EU | FALSE
          NO | EU | FALSE
          EU | DE | UNKNOWN
          EU | US | FALSE
          GB | GB | TRUE
          """)
  void aCountryIsInTheUnionThatItBelongsTo(String stated, String asked, Truth expected)
      throws Exception {
    When when = new When.OneOf(Circumstance.DOMICILE, Set.of(asked));
    assertThat(when.test(facts("domicile: " + stated))).isEqualTo(expected);
    assertThat(when.test(facts(""))).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [DE, US] | EU | TRUE
          [EU]     | FR | TRUE
          [US]     | EU | FALSE
          []       | EU | FALSE
          """)
  void aListOfPlacesNamesOne(String stated, String asked, Truth expected) throws Exception {
    When when = new When.Names(Circumstance.USERS, Set.of(asked));
    assertThat(when.test(facts("users: " + stated))).isEqualTo(expected);
  }

  @Test
  void aListOfPlacesNamesNothingElse() throws Exception {
    When when = new When.Only(Circumstance.USERS, Set.of("EU"));
    assertThat(when.test(facts("users: [DE, FR]"))).isEqualTo(Truth.TRUE);
    assertThat(when.test(facts("users: [DE, US]"))).isEqualTo(Truth.FALSE);
    assertThat(when.test(facts(""))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aThresholdIsExceededOnlyAboveIt() throws Exception {
    When when = new When.Over(Circumstance.ANNUAL_REVENUE, 1_000_000);
    assertThat(when.test(facts("annualRevenue: 1000000"))).isEqualTo(Truth.FALSE);
    assertThat(when.test(facts("annualRevenue: 1000001"))).isEqualTo(Truth.TRUE);
    assertThat(when).hasToString("annualRevenue over 1,000,000");
  }

  private static Rule rule(Effect effect, When when) {
    return new Rule(
        Set.of(Subject.CODE),
        Set.of(Action.RUN),
        when,
        false,
        effect,
        List.of(),
        null,
        null,
        Map.of(),
        List.of("1"),
        "It says so.",
        List.of());
  }

  private static Assessment assess(String circumstances, Rule... rules) throws Exception {
    Judge.Frame frame = new Judge.Frame(facts(circumstances));
    return new Judge(Terms.builtIn(), null).assess("X", List.of(rules), frame);
  }

  @Test
  void aConditionThatHoldsEitherWayNamesNothing() throws Exception {
    Assessment assessment =
        assess(
            "",
            rule(Effect.PERMIT, new When.Holds(Circumstance.COMMERCIAL, true)),
            rule(Effect.PERMIT, new When.Holds(Circumstance.COMMERCIAL, false)));
    assertThat(assessment.value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(assessment.when()).isEmpty();
  }

  @Test
  void onlyTheCircumstanceThatDecidesIsNamed() throws Exception {
    When both =
        new When.All(
            List.of(
                new When.Holds(Circumstance.COMMERCIAL, true),
                new When.Holds(Circumstance.NETWORK, true)));
    Rule[] rules = {rule(Effect.PERMIT, new When.Always()), rule(Effect.PROHIBIT, both)};
    assertThat(assess("", rules).when()).containsExactly("commercial", "network");
    assertThat(assess("commercial: true", rules).when()).containsExactly("network");
    assertThat(assess("commercial: false", rules).value()).isEqualTo(RulingValue.PERMITTED);
  }

  @Test
  void unclearOrProhibitedIsUnclearAndNamed() throws Exception {
    Assessment assessment =
        assess(
            "",
            rule(Effect.SILENT, new When.Always()),
            rule(Effect.PROHIBIT, new When.Holds(Circumstance.COMMERCIAL, true)));
    assertThat(assessment.value()).isEqualTo(RulingValue.UNCLEAR);
    assertThat(assessment.when()).containsExactly("commercial");
  }

  @Test
  void wherePlacesAreVagueTheAnswerDependsOnThem() throws Exception {
    Rule[] rules = {
      rule(Effect.PERMIT, new When.Always()),
      rule(Effect.PROHIBIT, new When.OneOf(Circumstance.DOMICILE, Set.of("DE", "US")))
    };
    assertThat(assess("domicile: EU", rules).value()).isEqualTo(RulingValue.CONDITIONAL);
    assertThat(assess("domicile: FR", rules).value()).isEqualTo(RulingValue.PERMITTED);
  }

  @Test
  void tooManyWaysAreJudgedCoarselyNotForever() throws Exception {
    List<Rule> rules = new ArrayList<>();
    rules.add(rule(Effect.PERMIT, new When.Always()));
    for (Circumstance key : Circumstance.values()) {
      switch (key.kind()) {
        case TRUTH -> rules.add(rule(Effect.PROHIBIT, new When.Holds(key, true)));
        case WORD ->
            rules.add(rule(Effect.PROHIBIT, new When.OneOf(key, Set.of(key.words().getFirst()))));
        case NUMBER, PLACE, PLACES, FIELDS, LICENSE -> {}
      }
    }
    Assessment assessment = assess("", rules.toArray(Rule[]::new));
    assertThat(assessment.value()).isEqualTo(RulingValue.CONDITIONAL);
    assertThat(assessment.when()).contains("commercial", "trains", "role");
  }

  @Test
  void aPolicyByReferenceBarsWhatIsStatedAndIsNamedOtherwise() throws Exception {
    Rule policy =
        new Rule(
            Set.of(Subject.CODE),
            Set.of(Action.RUN),
            new When.Names(Circumstance.FIELDS, Set.of("military")),
            true,
            Effect.PROHIBIT,
            List.of(),
            null,
            null,
            Map.of(),
            List.of("2"),
            "Barred.",
            List.of());
    Rule grant = rule(Effect.PERMIT, new When.Always());
    assertThat(assess("", grant, policy).value()).isEqualTo(RulingValue.PERMITTED);
    assertThat(assess("", grant, policy).when()).containsExactly("fields");
    assertThat(assess("fields: []", grant, policy).when()).isEmpty();
    assertThat(assess("fields: [military]", grant, policy).value())
        .isEqualTo(RulingValue.PROHIBITED);
  }
}
