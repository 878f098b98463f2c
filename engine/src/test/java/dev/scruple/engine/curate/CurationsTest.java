// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Area;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Curation;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.Severity;
import dev.scruple.model.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurationsTest {
  private static final Instant DAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Outcome SHARED =
      new Outcome(
          "o-1",
          "work-is-shared",
          Area.GOVERNANCE,
          OutcomeValue.FAIL,
          Severity.MEDIUM,
          "One person made it all.",
          List.of(),
          "Ask who else can merge");
  private static final Component CODE =
      new Component("code", ComponentRole.CODE, "sample", null, List.of(), null, null, "NONE");
  private static final Evidence REMARK =
      Evidence.of(Source.lines("a.py", 3, 3), new Fact.Remark("a remark"));

  @Test
  void answerOfACheckIsCorrectedAndSaysByWhom() throws CurationFileException {
    Curations.Applying applying =
        applying(
            """
            curations:
              - check: work-is-shared
                value: PASS
                reason: A second person merges since June.
                author: the platform team
                expires: 2027-05-31
            """);

    Outcome corrected = applying.outcomes(List.of(SHARED)).getFirst();

    assertThat(corrected.value()).isEqualTo(OutcomeValue.PASS);
    assertThat(corrected.reason())
        .isEqualTo(
            "Corrected by the platform team until 2027-05-31: A second person merges since June."
                + " (found: FAIL, One person made it all.)");
    assertThat(corrected.next()).isNull();
    assertThat(applying.told())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.state()).isEqualTo(Curation.State.APPLIED);
              assertThat(told.found()).isEqualTo("FAIL: One person made it all.");
              assertThat(told.source().place()).isEqualTo("curations.yaml:2");
            });
  }

  @Test
  void licenceIsConcludedByAPersonWhereTheComponentIsNamed() throws CurationFileException {
    Curations.Applying applying =
        applying(entry("component: sample", "concluded: Apache-2.0", "2027-01-01"));

    assertThat(applying.components(List.of(CODE)).getFirst().concluded()).isEqualTo("Apache-2.0");
    assertThat(applying.told().getFirst().found()).isEqualTo("NONE");
  }

  @Test
  void dismissedEvidenceIsNotSeenByChecks() throws CurationFileException {
    Curations.Applying applying =
        applying(entry("evidence: " + REMARK.id(), "target: sample", "2027-01-01"));

    assertThat(applying.evidence(List.of(REMARK))).isEmpty();
    assertThat(applying.told().getFirst().found()).isEqualTo("remark at a.py:3");
  }

  @Test
  void lastDayCountsAndTheDayAfterDoesNot() throws CurationFileException {
    String file = entry("check: work-is-shared", "value: PASS", "2026-11-23");

    assertThat(at(file, "2026-11-23T23:59:59Z").outcomes(List.of(SHARED)).getFirst().value())
        .isEqualTo(OutcomeValue.PASS);
    Curations.Applying after = at(file, "2026-11-24T00:00:00Z");
    assertThat(after.outcomes(List.of(SHARED))).containsExactly(SHARED);
    assertThat(after.told().getFirst().state()).isEqualTo(Curation.State.EXPIRED);
  }

  @Test
  void correctionOfNothingIsTold() throws CurationFileException {
    Curations.Applying applying =
        applying(entry("component: gone", "concluded: MIT", "2027-01-01"));

    assertThat(applying.components(List.of(CODE))).containsExactly(CODE);
    assertThat(applying.told().getFirst().state()).isEqualTo(Curation.State.UNMATCHED);
  }

  @Test
  void correctionForAnotherTargetIsNoneOfThisOnes() throws CurationFileException {
    String file = entry("check: work-is-shared", "value: PASS\n    target: other", "2027-01-01");
    Curations.Applying applying = applying(file);

    assertThat(applying.outcomes(List.of(SHARED))).containsExactly(SHARED);
    assertThat(applying.told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check: work-is-sharde | value: PASS | work-is-shared",
        "check: work-is-shared | value: FINE | value",
        "check: work-is-shared | concluded: MIT | does not go with check",
        "component: sample | concluded: not a licence! | SPDX expression",
        "evidence: o-123 | target: sample | goes by its id",
        "component: sample | chekc: a | chekc",
      })
  void slipIsRefusedByFileAndLine(String subject, String instead, String told) {
    assertThatThrownBy(() -> applying(entry(subject, instead, "2027-01-01")))
        .isInstanceOf(CurationFileException.class)
        .hasMessageStartingWith("curations.yaml:")
        .hasMessageContaining(told);
  }

  @ParameterizedTest
  @CsvSource({"reason", "author", "expires"})
  void reasonAuthorAndExpiryAreAskedFor(String key) {
    String without =
        entry("check: work-is-shared", "value: PASS", "2027-01-01")
            .replaceAll("(?m)^ +" + key + ":.*\\R", "");

    assertThatThrownBy(() -> applying(without))
        .isInstanceOf(CurationFileException.class)
        .hasMessageContaining(key + " is missing");
  }

  @Test
  void sameFindingTwiceIsRefused() {
    String one = entry("check: work-is-shared", "value: PASS", "2027-01-01");

    assertThatThrownBy(() -> applying(one + one.replaceFirst("curations:\\R", "")))
        .isInstanceOf(CurationFileException.class)
        .hasMessageContaining("corrected twice");
  }

  private static String entry(String subject, String instead, String expires) {
    return """
        curations:
          - %s
            %s
            reason: Looked at by hand.
            author: the platform team
            expires: %s
        """
        .formatted(subject, instead, expires);
  }

  private static Curations.Applying applying(String yaml) throws CurationFileException {
    return at(yaml, DAY.toString());
  }

  private static Curations.Applying at(String yaml, String asOf) throws CurationFileException {
    return Curations.read("curations.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .of("sample", Instant.parse(asOf));
  }
}
