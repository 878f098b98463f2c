// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Source;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GovernanceJoinerTest {
  private static final SurveyedFile GOVERNANCE =
      new SurveyedFile(
          "GOVERNANCE.md",
          "GOVERNANCE.md",
          new Classification(FileKind.GOVERNANCE, Part.MAIN, null, DocumentKind.GOVERNANCE),
          1,
          List.of(
              Evidence.of(
                  Source.lines("GOVERNANCE.md", 1, 1),
                  new GovernanceFact.GovernanceStatement(GovernanceTopic.DECISIONS, "We vote."))));

  private static List<String> absent(String... unseen) {
    return new GovernanceJoiner()
        .join(new Tree(List.of(GOVERNANCE), Set.of(unseen))).stream()
            .map(each -> ((Fact.Absence) each.value()).what())
            .toList();
  }

  @Test
  void saysWhatIsNotSaid() {
    assertThat(absent())
        .contains("disputes", "becoming-maintainer", "named-people")
        .doesNotContain("decisions");
  }

  @Test
  void doesNotCallAbsentWhatMayStandInAPageThatWasNotRead() {
    assertThat(absent("docs/governance.md")).isEmpty();
    assertThat(absent("README.md")).isEmpty();
    assertThat(absent("")).isEmpty();
  }

  @Test
  void aModelFileThatWasNotReadSaysNothingOfIt() {
    assertThat(absent("weights/model.bin")).contains("disputes");
  }
}
