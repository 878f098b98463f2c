// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenceFact.MarkedFiles;
import dev.scruple.model.LicenceFact.OtherLicence;
import dev.scruple.model.LicenceFact.UnmarkedFile;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class FilesCarryLicenceTest {
  @Test
  void passesWhereAllSaySo() {
    check()
        .with(new MarkedFiles(1203, 1203), "src/a.py")
        .answers(PASS)
        .because("1,203 of 1,203 files of its main code say which licence holds");
  }

  @Test
  void passesWhereFewSaySoAndNoneDiffers() {
    check().with(new MarkedFiles(2, 90), "src/a.py").answers(PASS).because("2 of 90");
  }

  @Test
  void warnsOfFilesWithoutWhereMostHaveOne() {
    check()
        .with(new MarkedFiles(9, 10), "src/a.py")
        .with(new UnmarkedFile("Python"), "src/b.py")
        .answers(WARN)
        .because("9 of 10", "the rest say nothing: src/b.py");
  }

  @Test
  void warnsOfAnotherPermissiveLicence() {
    check()
        .with(new MarkedFiles(9, 10), "src/a.py")
        .with(new OtherLicence("BSD-3-Clause", "mit"), "src/b.c")
        .answers(WARN)
        .because("1 names another", "src/b.c (BSD-3-Clause)");
  }

  @Test
  void failsOnALicenceThatAsksForMore() {
    check()
        .with(new MarkedFiles(9, 10), "src/a.py")
        .with(new OtherLicence("BSD-3-Clause", "mit"), "src/a.c")
        .with(new OtherLicence("GPL-2.0-only", "mit"), "src/b.c")
        .answers(FAIL)
        .because("2 name another", "src/b.c (GPL-2.0-only)")
        .resting(2);
  }

  @Test
  void warnsOnlyWhereTheWholeAsksForAsMuch() {
    check()
        .with(new MarkedFiles(9, 10), "src/a.py")
        .with(new OtherLicence("GPL-2.0-only", "gpl-3.0"), "src/b.c")
        .answers(WARN);
  }

  @Test
  void doesNotApplyWhereNoFileNamesOne() {
    check().with(new MarkedFiles(0, 10), "src/a.py").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWithoutCode() {
    check().answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new FilesCarryLicence()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new FilesCarryLicence()).files(FileKind.SOURCE, 10);
  }
}
