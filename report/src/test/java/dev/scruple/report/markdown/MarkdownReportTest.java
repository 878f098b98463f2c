// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Dossier;
import dev.scruple.report.Dossiers;
import dev.scruple.report.Escape;
import dev.scruple.report.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
  void longPathsAndReasonsFitAScreenOfAHundredColumns() {
    String report = new MarkdownReport(null).text(Dossiers.longPaths());
    assertThat(report)
        .contains("Nothing is said of …/weights/generator.bin:12", "Areas: 4 more: good.")
        .contains("| Should I? |  | for | against |");
    String folded = report.replaceAll("(?s)<details>.*?</details>", "fold");
    assertThat(screenLines(folded)).isBetween(20, 45);
  }

  @Test
  void areasWithNothingAgainstThemAreCounted() {
    assertThat(new MarkdownReport(null).text(Dossiers.noGo()))
        .contains("| model safety | bad |", "Areas: 6 more: good; 2 more: n/a.")
        .doesNotContain("| licence | good |", "| data handling |");
    assertThat(new MarkdownReport(null).text(Dossiers.hubName()))
        .contains("Areas: 3 more: unknown.");
  }

  @Test
  void ofLongPathsTheLastPartsAreShown() {
    assertThat(MarkdownText.end("one/two/three/four/five.bin", 18)).isEqualTo("…/four/five.bin");
    assertThat(MarkdownText.cell("See a/b/c/d.bin:3.", 70)).isEqualTo("See …/c/d.bin:3.");
    assertThat(MarkdownText.cell("See a/d.bin.", 70)).isEqualTo("See a/d.bin.");
  }

  /** Lines on a page of a hundred columns; columns of a table share these by their longest cell. */
  private static int screenLines(String report) {
    int count = 0;
    List<String[]> table = new ArrayList<>();
    for (String line : (report + "\n").split("\n", -1)) {
      if (line.startsWith("|")) {
        table.add(line.substring(2).replace("\\", "").split(" \\| ?", -1));
      } else {
        count += tableLines(table);
        table.clear();
        count += (line.length() + 99) / 100;
      }
    }
    return count;
  }

  private static int tableLines(List<String[]> table) {
    int[] widest = new int[table.isEmpty() ? 0 : table.getFirst().length];
    for (String[] row : table) {
      for (int i = 0; i < widest.length; i++) {
        widest[i] = Math.max(widest[i], row[i].length() + 2);
      }
    }
    int all = Math.max(100, Arrays.stream(widest).sum());
    int count = 0;
    for (String[] row : table) {
      int height = 1;
      for (int i = 0; i < widest.length; i++) {
        int width = Math.max(1, widest[i] * 100 / all);
        height = Math.max(height, (row[i].length() + width - 1) / width);
      }
      count += height;
    }
    return count;
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
