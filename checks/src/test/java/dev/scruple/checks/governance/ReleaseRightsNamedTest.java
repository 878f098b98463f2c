// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.TargetKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReleaseRightsNamedTest {
  private static Fact says(GovernanceTopic topic, String words) {
    return new GovernanceFact.GovernanceStatement(topic, words);
  }

  private static Fact releases(int count) {
    return new Fact.Releases(count, count == 0 ? null : "v1", count == 0 ? null : Instant.EPOCH);
  }

  @Test
  void passesWhereItIsSaidWho() {
    check()
        .with(says(GovernanceTopic.RELEASE_RIGHTS, "Only maintainers may release."), "RELEASE.md")
        .with(says(GovernanceTopic.RELEASE_STEPS, "Release process"), "RELEASE.md")
        .answers(PASS)
        .because("Only maintainers may release")
        .resting(2);
  }

  @Test
  void warnsWhereItIsOnlySaidHow() {
    check()
        .with(says(GovernanceTopic.RELEASE_STEPS, "Releasing the library"), "RELEASE.md")
        .without("release-rights")
        .answers(WARN)
        .because("not who may make one");
  }

  @Test
  void failsWhereNeitherIsSaid() {
    check().with(releases(3)).without("release-rights").without("release-steps").answers(FAIL);
  }

  @Test
  void doesNotApplyWhereNothingIsReleased() {
    check()
        .with(releases(0))
        .files(FileKind.SOURCE, 3)
        .without("release-rights")
        .without("release-steps")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().with(releases(3)).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new ReleaseRightsNamed());
  }
}
