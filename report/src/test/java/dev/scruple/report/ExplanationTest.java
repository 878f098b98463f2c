// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Condition;
import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Ruling;
import dev.scruple.model.Source;
import dev.scruple.model.TargetKind;
import dev.scruple.model.VerdictValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final TerminalOptions WIDE =
      new TerminalOptions(200, false, StandardCharsets.UTF_8, Detail.NORMAL);

  @Test
  void conditionOfManyRulingsShowsTheFirstAndCountsTheRest() {
    Dossiers.Draft draft =
        new Dossiers.Draft("sample", TargetKind.REPOSITORY, null, Dossiers.PRODUCT);
    for (int i = 0; i < 5; i++) {
      draft.permit(draft.piece("package-" + i, "MIT"));
    }
    draft.condition(
        "Ship the licences", draft.rulings.stream().map(Ruling::id).toArray(String[]::new));
    Dossier dossier = draft.dossier(VerdictValue.GO_WITH_CONDITIONS);
    Condition condition = dossier.conditions().getFirst();
    assertThat(condition.from()).hasSize(20);

    String text = new Explanation(dossier).of(condition.id(), WIDE).orElseThrow();

    assertThat(text.lines().filter(line -> line.contains(": may I "))).hasSize(12);
    assertThat(text).contains("and 8 more, of package-3 and package-4");
  }

  @Test
  void correctionEndsInOneFullStop() {
    Curation curation =
        new Curation(
            Fingerprint.of("a", "one"),
            "code",
            Curation.Kind.OUTCOME,
            "FAIL: It is not so.",
            "PASS",
            "It was asked.",
            "Ada",
            "2027-01-31",
            Source.file("curations.yaml"),
            Curation.State.APPLIED);

    assertThat(Corrections.of(curation)).endsWith(".").doesNotContain("..", ". (");
  }

  @Test
  void correctionIsExplainedByItsId() {
    Dossier dossier = Dossiers.corrected();
    String id = dossier.curations().getFirst().id();

    assertThat(new Explanation(dossier).of(id, WIDE))
        .get()
        .asString()
        .contains("because: Built from");
  }
}
