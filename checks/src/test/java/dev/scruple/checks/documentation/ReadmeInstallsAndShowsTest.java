// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.DocumentationFact.ReadmePart;
import dev.scruple.model.DocumentationFact.ReadmeTranslation;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class ReadmeInstallsAndShowsTest {
  @Test
  void doesNotApplyWhereThereIsNothingToWeigh() {
    CheckTester.of(new ReadmeInstallsAndShows())
        .bare()
        .without(DocumentKind.README)
        .answers(NOT_APPLICABLE);
  }

  @Test
  void passesOnAllThree() {
    check()
        .document(
            DocumentKind.README,
            "README.md",
            DocumentFeature.PURPOSE,
            DocumentFeature.INSTALL,
            DocumentFeature.EXAMPLE)
        .answers(PASS);
  }

  @Test
  void addsUpWhatSeveralReadmesSay() {
    check()
        .document(
            DocumentKind.README, "README.md", DocumentFeature.PURPOSE, DocumentFeature.INSTALL)
        .document(DocumentKind.README, "docs/README.md", DocumentFeature.EXAMPLE)
        .answers(PASS)
        .resting(2);
  }

  @Test
  void warnsWhereOneIsMissing() {
    check()
        .document(
            DocumentKind.README, "README.md", DocumentFeature.PURPOSE, DocumentFeature.INSTALL)
        .answers(WARN)
        .because("lacks an example");
  }

  @Test
  void leavesExamplesReadmesOut() {
    check()
        .document(
            DocumentKind.README, "README.md", DocumentFeature.PURPOSE, DocumentFeature.INSTALL)
        .document(DocumentKind.README, "examples/a/README.md", DocumentFeature.EXAMPLE)
        .answers(WARN);
  }

  @Test
  void failsWhereNeitherInstallNorExampleIsThere() {
    check()
        .document(DocumentKind.README, "README.md", DocumentFeature.PURPOSE)
        .answers(FAIL)
        .because("how to install it and an example");
  }

  @Test
  void failsWithoutAReadme() {
    check().without(DocumentKind.README).answers(FAIL);
  }

  @Test
  void takesAModelCardWithoutInstallForAModel() {
    check()
        .files(FileKind.WEIGHTS, 1)
        .document(
            DocumentKind.MODEL_CARD, "README.md", DocumentFeature.PURPOSE, DocumentFeature.EXAMPLE)
        .without(DocumentKind.README)
        .answers(PASS);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    check().on(TargetKind.HUB).answers(UNKNOWN).next("GIT_LFS_SKIP_SMUDGE=1");
  }

  @Test
  void saysOnWhichLinesAndInWhichLanguages() {
    check()
        .document(
            DocumentKind.README,
            "README.md",
            DocumentFeature.PURPOSE,
            DocumentFeature.INSTALL,
            DocumentFeature.EXAMPLE)
        .with(new ReadmePart(DocumentFeature.INSTALL), "README.md")
        .with(new ReadmePart(DocumentFeature.EXAMPLE), "docs/README.md")
        .with(new ReadmeTranslation("zh-cn"), "README.zh-CN.md")
        .answers(PASS)
        .because("how to install it (README.md)", "shows or links an example;", "in zh-cn too")
        .resting(3);
  }

  private static CheckTester check() {
    return CheckTester.of(new ReadmeInstallsAndShows());
  }
}
