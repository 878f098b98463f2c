// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataDescribedTest {
  private static Fact says(DocumentKind card, String field, String value) {
    return new Fact.CardStatement(card, field, List.of(value));
  }

  @Test
  void passesOnDataWithCardLicenceAndSource() {
    check()
        .files(FileKind.DATASET, 3)
        .component(ComponentRole.DATASET, "d.csv", null, null)
        .document(DocumentKind.DATA_CARD, "README.md")
        .with(says(DocumentKind.DATA_CARD, "license", "cc-by-4.0"), "README.md")
        .with(says(DocumentKind.DATA_CARD, "source_datasets", "original"), "README.md")
        .answers(PASS)
        .because("The data here (d.csv) has a data card");
  }

  @Test
  void warnsWhereOneIsMissing() {
    check()
        .files(FileKind.DATASET, 3)
        .component(ComponentRole.DATASET, "d.csv", null, null)
        .document(DocumentKind.DATA_CARD, "README.md")
        .with(says(DocumentKind.DATA_CARD, "license", "cc-by-4.0"), "README.md")
        .answers(WARN)
        .because("has no stated source");
  }

  @Test
  void failsWhereAllAreMissing() {
    check()
        .files(FileKind.DATASET, 3)
        .component(ComponentRole.DATASET, "d.csv", null, null)
        .answers(FAIL)
        .because("no data card, no licence of its own, no stated source");
  }

  @Test
  void takesASentenceForASource() {
    check()
        .files(FileKind.DATASET, 1)
        .component(ComponentRole.DATASET, "data/d.csv", null, null)
        .with(
            new DataFact.DataStatement(DataTopic.SOURCE, "The data was collected from a forum."),
            "data/README.md")
        .answers(WARN)
        .because("has no data card, no licence of its own.");
  }

  @Test
  void passesOnNamedDataWhoseLicenceIsKnown() {
    check()
        .files(FileKind.WEIGHTS, 1)
        .with(says(DocumentKind.MODEL_CARD, "datasets", "org/d"), "README.md")
        .named(ComponentRole.DATASET, "org/D", "MIT")
        .answers(PASS)
        .because("org/d");
  }

  @Test
  void passesOnAPublishedDataSetWhoseLicenceIsStated() {
    check()
        .on(TargetKind.HUB)
        .named(ComponentRole.DATASET, "org/d", "MIT")
        .with(
            new Fact.CatalogueStatement(
                "org/d", List.of("mit"), List.of(), List.of(), "MTEB", "2026-08"))
        .answers(PASS)
        .resting(1);
  }

  @Test
  void warnsOfNamedDataWhoseLicenceIsNotKnown() {
    check()
        .files(FileKind.WEIGHTS, 1)
        .with(says(DocumentKind.MODEL_CARD, "datasets", "org/d"), "README.md")
        .answers(WARN)
        .because("no licence is known of it");
  }

  @Test
  void warnsOfAModelCardThatNamesNoData() {
    check()
        .files(FileKind.WEIGHTS, 1)
        .document(DocumentKind.MODEL_CARD, "MODEL_CARD.md")
        .answers(WARN)
        .because("No front matter that names training data in MODEL_CARD.md.");
  }

  @Test
  void leavesDataOfTestsOut() {
    check()
        .files(FileKind.DATASET, 3)
        .component(ComponentRole.DATASET, "src/test/resources/d.csv", null, null)
        .answers(NOT_APPLICABLE);
  }

  @Test
  void takesNumpyArraysForWhatTheyMayBe() {
    check()
        .files(FileKind.DATASET, 1)
        .component(ComponentRole.DATASET, "assets/mel_filters.npz", null, null)
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWithoutData() {
    check().files(FileKind.SOURCE, 1).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    check().on(TargetKind.HUB).answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new DataDescribed());
  }
}
