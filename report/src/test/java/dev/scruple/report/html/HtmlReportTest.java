// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Dossier;
import dev.scruple.report.Dossiers;
import dev.scruple.report.Escape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  static Stream<Dossier> dossiers() {
    return Stream.concat(
        Dossiers.all().values().stream(),
        Stream.of(Dossiers.figures(), Dossiers.corrected(), Dossiers.large(250)));
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void everyLinkLeadsToSomethingInThePage(Dossier dossier) {
    String page = page(dossier);
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as("once: " + id.group(1)).isTrue();
    }
    Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    while (link.find()) {
      assertThat(link.group(1)).startsWith("#");
      assertThat(ids).contains(link.group(1).substring(1));
    }
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void nothingIsFetchedAndOnlyItsOwnScriptRuns(Dossier dossier) {
    String page = page(dossier).replace("&#39;", "'");
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContainIgnoringCase(" src=", " style=", "url(", "@import", " onclick=");
    assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(1);
    Matcher script = Pattern.compile("(?s)<script>(.*)</script>").matcher(page);
    assertThat(script.find()).isTrue();
    assertThat(page).contains("script-src '" + HtmlReport.hash(script.group(1)) + "'");
    Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(page);
    assertThat(style.find()).isTrue();
    assertThat(page).contains("style-src '" + HtmlReport.hash(style.group(1)) + "'");
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void theSameDossierGivesTheSameBytes(Dossier dossier) {
    assertThat(page(dossier)).isEqualTo(page(dossier));
  }

  @Test
  void hostileTextIsLetters() {
    for (Dossier dossier : List.of(Dossiers.hostile(), Dossiers.figures())) {
      String page = page(dossier);
      assertThat(page.codePoints().filter(point -> point != '\n').filter(Escape::isHidden))
          .isEmpty();
      assertThat(page).doesNotContain("<script>alert");
    }
    assertThat(page(Dossiers.figures())).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page(Dossiers.hostile())).contains("ex\\u202eelif\\u2066\\u200b.py");
  }

  @Property
  void anyTextIsLetters(@ForAll String text) {
    String letters = Escape.html(text);
    assertThat(letters).doesNotContain("<", ">", "\"", "'");
    assertThat(letters.codePoints().filter(Escape::isHidden)).isEmpty();
  }

  @Test
  void theAnswerStandsFirst() {
    String page = page(Dossiers.noGo());
    assertThat(page.indexOf("NO GO")).isLessThan(page.indexOf("id=\"may\""));
    List<Integer> places =
        Stream.of("may", "should", "against", "conditions", "evidence")
            .map(id -> page.indexOf(" id=\"" + id + "\""))
            .toList();
    assertThat(places).doesNotContain(-1).isSorted();
  }

  @Test
  void correctionsByPeopleAreShown() {
    assertThat(page(Dossiers.corrected()))
        .contains("id=\"corrections\"", "Built from &lt;source&gt; here");
  }

  @Test
  void everyChartHasItsFiguresInATable() {
    String page = page(Dossiers.figures());
    for (String figure : List.of("months", "people", "releases", "languages", "licences")) {
      int start = page.indexOf("id=\"figure-" + figure + "\"");
      assertThat(start).as(figure).isPositive();
      assertThat(page.indexOf("<caption>", start)).isBetween(start, start + 12_000);
    }
  }

  @Test
  void whereNothingIsCountedThereAreNoFigures() {
    assertThat(page(Dossiers.hubName())).doesNotContain("id=\"figures\"");
  }

  @Test
  void markupThatIsLeftOpenIsAFault() {
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> new Markup().open("div").toString());
  }

  private static String page(Dossier dossier) {
    return new HtmlReport(List.of(), "product").text(dossier);
  }
}
