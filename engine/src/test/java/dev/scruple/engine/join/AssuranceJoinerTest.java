// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Source;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssuranceJoinerTest {
  private static List<String> absent(String... unseen) {
    SurveyedFile readme =
        new SurveyedFile(
            "README.md",
            "README.md",
            new Classification(FileKind.DOCUMENTATION, Part.MAIN, null, DocumentKind.README),
            1,
            List.of(
                Evidence.of(
                    Source.lines("README.md", 1, 1),
                    new InteroperabilityFact.Assurance(AssuranceTopic.SUPPORT, "LTS"))));
    return new AssuranceJoiner()
        .join(new Tree(List.of(readme), Set.of(unseen))).stream()
            .map(each -> ((Fact.Absence) each.value()).what())
            .toList();
  }

  @Test
  void saysWhatIsNotSaid() {
    assertThat(absent())
        .contains("assurance-deprecation", "platforms", "standards")
        .doesNotContain("assurance-support");
  }

  @Test
  void aPageThatWasNotReadMaySayIt() {
    assertThat(absent("docs/stability.md")).isEmpty();
  }

  @Test
  void aManifestThatWasNotReadMayStateThePlatform() {
    assertThat(absent("python/pyproject.toml"))
        .contains("assurance-deprecation")
        .doesNotContain("platforms");
  }
}
