// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.TargetKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeprecationPolicyTest {
  private static Fact says(AssuranceTopic topic, String words) {
    return new InteroperabilityFact.Assurance(topic, words);
  }

  private static Fact releases(int count) {
    return new Fact.Releases(count, count == 0 ? null : "v1", count == 0 ? null : Instant.EPOCH);
  }

  @Test
  void passesOnAPolicy() {
    check()
        .with(
            says(AssuranceTopic.DEPRECATION, "Deprecated parts stay two releases."), "RELEASES.md")
        .answers(PASS)
        .because("RELEASES.md");
  }

  @Test
  void failsWhereNothingIsSaid() {
    check().with(releases(2)).without("assurance-deprecation").answers(FAIL);
  }

  @Test
  void doesNotApplyWhereNothingIsReleased() {
    check()
        .with(releases(0))
        .files(FileKind.SOURCE, 1)
        .without("assurance-deprecation")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without("assurance-deprecation").answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new DeprecationPolicy());
  }
}
