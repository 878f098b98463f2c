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
    "PASS/LOW PASS/LOW, GOOD",
    "PASS/LOW NOT_APPLICABLE/LOW, GOOD",
    "PASS/LOW UNKNOWN/LOW, PARTLY",
    "PASS/LOW UNKNOWN/LOW UNKNOWN/LOW NOT_APPLICABLE/LOW, PARTLY",
    "PASS/LOW PASS/LOW WARN/LOW, MOSTLY",
    "PASS/LOW PASS/LOW FAIL/LOW UNKNOWN/LOW, MOSTLY",
    "PASS/LOW FAIL/LOW, MIXED",
    "PASS/LOW PASS/LOW WARN/MEDIUM UNKNOWN/LOW, MIXED",
    "PASS/MEDIUM FAIL/MEDIUM UNKNOWN/LOW, MIXED",
    "PASS/LOW PASS/LOW WARN/HIGH, MIXED",
    "FAIL/LOW, MIXED",
    "FAIL/MEDIUM UNKNOWN/LOW, BAD",
    "FAIL/MEDIUM PASS/LOW, MIXED",
    "FAIL/MEDIUM FAIL/LOW, BAD",
    "PASS/MEDIUM PASS/MEDIUM FAIL/HIGH, BAD",
    "UNKNOWN/LOW UNKNOWN/LOW, UNKNOWN",
    "NOT_APPLICABLE/LOW, NOT_ASKED"
  })
  void anAreaIsGradedBySeverityFirst(String outcomes, AreaAnswer answer) {
    assertThat(line(outcomes).answer()).isEqualTo(answer);
  }

  @Test
  void whatWeighsMostIsToldFirst() {
    AreaLine line = line("WARN/LOW FAIL/LOW WARN/HIGH FAIL/MEDIUM PASS/LOW PASS/HIGH UNKNOWN/LOW");
    assertThat(line.poor())
        .extracting(Outcome::check)
        .containsExactly("check-2", "check-3", "check-1", "check-0");
    assertThat(line.good()).extracting(Outcome::check).containsExactly("check-5", "check-4");
    assertThat(line.telling().check()).isEqualTo("check-2");
    assertThat(line.tally()).isEqualTo("2 of 7 well, 4 poorly, 1 open");
  }

  @Test
  void theNextStepIsThatOfWhatWeighsMost() {
    assertThat(line("WARN/LOW FAIL/MEDIUM PASS/LOW").next()).isEqualTo("Mend 1");
    assertThat(line("PASS/LOW UNKNOWN/LOW").next()).isNull();
  }

  private static AreaLine line(String words) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      String[] parts = word.split("/", -1);
      outcomes.add(
          new Outcome(
              "o-" + outcomes.size(),
              "check-" + outcomes.size(),
              Area.ACTIVITY,
              OutcomeValue.valueOf(parts[0]),
              Severity.valueOf(parts[1]),
              "Because.",
              List.of(),
              "Mend " + outcomes.size()));
    }
    return new AreaLine(List.of(Area.ACTIVITY), outcomes);
  }

  @Test
  void areasThatBeginAlikeShareALine() {
    List<AreaLine> lines = new ArrayList<>();
    for (Area area : List.of(Area.LICENCE, Area.SECURITY, Area.OPENNESS)) {
      String reason = "Only the name was looked up; no file shows a " + area.name() + ".";
      lines.add(
          new AreaLine(
              List.of(area),
              List.of(
                  new Outcome(
                      "o-" + area,
                      "check-" + area,
                      area,
                      OutcomeValue.UNKNOWN,
                      Severity.LOW,
                      reason,
                      List.of(),
                      "git clone it"))));
    }
    assertThat(AreaLine.common(lines.stream().map(line -> line.telling().reason()).toList()))
        .isEqualTo("Only the name was looked up; no file shows a …");
    assertThat(lines.stream().map(AreaLine::likeness).distinct()).hasSize(1);
  }

  @Test
  void areasThatShareALineSayWhy() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Area area : List.of(Area.GOVERNANCE, Area.SECURITY, Area.OPENNESS)) {
      for (String reason :
          List.of("Only the name was looked up; no " + area.name() + ".", "Nothing is known.")) {
        outcomes.add(
            new Outcome(
                "o-" + outcomes.size(),
                "check-" + outcomes.size(),
                area,
                OutcomeValue.UNKNOWN,
                Severity.LOW,
                reason,
                List.of(),
                null));
      }
    }
    assertThat(
            new AreaLine(List.of(Area.GOVERNANCE, Area.SECURITY, Area.OPENNESS), outcomes)
                .silence())
        .isEqualTo("governance, security and openness: Only the name was looked up; no …");
  }
}
