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
import dev.scruple.model.DataRole;
import dev.scruple.model.DataTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataLicenceAndSourceTest {
  private static final DataFact LICENCE =
      new DataFact.DataStatement(DataTopic.LICENCE, "The data is released under CC BY 4.0.");
  private static final DataFact SOURCE =
      new DataFact.DataStatement(DataTopic.SOURCE, "The images were crawled from a site.");

  @Test
  void passesOnDataWhoseLicenceAndSourceAreSaid() {
    present().with(LICENCE, "README.md").with(SOURCE, "README.md").answers(PASS).resting(2);
  }

  @Test
  void takesTheFieldsOfACard() {
    present()
        .with(new Fact.LicenseDeclared("license", "mit", "MIT", "dataset"), "README.md")
        .with(
            new Fact.CardStatement(DocumentKind.DATA_CARD, "source_datasets", List.of("original")),
            "README.md")
        .answers(PASS);
  }

  @Test
  void warnsWhereTheSourceIsMissing() {
    present().with(LICENCE, "README.md").answers(WARN).because("a licence is stated, the source");
  }

  @Test
  void warnsWhereTheLicenceIsMissing() {
    present().with(SOURCE, "README.md").answers(WARN).because("a licence of its own is not");
  }

  @Test
  void theLicenceOfTheCodeIsNoneOfTheData() {
    under("d.csv", "d.csv").answers(WARN).because("a licence of its own is not");
  }

  @Test
  void aLicenceFileForTheDataIsOne() {
    under("d.csv", "LICENSE-DATA").answers(PASS);
    under("sets/d.csv", "sets/LICENSE").answers(PASS);
  }

  @Test
  void aDetectedLicenceIsTheDatasWhereNoCodeIs() {
    CheckTester.of(new DataLicenceAndSource())
        .files(FileKind.DATASET, 1)
        .component(ComponentRole.DATASET, "d.csv", null, "MIT")
        .with(SOURCE, "README.md")
        .answers(PASS);
  }

  @Test
  void failsWhereBothAreMissing() {
    present().answers(FAIL).because("d.csv", "neither licence nor source");
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    present().on(TargetKind.ARCHIVE).answers(UNKNOWN);
  }

  @Test
  void passesOnNamedDataThatTheCatalogueKnows() {
    named("org/d")
        .with(new DataFact.DataSetKnown("org/d", List.of("CC BY 4.0"), "A list", "2025-03"))
        .answers(PASS)
        .because("Of 1 data set named, the licence of it is known: org/d")
        .resting(2);
  }

  @Test
  void doesNotKnowOfNamedDataThatNobodyStatesALicenceOf() {
    named("org/d")
        .with(new DataFact.DataSetKnown("org/d", List.of("Unspecified"), "A list", "2025-03"))
        .answers(UNKNOWN)
        .because("look at org/d")
        .next("https://huggingface.co/datasets/org/d");
  }

  @Test
  void leavesDataOfTestsAndExamplesOut() {
    CheckTester.of(new DataLicenceAndSource())
        .files(FileKind.SOURCE, 3)
        .with(new DataFact.DataSetNamed("org/d", DataRole.TRAINING, null), "examples/train.py")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotApplyWithoutData() {
    CheckTester.of(new DataLicenceAndSource()).files(FileKind.SOURCE, 3).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowOfANameAlone() {
    CheckTester.of(new DataLicenceAndSource()).on(TargetKind.HUB).answers(UNKNOWN);
  }

  @Test
  void showsHostileNamesOnOneLine() {
    named("org/d\u001b[31m\nx" + "y".repeat(300)).answers(UNKNOWN);
  }

  private static CheckTester present() {
    return CheckTester.of(new DataLicenceAndSource())
        .files(FileKind.DATASET, 1)
        .component(ComponentRole.DATASET, "d.csv", null, null);
  }

  /** Code and data under MIT, which a licence file in the root says, and another file. */
  private static CheckTester under(String data, String path) {
    Fact text = new Fact.LicenseDetected(LicenseMatchKind.TEXT, "MIT", 1.0);
    return CheckTester.of(new DataLicenceAndSource())
        .files(FileKind.DATASET, 1)
        .component(ComponentRole.CODE, "tool", "MIT", "MIT")
        .component(ComponentRole.DATASET, data, null, "MIT")
        .with(SOURCE, "README.md")
        .with(text, "LICENSE")
        .with(text, path);
  }

  private static CheckTester named(String name) {
    return CheckTester.of(new DataLicenceAndSource())
        .files(FileKind.SOURCE, 1)
        .with(new DataFact.DataSetNamed(name, DataRole.TRAINING, null), "train.py");
  }
}
