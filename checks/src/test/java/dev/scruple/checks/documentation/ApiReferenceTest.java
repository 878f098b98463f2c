// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentationFact.DocumentedNames;
import dev.scruple.model.DocumentationFact.ReferenceSource;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class ApiReferenceTest {
  @Test
  void passesOnAGeneratorAndSaysHowMuchIsDescribed() {
    check()
        .with(new ReferenceSource("Sphinx", 4), "docs/conf.py")
        .with(new DocumentedNames("Python", 81, 100))
        .answers(PASS)
        .because("made by Sphinx (docs/conf.py)", "81 % of 100 public names in Python");
  }

  @Test
  void passesOnALinkToItsOwnReference() {
    check()
        .with(new ReferenceSource("link", 1), "README.md")
        .answers(PASS)
        .because("README.md leads to a reference elsewhere");
  }

  @Test
  void warnsWhereOnlyTheCodeDescribesMostNames() {
    check()
        .with(new DocumentedNames("Python", 78, 100))
        .without("api-reference")
        .answers(WARN)
        .because("78 % of 100");
  }

  @Test
  void failsWhereNeitherReferenceNorCodeDescribesThem() {
    check()
        .with(new DocumentedNames("Python", 6, 100))
        .without("api-reference")
        .answers(FAIL)
        .because("only 6 %");
  }

  @Test
  void onlyWarnsWhereThereAreFewNames() {
    check().with(new DocumentedNames("Python", 0, 9)).without("api-reference").answers(WARN);
  }

  @Test
  void doesNotApplyWhereNoPackageIsBuilt() {
    CheckTester.of(new ApiReference())
        .files(FileKind.SOURCE, 3)
        .without("package-definition")
        .without("api-reference")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without("api-reference").answers(UNKNOWN);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new ApiReference())
        .files(FileKind.SOURCE, 4)
        .with(new Fact.PackageDefined("pkg:pypi/sample", "sample", null), "pyproject.toml");
  }
}
