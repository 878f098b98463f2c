// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.Check;
import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checks on statements about data have in common. */
class StatementsTest {
  static Stream<Arguments> checks() {
    return Stream.of(
        Arguments.of(new ConsentStated(), DataTopic.CONSENT, "data-consent"),
        Arguments.of(
            new PersonalInformationStated(),
            DataTopic.PERSONAL_INFORMATION,
            "data-personal-information"),
        Arguments.of(new RetentionStated(), DataTopic.RETENTION, "data-retention"));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void passesOnASentence(Check check, DataTopic topic, String absence) {
    published(check)
        .with(says(topic, "All speakers were asked."), "README.md")
        .answers(PASS)
        .because("README.md says «All speakers were asked»")
        .resting(1);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void failsWhereNothingIsSaidAnywhere(Check check, DataTopic topic, String absence) {
    published(check).without(absence).answers(FAIL).because("voices.csv", "nowhere said");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void doesNotKnowWhereDocumentsWereNotRead(Check check, DataTopic topic, String absence) {
    published(check).answers(UNKNOWN);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void doesNotBlameAPublishedCopy(Check check, DataTopic topic, String absence) {
    published(check).on(TargetKind.ARCHIVE).without(absence).answers(UNKNOWN);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void asksPublishersOfModelsToo(Check check, DataTopic topic, String absence) {
    CheckTester.of(check)
        .files(FileKind.DOCUMENTATION, 1)
        .document(DocumentKind.MODEL_CARD, "MODEL_CARD.md")
        .without(absence)
        .answers(FAIL)
        .because("MODEL_CARD.md");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void doesNotApplyToALibrary(Check check, DataTopic topic, String absence) {
    CheckTester.of(check)
        .files(FileKind.SOURCE, 40)
        .component(ComponentRole.DATASET, "src/test/resources/d.csv", null, null)
        .without(absence)
        .answers(NOT_APPLICABLE);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void showsHostileWordsOnOneLine(Check check, DataTopic topic, String absence) {
    published(check)
        .with(says(topic, "No\u001b[31m data\nis kept... " + "x".repeat(500)), "README.md")
        .answers(PASS);
  }

  @Test
  void wordsOnPeopleAreNoConsent() {
    published(new ConsentStated())
        .with(
            says(DataTopic.PERSONAL_INFORMATION, "The data does not contain personal information."),
            "README.md")
        .without("data-consent")
        .answers(WARN)
        .because("Of consent nothing is said");
  }

  @Test
  void moreSentencesAreCounted() {
    published(new RetentionStated())
        .with(says(DataTopic.RETENTION, "Write to us to be removed."), "README.md")
        .with(says(DataTopic.RETENTION, "Requests are answered."), "data/README.md")
        .answers(PASS)
        .because("README.md says", "1 more sentence")
        .resting(2);
  }

  @Test
  void aListOfComponentsHasAnswersOfItsOwn() {
    CheckTester.of(new ConsentStated()).on(TargetKind.STACK).answers(NOT_APPLICABLE);
  }

  private static CheckTester published(Check check) {
    return CheckTester.of(check)
        .files(FileKind.DATASET, 1)
        .component(ComponentRole.DATASET, "voices.csv", null, null);
  }

  private static DataFact says(DataTopic topic, String words) {
    return new DataFact.DataStatement(topic, words);
  }
}
