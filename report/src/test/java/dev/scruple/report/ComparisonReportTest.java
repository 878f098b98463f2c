// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static dev.scruple.report.Comparisons.of;
import static dev.scruple.report.Comparisons.weighed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.report.Comparison.Weighed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonReportTest {
  private static final Weighed DRAGON = weighed("dragon", Comparisons.dragon());
  private static final Weighed HOSTED = weighed("service:dreamer", Comparisons.hosted());
  private static final Weighed REFUSED = weighed("chat-tuner", Dossiers.noGo());
  private static final Weighed LIBRARY = weighed("peft", Dossiers.conditions());
  private static final Weighed RIDDLE = weighed("riddle", Comparisons.riddle());

  static Stream<String> names() {
    return Comparisons.all().keySet().stream();
  }

  private static String text(Comparison comparison, int width, Charset charset, boolean colour) {
    TerminalOptions options = new TerminalOptions(width, colour, charset, Detail.NORMAL);
    return new ComparisonReport(options, "product").text(comparison);
  }

  private static String text(Comparison comparison, int width) {
    return text(comparison, width, StandardCharsets.UTF_8, false);
  }

  private static Comparison named(String name) {
    return Objects.requireNonNull(Comparisons.all().get(name), name);
  }

  /** The lines from a heading up to the next empty one. */
  private static String section(String report, String heading) {
    String rest = report.substring(report.indexOf("\n" + heading) + 1);
    return rest.substring(0, (rest + "\n\n").indexOf("\n\n"));
  }

  private static String decides(Comparison.Column... columns) {
    String report = text(of(columns), 200);
    return report.substring(report.indexOf("\nWhat decides"), report.indexOf("\nMay I?"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void looksAsTheGoldenFilesShow(String name) throws IOException {
    for (int width : List.of(80, 120)) {
      Golden.holds(
          Golden.file(name + "-" + width + ".txt"),
          text(named(name), width).getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void onlyCommandsAreWiderThanTheTerminal(String name) {
    for (int width : List.of(40, 60, 80, 100, 120, 200)) {
      assertThat(text(named(name), width).lines())
          .filteredOn(line -> !line.contains("scruple evaluate ") && !line.contains("hf download "))
          .allSatisfy(
              line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void colourAddsCodesAndNothingElse(String name) {
    String coloured = text(named(name), 80, StandardCharsets.UTF_8, true);
    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(named(name), 80));
  }

  @ParameterizedTest
  @MethodSource("names")
  void fitsAnAsciiTerminal(String name) {
    assertThat(text(named(name), 80, StandardCharsets.US_ASCII, false).chars())
        .allMatch(letter -> letter == '\n' || (letter >= 0x20 && letter < 0x7F));
  }

  @Test
  void hostileNamesShowNoControlAndNoInvisibleCharacter() {
    for (int width : List.of(40, 80, 120)) {
      String report = text(named("compare-hostile"), width);
      assertThat(report.codePoints().filter(point -> point != '\n').filter(Escape::isHidden))
          .isEmpty();
      assertThat(report.lines()).noneMatch(line -> line.startsWith("GO  no conditions"));
    }
    assertThat(text(named("compare-hostile"), 120))
        .contains("x\\u202ey\\u0007", "scruple evaluate --for product '$(rm -r .)\\u001b[2J'");
  }

  @Test
  void theOrderStaysAsNamed() {
    String report = text(of(REFUSED, HOSTED, DRAGON), 120);
    assertThat(section(report, "Verdict").lines().toList().get(2))
        .containsSubsequence("NO GO", "GO", "GO WITH CONDITIONS");
    String other = text(of(DRAGON, HOSTED, REFUSED), 120);
    assertThat(section(other, "Verdict").lines().toList().get(2))
        .containsSubsequence("GO WITH CONDITIONS", "GO", "NO GO");
  }

  @Test
  void anActionHasItsAnswerAndTheClauseThatDecidesInEachColumn() {
    String may = section(text(of(REFUSED, HOSTED), 120), "May I?");
    assertThat(may.lines().filter(line -> line.startsWith("  sell")).toList())
        .singleElement()
        .asString()
        .containsSubsequence("no", "yes");
    assertThat(text(of(REFUSED, HOSTED), 120))
        .contains("LicenseRef-scruple-opt-175b §1.a", "LicenseRef-dreamer-terms §4");
  }

  @Test
  void whatDecidesIsSaidOfEach() {
    assertThat(decides(REFUSED, DRAGON))
        .contains("A  You may not pass copies on or sell it: weights facebook/opt-350m")
        .contains("§1.a")
        .contains(
            "B  Only here: show «Built with Dragon» on a page of what you offer"
                + " (LicenseRef-dragon-3 §1.b.i); find out how many monthly users you had");
  }

  @Test
  void whatBothAskForSetsNeitherApart() {
    assertThat(decides(DRAGON, weighed("copy", Comparisons.dragon())))
        .contains("B  Asks for nothing that another one here doesn't ask for too.");
    assertThat(section(text(of(DRAGON, weighed("copy", Comparisons.dragon())), 80), "Conditions"))
        .contains("  both ")
        .doesNotContain("only");
  }

  @Test
  void aPlainGoIsNamedAndNothingIsRanked() {
    assertThat(decides(DRAGON, HOSTED)).contains("B is a plain GO.");
    assertThat(decides(HOSTED, weighed("service:other", Comparisons.hosted())))
        .contains("A and B are plain GOs.");
    assertThat(text(of(DRAGON, HOSTED), 80)).contains("nothing is ranked");
  }

  @Test
  void withoutAPlainGoTheFewestConditionsAreNamed() {
    assertThat(decides(LIBRARY, weighed("other", Dossiers.conditions())))
        .containsPattern("None is a plain GO; A and B have \\d+ conditions each, the fewest\\.");
    assertThat(decides(DRAGON, REFUSED))
        .contains("None is a plain GO; only A is a go, with 3 conditions.");
    assertThat(decides(REFUSED, RIDDLE)).contains("None is a GO.");
  }

  @Test
  void aNameOfWhichNoFileWasSeenIsNotSaidToAskForLeast() {
    assertThat(decides(LIBRARY, DRAGON))
        .contains("which asks for least can't be said, as of B no file was seen.")
        .doesNotContain("fewest");
  }

  @Test
  void ofAHostedServiceItSaysWhatIsRuledOn() {
    assertThat(decides(HOSTED, REFUSED)).contains("what is ruled on are its outputs");
    assertThat(text(of(HOSTED, REFUSED), 80)).contains("hosted service, nothing of it seen");
  }

  @Test
  void oneThatCanNotBeReadIsAColumnThatSaysSo() {
    String report = text(of(DRAGON, Comparisons.missing()), 80);
    assertThat(section(report, "Verdict")).contains("can't be read");
    assertThat(section(report, "Can't be read"))
        .contains(
            "  B  'example-lab/phoenix' is not in the catalogue.",
            "     hf download example-lab/phoenix --include \"*.md\"",
            "     scruple evaluate --for product phoenix");
  }

  @Test
  void unclearSaysWhy() {
    assertThat(text(of(RIDDLE, HOSTED), 80))
        .contains("The terms of LicenseRef-riddle are not known here.");
  }

  @Test
  void namesThatAreAlikeAreToldApartAsTheyWereWritten() {
    Comparison twins =
        of(
            weighed("old/dragon", Comparisons.dragon()),
            weighed("new/dragon", Comparisons.dragon()));
    assertThat(text(twins, 80)).contains("A  old/dragon ·", "B  new/dragon ·");
  }

  @Test
  void aPartThatTheUseDoesNotNeedDecidesNothing() {
    // Its refusal leads to a condition, to leave it out, and not to the verdict.
    ComparedTarget refused = new ComparedTarget("A", Dossiers.noGo());
    ComparedTarget library = new ComparedTarget("B", Dossiers.conditions());
    assertThat(refused.answer(dev.scruple.model.Action.SELL).words()).isEqualTo("no");
    assertThat(library.answer(dev.scruple.model.Action.SELL).words()).isEqualTo("yes, with duties");
  }
}
