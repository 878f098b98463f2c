// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Coverage;
import dev.scruple.model.Dossier;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.VerdictValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was not seen is told once. */
class GapsTest {
  private static final String LONG = "the document is too long to be read whole";

  private static List<String> gaps(Coverage... coverage) {
    Dossiers.Draft draft = new Dossiers.Draft("sample", TargetKind.FOLDER, null, Dossiers.PRODUCT);
    draft.coverage.addAll(List.of(coverage));
    Dossier dossier = draft.dossier(VerdictValue.GO);
    return new Summary(dossier, null)
        .gaps().stream().map(gap -> gap.what() + ": " + gap.why()).toList();
  }

  private static Coverage coverage(String collector, String... paths) {
    return new Coverage(
        collector,
        paths.length,
        List.of(paths).stream()
            .map(path -> Unexamined.of(collector, path.isEmpty() ? null : path, LONG, null))
            .toList());
  }

  @Test
  void twoThatStumbleOverOneFileTellOneGap() {
    assertThat(gaps(coverage("documents", "docs/a.md"), coverage("links", "docs/a.md")))
        .containsExactly("docs/a.md: " + LONG);
  }

  @Test
  void filesOfOneReasonStandTogether() {
    assertThat(
            gaps(coverage("documents", "docs/a.md", "docs/b.md"), coverage("links", "docs/a.md")))
        .containsExactly("2 places (docs/a.md, …): " + LONG);
  }

  @Test
  void gapsThatAreAboutNoFileAreToldByTheirCollector() {
    assertThat(gaps(coverage("history", ""), coverage("links", "")))
        .containsExactly("history: " + LONG, "links: " + LONG);
  }
}
