// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class ChangelogKeptTest {
  @Test
  void passesOnAChangelog() {
    check().document(DocumentKind.CHANGELOG, "CHANGELOG.md").answers(PASS).because("CHANGELOG.md");
  }

  @Test
  void warnsWhereReleasesHaveNone() {
    check()
        .with(new Fact.Releases(4, "v4", CheckTester.AS_OF))
        .without(DocumentKind.CHANGELOG)
        .answers(WARN)
        .because("forge");
  }

  @Test
  void doesNotApplyWithoutReleases() {
    check()
        .with(new Fact.Releases(0, null, null))
        .without(DocumentKind.CHANGELOG)
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without(DocumentKind.CHANGELOG).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new ChangelogKept());
  }
}
