// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import org.junit.jupiter.api.Test;

class ExamplesMatchApiTest {
  private static Fact looked(int names, int open) {
    return new DocumentationFact.NamesLookedUp(names, open, 3);
  }

  private static final Fact GONE = new DocumentationFact.UnknownName("pkg.old", "pkg");

  @Test
  void passesWhereAllNamesAreThere() {
    check().with(looked(20, 2)).answers(PASS).because("All 18 names", "3 files");
  }

  @Test
  void warnsOfFewThatAreNot() {
    check()
        .with(looked(20, 0))
        .with(GONE, "examples/a.py")
        .answers(WARN)
        .because("19 of 20 names", "pkg.old (examples/a.py)")
        .resting(2);
  }

  @Test
  void failsWhereTheReadmeUsesOne() {
    check().with(looked(20, 0)).with(GONE, "README.md").answers(FAIL);
  }

  @Test
  void failsWhereMany() {
    check().with(looked(5, 0)).with(GONE, "docs/a.md").answers(FAIL);
  }

  @Test
  void doesNotKnowWhatOnlyRunningTells() {
    check().with(looked(2, 2)).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyWithoutExamples() {
    check().files(FileKind.SOURCE, 3).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhereNothingWasSeen() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new ExamplesMatchApi());
  }
}
