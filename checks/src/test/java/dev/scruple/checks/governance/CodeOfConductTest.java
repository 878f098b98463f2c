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
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class CodeOfConductTest {
  @Test
  void passesOnOneWithAContact() {
    check()
        .document(DocumentKind.CODE_OF_CONDUCT, "CODE_OF_CONDUCT.md", DocumentFeature.CONTACT)
        .answers(PASS);
  }

  @Test
  void warnsOfOneWithoutAContact() {
    check()
        .document(DocumentKind.CODE_OF_CONDUCT, "CODE_OF_CONDUCT.md")
        .answers(WARN)
        .because("nobody");
  }

  @Test
  void failsOnATemplateWithoutContact() {
    check()
        .document(
            DocumentKind.CODE_OF_CONDUCT,
            "CODE_OF_CONDUCT.md",
            DocumentFeature.CONTACT,
            DocumentFeature.UNFILLED_TEMPLATE)
        .answers(FAIL)
        .because("template");
  }

  @Test
  void failsWithoutOne() {
    check().without(DocumentKind.CODE_OF_CONDUCT).answers(FAIL);
  }

  @Test
  void warnsWhereOneIsKeptElsewhere() {
    check()
        .without(DocumentKind.CODE_OF_CONDUCT)
        .with(
            new GovernanceFact.GovernanceStatement(
                GovernanceTopic.CONDUCT, "Keep to our Code of Conduct"),
            "CONTRIBUTING.md")
        .answers(WARN)
        .because("kept elsewhere", "CONTRIBUTING.md")
        .resting(1);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.PACKAGE).without(DocumentKind.CODE_OF_CONDUCT).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new CodeOfConduct());
  }
}
