// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.DataTopic;
import dev.scruple.model.FileKind;
import org.junit.jupiter.api.Test;

class RetentionStatedTest extends StatementStated {
  RetentionStatedTest() {
    super(new RetentionStated(), DataTopic.RETENTION, "data-retention");
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
  void tablesOfResultsAndExamplesAreNoDataSets() {
    for (String path :
        new String[] {"results/a.csv", "train/example_data.jsonl", "scores.csv", "a/revapi.json"}) {
      CheckTester.of(new RetentionStated())
          .files(FileKind.SOURCE, 1)
          .files(FileKind.DATASET, 1)
          .component(ComponentRole.DATASET, path, null, null)
          .without("data-retention")
          .answers(NOT_APPLICABLE);
    }
  }
}
