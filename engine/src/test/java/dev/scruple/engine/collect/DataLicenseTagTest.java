// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.licenses.LicenseDetector;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataLicenseTagTest {
  private static final String TAG = "# SPDX-License-" + "Identifier: CC-BY-4.0\n";

  private static List<String> found(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Findings findings = new Findings();
    new LicenseCollector(new LicenseDetector())
        .collect(
            new FileUnderStudy(
                "a.tsv",
                "a.tsv",
                new Classification(FileKind.DATASET, Part.MAIN, null, null),
                Content.of(bytes),
                new FileUnderStudy.Text(bytes),
                true,
                true),
            findings);
    return findings.evidence().stream()
        .map(each -> ((Fact.LicenseDetected) each.value()).expression())
        .toList();
  }

  @Test
  void dataSpeaksOfItselfInItsFirstLinesOnly() {
    assertThat(found(TAG + "a\tb\n")).containsExactly("CC-BY-4.0");
    assertThat(found("a\tb\n".repeat(1000) + TAG)).isEmpty();
  }

  @Test
  void namesOfLicencesInDataAreData() {
    assertThat(found("id\tlicence\nx\tLicensed under the Apache License, Version 2.0\n")).isEmpty();
  }
}
