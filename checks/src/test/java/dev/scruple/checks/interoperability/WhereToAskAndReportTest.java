// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

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

class WhereToAskAndReportTest {
  @Test
  void passesOnAReadmeThatSaysBoth() {
    check()
        .document(DocumentKind.README, "README.md", DocumentFeature.ASK, DocumentFeature.REPORT)
        .answers(PASS);
  }

  @Test
  void passesOnSupportAndTemplate() {
    check()
        .document(DocumentKind.SUPPORT, "SUPPORT.md", DocumentFeature.ASK)
        .document(
            DocumentKind.ISSUE_TEMPLATE, ".github/ISSUE_TEMPLATE/bug.yml", DocumentFeature.REPORT)
        .answers(PASS)
        .because("Questions: SUPPORT.md; faults: .github/ISSUE_TEMPLATE/bug.yml");
  }

  @Test
  void namesThePlaceForWishesWhichChangesNoAnswer() {
    check()
        .document(DocumentKind.README, "README.md", DocumentFeature.ASK, DocumentFeature.REPORT)
        .document(
            DocumentKind.ISSUE_TEMPLATE, ".github/ISSUE_TEMPLATE/wish.yml", DocumentFeature.WISH)
        .answers(PASS)
        .because("faults: README.md; wishes: .github/ISSUE_TEMPLATE/wish.yml.");
    check()
        .document(DocumentKind.README, "README.md", DocumentFeature.ASK, DocumentFeature.WISH)
        .answers(WARN)
        .because("where to report a fault is not said; wishes: README.md.");
  }

  @Test
  void warnsWhereAskingIsNotSaid() {
    check()
        .document(
            DocumentKind.ISSUE_TEMPLATE, ".github/ISSUE_TEMPLATE/bug.yml", DocumentFeature.REPORT)
        .without(DocumentKind.SUPPORT)
        .answers(WARN)
        .because("where to ask");
  }

  @Test
  void warnsWhereReportingIsNotSaid() {
    check()
        .document(DocumentKind.README, "README.md", DocumentFeature.ASK)
        .answers(WARN)
        .because("where to report");
  }

  @Test
  void aCardSaysWhereToAskWhereverItStands() {
    check()
        .document(DocumentKind.README, "README.md", DocumentFeature.REPORT)
        .document(DocumentKind.MODEL_CARD, "model_cards/A.md", DocumentFeature.ASK)
        .answers(PASS)
        .because("Questions: model_cards/A.md");
    check()
        .document(DocumentKind.README, "README.md", DocumentFeature.REPORT)
        .document(DocumentKind.MODEL_CARD, "examples/a/model_card.md", DocumentFeature.ASK)
        .document(DocumentKind.README, "sub/README.md", DocumentFeature.ASK)
        .answers(WARN);
  }

  @Test
  void aTemplateForWishesIsNoPlaceForFaults() {
    check()
        .document(DocumentKind.README, "README.md", DocumentFeature.ASK, DocumentFeature.REPORT)
        .document(DocumentKind.ISSUE_TEMPLATE, ".github/ISSUE_TEMPLATE/feature.yml")
        .answers(PASS)
        .because("faults: README.md.");
  }

  @Test
  void failsWhereNeitherIsSaid() {
    check()
        .document(DocumentKind.README, "README.md")
        .without(DocumentKind.SUPPORT, DocumentKind.ISSUE_TEMPLATE)
        .answers(FAIL);
  }

  @Test
  void leavesVendoredDocumentsOut() {
    check()
        .document(
            DocumentKind.README, "vendor/x/README.md", DocumentFeature.ASK, DocumentFeature.REPORT)
        .without(DocumentKind.SUPPORT, DocumentKind.ISSUE_TEMPLATE)
        .answers(FAIL);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN);
  }

  @Test
  void doesNotApplyToAModelFile() {
    check().on(TargetKind.MODEL_FILE).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new WhereToAskAndReport());
  }
}
