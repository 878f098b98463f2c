// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.TargetKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApiStabilityStatedTest {
  private static Fact says(AssuranceTopic topic, String words) {
    return new InteroperabilityFact.Assurance(topic, words);
  }

  private static Fact releases(int count) {
    return new Fact.Releases(count, count == 0 ? null : "v1", count == 0 ? null : Instant.EPOCH);
  }

  @Test
  void passesOnSemanticVersions() {
    check()
        .with(says(AssuranceTopic.VERSIONING, "We follow Semantic Versioning."), "README.md")
        .answers(PASS)
        .because("“We follow Semantic Versioning” (README.md)");
  }

  @Test
  void countsTheSameLineOfALinkedFileOnce() {
    check()
        .with(says(AssuranceTopic.VERSIONING, "We follow Semantic Versioning."), "CONTRIBUTING.md")
        .with(
            says(AssuranceTopic.VERSIONING, "We follow Semantic Versioning."),
            "docs/contributing.md")
        .answers(PASS)
        .because("“We follow Semantic Versioning” (CONTRIBUTING.md)")
        .resting(1);
  }

  @Test
  void warnsWhereItSaysThatItIsNotFinished() {
    check()
        .with(says(AssuranceTopic.VERSIONING, "We follow Semantic Versioning."), "CHANGELOG.md")
        .with(says(AssuranceTopic.INSTABILITY, "The API may still change."), "README.md")
        .answers(WARN)
        .because("The API may still change", "but it warns")
        .resting(2);
  }

  @Test
  void failsWhereNothingIsSaid() {
    check()
        .with(releases(2))
        .without("assurance-versioning")
        .without("assurance-stability")
        .answers(FAIL);
  }

  @Test
  void doesNotApplyWhereNothingIsReleased() {
    check()
        .with(releases(0))
        .files(FileKind.SOURCE, 1)
        .without("assurance-versioning")
        .without("assurance-stability")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().with(releases(2)).without("assurance-versioning").answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new ApiStabilityStated());
  }
}
