// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class TemplatesFilledTest {
  private static Fact left(DocumentKind document, String words) {
    return new GovernanceFact.UnfilledWords(document, words);
  }

  @Test
  void passesWhereAllAreFilled() {
    check()
        .document(DocumentKind.SECURITY, "SECURITY.md")
        .document(DocumentKind.ISSUE_TEMPLATE, ".github/ISSUE_TEMPLATE/bug.yml")
        .answers(PASS)
        .because("None of 2 documents");
  }

  @Test
  void failsWherePeopleRelyOnATemplate() {
    check()
        .with(left(DocumentKind.SECURITY, "Use this section to tell people"), "SECURITY.md")
        .answers(FAIL)
        .because("SECURITY.md “Use this section to tell people”");
  }

  @Test
  void warnsOfAFormThatNobodyLookedAt() {
    check()
        .with(
            left(DocumentKind.ISSUE_TEMPLATE, "[e.g. chrome, safari]"),
            ".github/ISSUE_TEMPLATE/bug.md")
        .answers(WARN);
  }

  @Test
  void doesNotApplyWithoutDocuments() {
    check().document(DocumentKind.README, "README.md").answers(NOT_APPLICABLE);
  }

  @Test
  void aListOfAuthorsIsNoRule() {
    check().document(DocumentKind.MAINTAINERS, "AUTHORS").answers(NOT_APPLICABLE);
    check()
        .document(DocumentKind.MAINTAINERS, "AUTHORS.md")
        .document(DocumentKind.MAINTAINERS, "MAINTAINERS.md")
        .answers(PASS)
        .because("None of 1 document");
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new TemplatesFilled());
  }
}
