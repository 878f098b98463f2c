// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.FAIL;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.DataTopic;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import org.junit.jupiter.api.Test;

class PersonalInformationStatedTest extends StatementStated {
  PersonalInformationStatedTest() {
    super(
        new PersonalInformationStated(),
        DataTopic.PERSONAL_INFORMATION,
        "data-personal-information");
  }

  @Test
  void weightsOnTheirOwnWereTrainedOnSomething() {
    CheckTester.of(new PersonalInformationStated())
        .files(FileKind.WEIGHTS, 1)
        .with(new Fact.WeightsFile("safetensors", false, 10, null, true), "model.safetensors")
        .without("data-personal-information")
        .answers(FAIL)
        .because("The data behind the weights here");
  }
}
