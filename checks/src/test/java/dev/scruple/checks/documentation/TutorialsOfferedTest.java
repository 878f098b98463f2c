// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentationFact.ReadmePart;
import dev.scruple.model.DocumentationFact.TutorialFiles;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class TutorialsOfferedTest {
  @Test
  void countsTutorialsNotebooksAndPagesOfACourse() {
    check()
        .with(new TutorialFiles("tutorial", "docs", 13), "docs/tutorials/a.md")
        .with(new TutorialFiles("notebook", "notebooks", 1), "notebooks/a.ipynb")
        .with(new TutorialFiles("course", "ch01", 9), "ch01/README.md")
        .answers(PASS)
        .because(
            "9 pages of a course (first ch01/README.md)",
            "13 guides and tutorials (first docs/tutorials/a.md)",
            "1 notebook (notebooks/a.ipynb)");
  }

  @Test
  void addsUpFolders() {
    check()
        .with(new TutorialFiles("notebook", "notebooks", 2), "notebooks/a.ipynb")
        .with(new TutorialFiles("notebook", "examples", 3), "examples/b.ipynb")
        .answers(PASS)
        .because("5 notebooks");
  }

  @Test
  void warnsWhereThereIsOnlyCodeToRead() {
    check()
        .with(new TutorialFiles("example", "examples", 3), "examples/a.py")
        .answers(WARN)
        .because("3 example files")
        .next("examples/a.py");
  }

  @Test
  void warnsWhereOnlyTheReadmeShowsAnExample() {
    check()
        .with(new ReadmePart(DocumentFeature.EXAMPLE), "README.md")
        .without("tutorials")
        .answers(WARN)
        .because("The README shows an example (README.md)");
  }

  @Test
  void failsWhereNothingIsShown() {
    check().without("tutorials").answers(FAIL);
  }

  @Test
  void doesNotApplyWithoutCode() {
    CheckTester.of(new TutorialsOffered()).files(FileKind.WEIGHTS, 1).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without("tutorials").answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new TutorialsOffered()).files(FileKind.SOURCE, 4);
  }
}
