// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class MaintainersNamedTest {
  @Test
  void passesOnCodeowners() {
    check()
        .document(DocumentKind.CODEOWNERS, ".github/CODEOWNERS")
        .without(DocumentKind.GOVERNANCE, DocumentKind.MAINTAINERS)
        .answers(PASS)
        .because(".github/CODEOWNERS");
  }

  @Test
  void namesAllThatSay() {
    check()
        .document(DocumentKind.GOVERNANCE, "GOVERNANCE.md")
        .document(DocumentKind.MAINTAINERS, "MAINTAINERS.md")
        .answers(PASS)
        .because("GOVERNANCE.md and MAINTAINERS.md")
        .resting(2);
  }

  @Test
  void warnsOfATemplate() {
    check()
        .document(DocumentKind.GOVERNANCE, "GOVERNANCE.md", DocumentFeature.UNFILLED_TEMPLATE)
        .answers(WARN);
  }

  @Test
  void failsWhereAllThreeAreAbsent() {
    check()
        .without(DocumentKind.GOVERNANCE, DocumentKind.MAINTAINERS, DocumentKind.CODEOWNERS)
        .answers(FAIL)
        .resting(3);
  }

  @Test
  void doesNotKnowWhereOneWasNotLookedFor() {
    check().without(DocumentKind.GOVERNANCE, DocumentKind.MAINTAINERS).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAList() {
    check().on(TargetKind.STACK).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new MaintainersNamed());
  }
}
