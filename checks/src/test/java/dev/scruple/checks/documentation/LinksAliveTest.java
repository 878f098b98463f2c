// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentationFact.DeadLink;
import dev.scruple.model.DocumentationFact.LinksFollowed;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class LinksAliveTest {
  @Test
  void passesWhereAllLeadSomewhere() {
    check()
        .with(new LinksFollowed(212, 34, 3), "README.md")
        .answers(PASS)
        .because(
            "All 212 relative links in 34 documents",
            "; 3 more that only the site's generator can resolve were not judged.");
  }

  @Test
  void warnsOfAFewAndNamesWhatMayBeMeant() {
    check()
        .with(new LinksFollowed(110, 14, 0), "README.md")
        .with(new DeadLink("../METRICS.md", "docs/METRICS.md"), "docs/ENCODEC.md")
        .answers(WARN)
        .because("109 links lead", "1 does not", "docs/ENCODEC.md to METRICS.md")
        .next("may mean docs/METRICS.md")
        .resting(2);
  }

  @Test
  void failsWhereOneInTwentyIsDead() {
    check()
        .with(new LinksFollowed(60, 9, 0), "README.md")
        .with(new DeadLink("a.md", null), "README.md")
        .with(new DeadLink("b.md", null), "README.md")
        .with(new DeadLink("c.md", null), "docs/x.md")
        .answers(FAIL)
        .because("57 links lead", "3 do not");
  }

  @Test
  void onlyWarnsOfTwoInASmallProject() {
    check()
        .with(new LinksFollowed(4, 1, 0), "README.md")
        .with(new DeadLink("a.md", null), "README.md")
        .with(new DeadLink("b.md", null), "README.md")
        .answers(WARN);
  }

  @Test
  void countsHowManyMoreThereAre() {
    CheckTester check = check().with(new LinksFollowed(10, 2, 0), "README.md");
    for (int i = 0; i < 5; i++) {
      check.with(new DeadLink("gone-" + i + ".md", null), "README.md");
    }
    check.answers(FAIL).because("and 2 more");
  }

  @Test
  void doesNotApplyWithoutLinks() {
    check().answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check()
        .on(TargetKind.ARCHIVE)
        .with(new LinksFollowed(4, 1, 0), "README.md")
        .with(new DeadLink("docs/a.md", null), "README.md")
        .answers(UNKNOWN);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new LinksAlive()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  @Test
  void showsHostileTargetsOnOneShortLine() {
    check()
        .with(new LinksFollowed(40, 2, 0), "README.md")
        .with(new DeadLink("x\u001b[31m\n" + "y".repeat(900), "z\u0007".repeat(300)), "README.md")
        .answers(WARN);
  }

  private static CheckTester check() {
    return CheckTester.of(new LinksAlive()).files(FileKind.SOURCE, 4);
  }
}
