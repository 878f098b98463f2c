// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Area;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTest {
  @ParameterizedTest
  @CsvSource({
    "PASS PASS, GOOD",
    "PASS NOT_APPLICABLE, GOOD",
    "PASS UNKNOWN, PARTLY",
    "PASS UNKNOWN UNKNOWN NOT_APPLICABLE, PARTLY",
    "PASS WARN UNKNOWN, MIXED",
    "PASS FAIL UNKNOWN, MIXED",
    "FAIL UNKNOWN, BAD",
    "UNKNOWN UNKNOWN, UNKNOWN",
    "NOT_APPLICABLE, NOT_ASKED"
  })
  void anAreaIsAsGoodAsAllItsAnswers(String values, Checklist.Answer answer) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String value : values.split(" ")) {
      outcomes.add(
          new Outcome(
              "o-" + outcomes.size(),
              "check-" + outcomes.size(),
              Area.ACTIVITY,
              OutcomeValue.valueOf(value),
              Severity.LOW,
              "Because.",
              List.of(),
              null));
    }
    assertThat(Checklist.answer(outcomes)).isEqualTo(answer);
  }

  @Test
  void areasThatBeginAlikeShareALine() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Area area : List.of(Area.LICENCE, Area.SECURITY, Area.OPENNESS)) {
      String reason = "Only the name was looked up; no file shows a " + area.name() + ".";
      outcomes.add(
          new Outcome(
              "o-" + area,
              "check-" + area,
              area,
              OutcomeValue.UNKNOWN,
              Severity.LOW,
              reason,
              List.of(),
              "git clone it"));
    }
    assertThat(Checklist.common(outcomes.stream().map(Outcome::reason).toList()))
        .isEqualTo("Only the name was looked up; no file shows a …");
    assertThat(outcomes.stream().map(Checklist::likeness).distinct()).hasSize(1);
  }
}
