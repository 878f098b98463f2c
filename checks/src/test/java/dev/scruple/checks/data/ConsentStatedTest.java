// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DataTopic;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class ConsentStatedTest extends StatementStated {
  ConsentStatedTest() {
    super(new ConsentStated(), DataTopic.CONSENT, "data-consent");
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
  void aListOfComponentsHasAnswersOfItsOwn() {
    CheckTester.of(new ConsentStated()).on(TargetKind.STACK).answers(NOT_APPLICABLE);
  }
}
