// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scruple.model.Area;
import dev.scruple.model.Dossier;
import dev.scruple.model.Severity;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Dossiers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Pages in a real browser: clicked through, by mouse and by keyboard, and looked at by axe-core.
 */
class BrowserTest {
  private static final List<CheckQuestion> QUESTIONS =
      List.of(
          new CheckQuestion(
              "license-is-stated",
              Area.LICENCE,
              Severity.HIGH,
              "Is there one licence?",
              "State one."));

  @TempDir private Path folder;

  private static @Nullable Browser started;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> binary = Browser.binary();
    assumeTrue(
        binary.isPresent(),
        "No Chromium on the path: install one, or name it with -Dscruple.chromium or"
            + " SCRUPLE_CHROMIUM; the HTML report was not looked at in a browser");
    started = new Browser(binary.get());
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  @Test
  void aClickOnAnswersShowsThemAndAPlaceLeadsToItsEvidence() throws IOException {
    Browser browser = open(Dossiers.figures(), "");
    assertThat(text(browser, "document.querySelector('h1').textContent")).isEqualTo("figure-kit");
    assertThat(truth(browser, "document.querySelector('#area-licence details').open")).isFalse();
    browser.click("#area-licence summary");
    assertThat(truth(browser, "document.querySelector('#area-licence details').open")).isTrue();
    browser.click("#area-licence .places a");
    assertThat(text(browser, "document.activeElement.id")).startsWith("e-");
    assertThat(truth(browser, "document.activeElement.closest('details').open")).isTrue();
    assertThat(truth(browser, SEEN)).isTrue();
    assertQuiet(browser);
  }

  @Test
  void aClickOnAnAnswerToMayIShowsTheRuling() throws IOException {
    Browser browser = open(Dossiers.noGo(), "");
    browser.click("#may td.bad a");
    assertThat(text(browser, "document.activeElement.id")).startsWith("r-");
    assertThat(text(browser, "document.activeElement.textContent")).contains("prohibited", "§1.a");
    assertThat(truth(browser, SEEN)).isTrue();
    assertQuiet(browser);
  }

  private static final String SEEN =
      """
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
        const box = document.activeElement.getBoundingClientRect();
        done(box.height > 0 && box.top >= 0 && box.bottom <= innerHeight);
      })))""";

  @Test
  void anAddressWithAFindingOpensIt() throws IOException {
    Dossier dossier = Dossiers.large(3000);
    String id = dossier.evidence().get(2000).id();
    Browser browser = open(dossier, "#" + id);
    assertThat(truth(browser, SEEN)).isTrue();
    assertThat(text(browser, "document.activeElement.id")).isEqualTo(id);
    assertThat(truth(browser, "document.activeElement.closest('details').open")).isTrue();
  }

  @Test
  void theKeyboardSkipsToTheAnswerAndOpensWhatIsFolded() throws IOException {
    Browser browser = open(Dossiers.conditions(), "");
    browser.press("Tab");
    assertThat(text(browser, "document.activeElement.textContent")).isEqualTo("Skip to the answer");
    browser.press("Enter");
    assertThat(text(browser, "document.activeElement.id")).isEqualTo("answer");
    for (int i = 0; i < 60 && !onSummary(browser); i++) {
      browser.press("Tab");
    }
    assertThat(onSummary(browser)).isTrue();
    browser.press("Enter");
    assertThat(truth(browser, "document.activeElement.parentElement.open")).isTrue();
  }

  private static boolean onSummary(Browser browser) {
    return text(browser, "document.activeElement.tagName").equals("SUMMARY");
  }

  @Test
  void theThemeIsThatOfTheSystemUntilItIsSwitched() throws IOException {
    Browser browser = open(Dossiers.go(), "");
    browser.value("localStorage.clear()");
    browser = open(Dossiers.go(), "");
    browser.prefer("light");
    String light = background(browser);
    browser.prefer("dark");
    String dark = background(browser);
    assertThat(dark).isNotEqualTo(light);
    browser.click("#theme");
    assertThat(text(browser, "document.getElementById('theme').textContent"))
        .isEqualTo("Theme: light");
    assertThat(background(browser)).isEqualTo(light);
    browser.click("#theme");
    browser.prefer("light");
    assertThat(background(browser)).isEqualTo(dark);
    browser.click("#theme");
    assertThat(background(browser)).isEqualTo(light);
    browser.value("localStorage.clear()");
  }

  private static String background(Browser browser) {
    return text(browser, "getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void allOfItIsThereWithoutScripts() throws IOException {
    assertThat(started).isNotNull();
    started.scripts(false);
    try {
      Browser browser = open(Dossiers.noGo(), "");
      assertThat(text(browser, "document.body.textContent"))
          .contains("NO GO", "checkpoints/model.bin is a pickle", "§1.a");
      assertThat(truth(browser, "document.getElementById('theme').hidden")).isTrue();
    } finally {
      started.scripts(true);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 800, 1400})
  void nothingIsWiderThanTheScreen(int width) throws IOException {
    assertThat(started).isNotNull();
    try {
      for (Dossier dossier : dossiers().toList()) {
        started.size(width, 740);
        Browser browser = open(dossier, "");
        browser.value("document.querySelectorAll('details').forEach((each) => (each.open = true))");
        assertThat(browser.value("document.documentElement.scrollWidth").intValue())
            .as(dossier.target().name())
            .isLessThanOrEqualTo(width);
      }
    } finally {
      started.size(1280, 900);
    }
  }

  @Test
  void onPaperTheNavigationIsGoneAndAnswersAreOpen() throws IOException {
    Browser browser = open(Dossiers.corrected(), "");
    assertThat(truth(browser, HIDDEN.formatted("nav"))).isFalse();
    assertThat(truth(browser, "document.querySelector('details.answers').open")).isFalse();
    browser.print(true);
    try {
      assertThat(truth(browser, HIDDEN.formatted("nav"))).isTrue();
      assertThat(truth(browser, HIDDEN.formatted("#theme"))).isTrue();
      // Emulated paper does not tell the page what a browser tells it before it prints.
      browser.value("window.dispatchEvent(new Event('beforeprint'))");
      assertThat(truth(browser, OPEN)).isTrue();
    } finally {
      browser.print(false);
    }
  }

  private static final String HIDDEN =
      "getComputedStyle(document.querySelector('%s')).display === 'none'";
  private static final String OPEN =
      "[...document.querySelectorAll('details.answers')].every((each) => each.open)";

  static Stream<Dossier> dossiers() {
    return Stream.concat(
        Dossiers.all().values().stream(),
        Stream.of(
            Dossiers.figures(), Dossiers.corrected(), Dossiers.longPaths(), Dossiers.large(120)));
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void anAccessibilityCheckerFindsNothingSerious(Dossier dossier) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      Browser browser = open(dossier, "");
      browser.prefer(scheme);
      browser.value("document.querySelectorAll('details').forEach((each) => (each.open = true))");
      browser.value(axe() + "; true");
      JsonNode violations =
          browser.value(
              "axe.run(document, {resultTypes: ['violations']}).then((it) => it.violations)");
      List<String> serious = new ArrayList<>();
      for (JsonNode violation : violations) {
        String impact = violation.path("impact").stringValue("");
        if (!impact.equals("minor")) {
          serious.add(
              scheme
                  + ": "
                  + impact
                  + ": "
                  + violation.get("help").stringValue()
                  + ": "
                  + violation.at("/nodes/0/html").stringValue("")
                  + violation.at("/nodes/0/failureSummary").stringValue(""));
        }
      }
      assertThat(serious).isEmpty();
    }
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(BrowserTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** No error, nothing refused by the page's policy, nothing fetched. */
  private static void assertQuiet(Browser browser) {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith("file:") || url.equals("about:blank"));
  }

  private Browser open(Dossier dossier, String fragment) throws IOException {
    Path file = folder.resolve("report.html");
    Files.writeString(file, new HtmlReport(QUESTIONS, null).text(dossier));
    assertThat(started).isNotNull();
    return started.open(file.toUri() + fragment);
  }

  private static String text(Browser browser, String expression) {
    return browser.value(expression).stringValue("");
  }

  private static boolean truth(Browser browser, String expression) {
    return browser.value(expression).booleanValue(false);
  }
}
