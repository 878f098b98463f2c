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

class ProvenanceMadeTest {
  private static final String PATH = ".github/workflows/release.yml";

  private static Fact practice(String kind, String tool) {
    return new SecurityFact.Practice(kind, tool);
  }

  @Test
  void passesOnAStatementOfOrigin() {
    check()
        .with(practice("publishes", "PyPI"), PATH)
        .with(practice("provenance", "PyPI attestations"), PATH)
        .answers(PASS)
        .because("PyPI attestations");
  }

  @Test
  void warnsOfASignatureAlone() {
    check()
        .with(practice("publishes", "Maven"), PATH)
        .with(practice("signature", "GPG"), PATH)
        .answers(WARN)
        .because("Releases are signed (GPG");
  }

  @Test
  void warnsOfTrustedPublishingAlone() {
    check()
        .with(practice("publishes", "npm"), PATH)
        .with(practice("trusted-publishing", "npm"), PATH)
        .answers(WARN)
        .because("takes releases from the workflow itself");
  }

  @Test
  void failsOfAReleaseWithNeither() {
    check().with(practice("publishes", "PyPI"), PATH).answers(FAIL).because(PATH).resting(1);
  }

  @Test
  void warnsWhereReleasesAreMadeOutOfSight() {
    check()
        .with(new Fact.PackageDefined("pkg:pypi/a", "a", null), "pyproject.toml")
        .answers(WARN)
        .because("pyproject.toml");
  }

  @Test
  void anImageIsNoReleaseOfThePackage() {
    check()
        .with(practice("publishes", "image"), PATH)
        .with(new Fact.PackageDefined("pkg:pypi/a", "a", null), "pyproject.toml")
        .answers(WARN)
        .because("pyproject.toml");
  }

  @Test
  void failsOfAnImageWhereNothingElseIsPublished() {
    check().with(practice("publishes", "image"), PATH).answers(FAIL).because(PATH);
  }

  @Test
  void doesNotApplyWhereNothingIsPublished() {
    check().files(FileKind.SOURCE, 2).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).files(FileKind.SOURCE, 2).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new ProvenanceMade());
  }
}
