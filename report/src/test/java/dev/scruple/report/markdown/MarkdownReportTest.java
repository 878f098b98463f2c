// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Dossier;
import dev.scruple.report.Dossiers;
import dev.scruple.report.Escape;
import dev.scruple.report.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {
  static Stream<String> names() {
    return Dossiers.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void looksAsTheGoldenFilesShow(String name) throws IOException {
    Golden.holds(
        Golden.file(name + ".md"),
        new MarkdownReport(null).text(Dossiers.named(name)).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsNotFoldedFitsAScreen(String name) {
    String folded =
        new MarkdownReport(null)
            .text(Dossiers.named(name))
            .replaceAll("(?s)<details>.*?</details>", "fold");
    assertThat(folded.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(45);
  }

  @Test
  void isNoLongerThanACommentMayBe() {
    assertThat(new MarkdownReport(null).text(Dossiers.large(10_000)).length()).isLessThan(65_536);
  }

  @Test
  void hostileTextIsLetters() {
    String report = new MarkdownReport(null).text(Dossiers.hostile());
    assertThat(report.codePoints().filter(point -> point != '\n').filter(Escape::isHidden))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "<script>x</script> ¦ \\<script\\>x\\</script\\>",
        "@someone ¦ @<!-- -->someone",
        "a#12 ¦ a\\#<!-- -->12",
        "a | b ¦ a \\| b",
        "[x](https://example.org) ¦ \\[x\\](https\\://example.org)",
        "www.example.org ¦ www\\.example.org"
      })
  void nothingIsMarkupAndNobodyIsCalled(String raw, String shown) {
    assertThat(MarkdownText.of(raw)).isEqualTo(shown);
  }

  @Property
  void noTagBeginsInAnyText(@ForAll String raw) {
    assertThat(MarkdownText.of(raw).replace("<!-- -->", "").replace("\\\\", ""))
        .doesNotContainPattern("(?<!\\\\)[<`*\\[]");
  }

  @Test
  void correctionsByPeopleAreShown() {
    assertThat(new MarkdownReport(null).text(Dossiers.corrected()))
        .contains("Corrected by people (1)", "Built from \\<source\\> here");
  }

  @Test
  void whatHasNoRoomIsCounted() {
    Folds folds = new Folds(16);
    folds.fold("Things", List.of("- one", "- two", "- three", "- four"));
    assertThat(folds.toString())
        .contains("Things (4)", "- two", "and 2 more")
        .doesNotContain("four");
  }

  @Test
  void notesAndWhatWouldTurnItAreFolded() {
    Dossier dossier = Dossiers.withNoteAndChange();

    assertThat(new MarkdownReport(null).text(dossier))
        .contains("<summary>Notes (1)</summary>\n\n- Note: the tree has changes.")
        .contains("<summary>What would turn it (1)</summary>\n\n1. Leave out the base: GO");
  }
}
