// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact.ChangelogState;
import dev.scruple.model.Fact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangelogKeptTest {
  @ParameterizedTest
  @CsvSource({
    "1.2.0, v1.2.0",
    "1.2, v1.2.0",
    "1.3.0a1, v1.2.0",
    "2024.5, 2024.5.0",
    "20250625, v20250625",
    "2.0.0, release-1.9"
  })
  void passesWhereItReachesTheLastRelease(String newest, String tag) {
    check(newest)
        .with(new Fact.Releases(4, tag, CheckTester.AS_OF))
        .answers(PASS)
        .because("reaches");
  }

  @ParameterizedTest
  @CsvSource({"1.2.0, v1.2.3", "2.0.0rc1, v2.0.0"})
  void warnsWhereItEndsWithinTheSeries(String newest, String tag) {
    check(newest)
        .with(new Fact.Releases(4, tag, CheckTester.AS_OF))
        .answers(WARN)
        .because("ends at " + newest, tag, "1 Nov 2026");
  }

  @Test
  void failsWhereItEndsSeriesBefore() {
    check("1.2.0").with(new Fact.Releases(9, "v2.4.1", CheckTester.AS_OF)).answers(FAIL);
  }

  @Test
  void onlyWarnsWhereChangesAreCollectedForTheNext() {
    CheckTester.of(new ChangelogKept())
        .with(new ChangelogState("file", "1.2.0", 4, true), "CHANGELOG.md")
        .with(new Fact.Releases(9, "v2.4.1", CheckTester.AS_OF))
        .answers(WARN);
  }

  @Test
  void comparesWithTheManifestWhereNothingIsTagged() {
    check("1.2.0")
        .with(new Fact.PackageDefined("pkg:pypi/sample", "sample", "2.4.1"), "pyproject.toml")
        .answers(FAIL)
        .because("version 2.4.1 of pyproject.toml");
  }

  @Test
  void leavesOutAManifestsVersionUnderDevelopment() {
    check("1.2.0")
        .with(new Fact.PackageDefined("pkg:pypi/sample", "sample", "1.3.0.dev0"), "pyproject.toml")
        .answers(PASS);
  }

  @ParameterizedTest
  @CsvSource({"other@2.4.1", "sub/v2.4.1", "20250625"})
  void comparesNothingWithAnotherPartsReleaseOrADate(String tag) {
    check("1.2.0")
        .with(new Fact.Releases(9, tag, CheckTester.AS_OF))
        .answers(PASS)
        .because("up to 1.2.0.");
  }

  @Test
  void passesOnNotesOfOneVersionEach() {
    CheckTester.of(new ChangelogKept())
        .with(new ChangelogState("notes", "1.2", 7, false), "docs/releases/1.2.md")
        .with(new Fact.Releases(7, "v1.2", CheckTester.AS_OF))
        .answers(PASS);
  }

  @Test
  void passesOnFragments() {
    CheckTester.of(new ChangelogKept())
        .with(new ChangelogState("fragments", null, 12, true), "newsfragments/1.fix.md")
        .answers(PASS)
        .because("12 notes");
  }

  @Test
  void passesOnChangelogsOfParts() {
    CheckTester.of(new ChangelogKept())
        .with(new ChangelogState("file", "1.2", 7, false), "packages/a/CHANGELOG.md")
        .answers(PASS)
        .because("packages/a/CHANGELOG.md");
  }

  @Test
  void warnsOfAFileWithoutVersions() {
    CheckTester.of(new ChangelogKept())
        .with(new ChangelogState("file", null, 0, true), "CHANGELOG.md")
        .answers(WARN)
        .because("no heading with a version");
  }

  @Test
  void warnsWhereReleasesHaveNone() {
    CheckTester.of(new ChangelogKept())
        .with(new Fact.Releases(4, "v4", CheckTester.AS_OF))
        .without(DocumentKind.CHANGELOG)
        .answers(WARN)
        .because("forge");
  }

  @Test
  void doesNotApplyWithoutReleases() {
    CheckTester.of(new ChangelogKept())
        .with(new Fact.Releases(0, null, null))
        .without(DocumentKind.CHANGELOG)
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    CheckTester.of(new ChangelogKept()).answers(UNKNOWN);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    CheckTester.of(new ChangelogKept())
        .on(TargetKind.ARCHIVE)
        .without(DocumentKind.CHANGELOG)
        .answers(UNKNOWN);
  }

  @Test
  void showsAHostileTagOnOneLine() {
    check("1.2").with(new Fact.Releases(2, "v9.9\u001b[2J\n", CheckTester.AS_OF)).answers(FAIL);
  }

  private static CheckTester check(String newest) {
    return CheckTester.of(new ChangelogKept())
        .with(new ChangelogState("file", newest, 4, false), "CHANGELOG.md");
  }
}
