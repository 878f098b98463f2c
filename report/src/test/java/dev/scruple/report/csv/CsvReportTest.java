// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Dossier;
import dev.scruple.report.Dossiers;
import dev.scruple.report.Escape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
  @Test
  void aRowIsAnAnswerUnderARowOfNames() throws IOException {
    Dossier dossier = Dossiers.conditions();
    List<String> rows = List.of(csv(List.of(dossier)).split("\r\n", -1));
    assertThat(rows).hasSize(dossier.outcomes().size() + 2);
    assertThat(rows.getFirst()).startsWith("target,kind,revision,as_of,use,verdict,area,check");
    assertThat(rows.get(1))
        .startsWith("peft,REPOSITORY,4f2c1e7a")
        .contains("LICENCE,license-is-stated,PASS,HIGH,\"One licence; file and metadata agree.\"")
        .contains("LICENSE:1");
    assertThat(rows.getLast()).isEmpty();
  }

  @Test
  void severalTargetsFollowEachOther() throws IOException {
    List<String> rows = csv(List.of(Dossiers.go(), Dossiers.conditions())).lines().skip(1).toList();
    assertThat(rows.getFirst()).startsWith("tiny-tokenizer,");
    assertThat(rows.getLast()).startsWith("peft,");
    assertThat(rows).noneMatch(row -> row.startsWith("target,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "|x", "%x", " =1", "\u00a0=1", "\t=1"})
  void noCellIsAFormula(String text) {
    String cell = CsvReport.cell(text);
    assertThat(cell).doesNotStartWith("=").matches("\"?['\\\\].*");
  }

  @Property
  void everyCellIsOneCell(@ForAll String text) {
    String cell = CsvReport.cell(text);
    assertThat(cell.codePoints().filter(Escape::isHidden)).isEmpty();
    if (cell.startsWith("\"")) {
      assertThat(cell.substring(1, cell.length() - 1).replace("\"\"", "")).doesNotContain("\"");
      assertThat(cell).endsWith("\"");
    } else {
      assertThat(cell).doesNotContain("\"", ",", ";");
    }
  }

  @Test
  void aCorrectionStandsBelowTheAnswers() throws IOException {
    assertThat(csv(List.of(Dossiers.corrected())).lines().toList().getLast())
        .contains("actions-are-pinned,CORRECTION_APPLIED,", "ada", "curations.yaml:2");
  }

  @Test
  void manyPlacesAreCounted() throws IOException {
    assertThat(csv(List.of(Dossiers.large(100)))).contains("; and 80 more\"");
  }

  private static String csv(List<Dossier> dossiers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvReport().render(dossiers, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
