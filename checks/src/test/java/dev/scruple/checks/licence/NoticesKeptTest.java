// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenceFact.BundledWork;
import dev.scruple.model.LicenceFact.CopiedCode;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class NoticesKeptTest {
  private static final String ADDRESS = "https://github.com/example/scales/blob/main/a.py";

  @Test
  void passesWhereEachPieceKeepsItsLicence() {
    check()
        .with(new BundledWork("third_party/a", "MIT", true, 12), "third_party/a")
        .with(new CopiedCode(ADDRESS, true), "src/a.py")
        .answers(PASS)
        .because("all 2 pieces of others' work that say so name a licence");
  }

  @Test
  void namesTheOnePiece() {
    check()
        .with(new BundledWork("third_party/a", null, true, 12), "third_party/a")
        .answers(PASS)
        .because("third_party/a, names a licence");
  }

  @Test
  void warnsOfAFolderWithout() {
    check()
        .with(new BundledWork("third_party/a", "MIT", true, 12), "third_party/a")
        .with(new BundledWork("third_party/b", "NONE", false, 3), "third_party/b")
        .answers(WARN)
        .because(
            "1 of 2 pieces of others' work that say so has a licence named",
            "named at third_party/b")
        .resting(1);
  }

  @Test
  void warnsOfCopiedCodeThatNamesNone() {
    check().with(new CopiedCode(ADDRESS, false), "src/a.py").answers(WARN).because("src/a.py");
  }

  @Test
  void doesNotApplyWhereNothingSpeaksOfOthers() {
    check().answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new NoticesKept()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new NoticesKept()).files(FileKind.SOURCE, 10);
  }
}
