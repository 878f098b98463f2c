// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Action;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Duty;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenceFact;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.RulingValue;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenceFitsUseTest {
  @Test
  void passesWhereAllIsPermittedAndNamesTheDuties() {
    check()
        .ruling("c-src", Action.RUN, RulingValue.PERMITTED, List.of(), List.of())
        .ruling(
            "c-src", Action.MODIFY, RulingValue.PERMITTED, List.of(Duty.LICENSE_COPY), List.of())
        .answers(PASS)
        .because(
            "All that the use needs is permitted under MIT: running it and changing it",
            "in return you ship a copy of the licence");
  }

  @Test
  void failsWhereSomethingIsBarredAndSaysThatFirst() {
    check()
        .ruling("c-src", Action.RUN, RulingValue.PERMITTED, List.of(), List.of())
        .ruling("c-src", Action.MODIFY, RulingValue.PROHIBITED, List.of(), List.of())
        .answers(FAIL)
        .because("No by MIT §1: changing it. 1 of 2 answers to «May I?» is yes under MIT.");
  }

  @Test
  void namesWhatDependsOnACircumstance() {
    check()
        .ruling("c-src", Action.RUN, RulingValue.CONDITIONAL, List.of(), List.of("commercial"))
        .answers(WARN)
        .because("none is yes; depending on", "by MIT §1: running it");
  }

  @Test
  void doesNotKnowWhatIsUnclear() {
    check()
        .ruling("c-src", Action.RUN, RulingValue.UNCLEAR, List.of(), List.of())
        .answers(UNKNOWN)
        .because("unclear: running it");
  }

  @Test
  void leavesOutWhatTheUseDoesNotNeed() {
    check()
        .ruling("c-src", Action.RUN, RulingValue.PERMITTED, List.of(), List.of())
        .ruling("c-src", Action.SELL, RulingValue.PROHIBITED, List.of(), List.of())
        .answers(PASS);
  }

  @Test
  void showsAPlaceOfALicenceThatSingleFilesName() {
    CheckTester.of(new LicenceFitsUse())
        .component(ComponentRole.CODE, "src", "MIT AND ISC", "MIT AND ISC")
        .with(new Fact.LicenseDetected(LicenseMatchKind.TEXT, "MIT", 1), "LICENSE")
        .with(new LicenceFact.OtherLicence("ISC", "mit"), "src/a.c")
        .with(new LicenceFact.OtherLicence("ISC", "mit"), "src/b.c")
        .with(new LicenceFact.OtherLicence("Zlib", "mit"), "src/c.c")
        .ruling("c-src", Action.RUN, RulingValue.PERMITTED, List.of(), List.of())
        .answers(PASS)
        .resting(2);
  }

  @Test
  void leavesOutPackages() {
    check()
        .ruling("pkg:pypi/some-package", Action.RUN, RulingValue.PROHIBITED, List.of(), List.of())
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyToAList() {
    CheckTester.of(new LicenceFitsUse()).on(TargetKind.STACK).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new LicenceFitsUse())
        .component(ComponentRole.CODE, "src", "MIT", "MIT")
        .with(new Fact.LicenseDetected(LicenseMatchKind.TEXT, "MIT", 1), "LICENSE");
  }
}
