// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;

import dev.scruple.checks.Check;
import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

/** What the checks on statements about data have in common. */
abstract class StatementStated {
  private final Check check;
  private final DataTopic topic;
  private final String absence;

  StatementStated(Check check, DataTopic topic, String absence) {
    this.check = check;
    this.topic = topic;
    this.absence = absence;
  }

  @Test
  void passesOnASentence() {
    published(check)
        .with(says(topic, "All speakers were asked."), "README.md")
        .answers(PASS)
        .because("README.md says «All speakers were asked»")
        .resting(1);
  }

  @Test
  void failsWhereNothingIsSaidAnywhere() {
    published(check).without(absence).answers(FAIL).because("voices.csv", "nowhere said");
  }

  @Test
  void doesNotKnowWhereDocumentsWereNotRead() {
    published(check).answers(UNKNOWN);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    published(check).on(TargetKind.ARCHIVE).without(absence).answers(UNKNOWN);
  }

  @Test
  void asksPublishersOfModelsToo() {
    CheckTester.of(check)
        .files(FileKind.DOCUMENTATION, 1)
        .document(DocumentKind.MODEL_CARD, "MODEL_CARD.md")
        .without(absence)
        .answers(FAIL)
        .because("MODEL_CARD.md");
  }

  @Test
  void doesNotApplyToALibrary() {
    CheckTester.of(check)
        .files(FileKind.SOURCE, 40)
        .component(ComponentRole.DATASET, "src/test/resources/d.csv", null, null)
        .without(absence)
        .answers(NOT_APPLICABLE);
  }

  @Test
  void showsHostileWordsOnOneLine() {
    published(check)
        .with(says(topic, "No\u001b[31m data\nis kept... " + "x".repeat(500)), "README.md")
        .answers(PASS);
  }

  static CheckTester published(Check check) {
    return CheckTester.of(check)
        .files(FileKind.DATASET, 1)
        .component(ComponentRole.DATASET, "voices.csv", null, null);
  }

  static DataFact says(DataTopic topic, String words) {
    return new DataFact.DataStatement(topic, words);
  }
}
