// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class DownloadsVerifiedTest {
  private static final String PATH = ".github/workflows/a.yml";

  private static Fact download(String kind) {
    return new SecurityFact.UnverifiedDownload(kind, "curl x | sh");
  }

  @Test
  void passesWhereNothingWasSeen() {
    check().answers(PASS).because("No build step was seen");
  }

  @Test
  void passesByContainerFilesToo() {
    CheckTester.of(new DownloadsVerified()).files(FileKind.CONTAINER, 1).answers(PASS);
  }

  @Test
  void warnsOfWhatIsRunUnseen() {
    check()
        .with(download("run-unseen"), PATH)
        .answers(WARN)
        .because("1 command runs a download unseen (" + PATH + ")")
        .resting(1);
  }

  @Test
  void warnsOfImagesThatMove() {
    check()
        .with(download("run-unseen"), "a.sh")
        .with(download("moving-image"), "Dockerfile")
        .with(download("moving-image"), "b/Dockerfile")
        .answers(WARN)
        .because("1 command", "1 image is named without a version", "Dockerfile and b/Dockerfile");
  }

  @Test
  void failsOfAHostThatIsNotVerified() {
    check()
        .with(download("unverified-host"), "Dockerfile")
        .with(download("moving-image"), "Dockerfile")
        .answers(FAIL)
        .because("1 download trusts a host")
        .resting(1);
  }

  @Test
  void leavesOutExamplesAndTests() {
    check().with(download("unverified-host"), "examples/Dockerfile").answers(PASS);
  }

  @Test
  void doesNotApplyWhereNothingIsBuilt() {
    CheckTester.of(new DownloadsVerified()).files(FileKind.SOURCE, 2).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    CheckTester.of(new DownloadsVerified())
        .on(TargetKind.ARCHIVE)
        .files(FileKind.SOURCE, 2)
        .answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new DownloadsVerified())
        .with(new Fact.Workflow("github-actions", null, 0, 0), PATH);
  }
}
