// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCollectorTest {
  private static List<Fact> read(DocumentKind kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Findings findings = new Findings();
    new DocumentCollector()
        .collect(
            new FileUnderStudy(
                "X.md",
                "X.md",
                new Classification(FileKind.DOCUMENTATION, Part.MAIN, null, kind),
                Content.of(bytes),
                new FileUnderStudy.Text(bytes),
                true,
                true),
            findings);
    return findings.evidence().stream().map(each -> each.value()).toList();
  }

  private static List<DocumentFeature> features(DocumentKind kind, String text) {
    return ((Fact.Document) read(kind, text).getFirst()).features();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a/b/discussions",
        "https://example.org/a/b/discussions/new",
        "https://example.org/a/b/discussions/categories/q-a",
      })
  void discussionsAreAPlaceToAsk(String address) {
    assertThat(features(DocumentKind.README, "See " + address)).contains(DocumentFeature.ASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a/b/discussions/661",
        "https://example.org/a/b/discussions/categories/show-and-tell",
        "https://example.org/a/b/issues/12",
      })
  void oneThreadIsNoPlaceToAskOrReport(String address) {
    assertThat(features(DocumentKind.README, "See " + address))
        .doesNotContain(DocumentFeature.ASK, DocumentFeature.REPORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Big Tool\nconda install ffmpeg\npip install big-tool",
        "<h1 align=\"center\">Big Tool</h1>\nconda install ffmpeg\npip install -u big_tool",
        "# Big Tool\napt install ffmpeg\npip install -e .[dev]",
        "# Big Tool\napt install ffmpeg\npip install -r requirements.txt",
        "Title\n\npip install other",
      })
  void theLineThatInstallsTheProjectItselfIsTold(String readme) {
    assertThat(installing(readme)).isEqualTo(3);
  }

  @Test
  void whereNoLineNamesTheProjectTheFirstIsTold() {
    assertThat(installing("# Big Tool\nconda install ffmpeg\npip install other")).isEqualTo(2);
  }

  @Test
  void proseOnAnImplementationInstallsNothing() {
    assertThat(
            installing(
                "# Big Tool\nOf the implementation (v3)\n## Install\nimplementation 'a:b:1'"))
        .isEqualTo(4);
  }

  @Test
  void aHeadingShowsAnExampleWhereCodeStandsInItsOwnSection() {
    assertThat(
            showing("# Tool\n## Tutorials\nSee there.\n## Usage\n### In short\n```\na\n```\n## X"))
        .isEqualTo(4);
    assertThat(
            showing("# Tool\n## Usage\nSee the [page](docs/tutorial.md).\n## Build\n```\na\n```"))
        .isEqualTo(3);
  }

  private static int showing(String readme) {
    return ReadmeReader.parts(readme.toLowerCase(Locale.ROOT)).get(DocumentFeature.EXAMPLE);
  }

  private static int installing(String readme) {
    return ReadmeReader.parts(readme.toLowerCase(Locale.ROOT)).get(DocumentFeature.INSTALL);
  }

  @Test
  void anExampleStandsWhereCodeIsAndAPurposeIsNoRowOfLinks() {
    String readme =
        """
        # Tool
        [a](https://example.org/1) | [b](https://example.org/2) | [c](https://example.org/3) | [d](https://example.org/4)

        A tool that weighs open source projects before you build on them, with evidence.

        ## [Getting started](docs/start.md)

        ## Community

        ```java
        weigh();
        ```
        """;

    assertThat(ReadmeReader.parts(readme.toLowerCase(Locale.ROOT)))
        .containsEntry(DocumentFeature.PURPOSE, 4)
        .containsEntry(DocumentFeature.EXAMPLE, 10);
  }

  @Test
  void aReadmeShowsItsPurposeInstallationExampleAndWhereToAsk() {
    String readme =
        """
        # Tool
        A tool that weighs open source projects before you build on them, with evidence.
        ## Installation
        ```
        pip install tool
        ```
        ## Usage
        ```python
        tool.weigh(".")
        ```
        Ask on our Discord; report bugs at https://example.org/tool/issues.
        """;

    assertThat(features(DocumentKind.README, readme))
        .containsExactlyInAnyOrder(
            DocumentFeature.PURPOSE,
            DocumentFeature.INSTALL,
            DocumentFeature.EXAMPLE,
            DocumentFeature.ASK,
            DocumentFeature.REPORT);
  }

  @Test
  void aPlaceForWishesOrConductIsNoneForFaultsOrQuestions() {
    String issues = "Open an issue at https://example.org/a/b/issues.\n";
    String questions = "Write to conduct@example.org with any additional questions or comments.\n";

    assertThat(features(DocumentKind.README, "# Tool\n## Request features\n" + issues))
        .doesNotContain(DocumentFeature.REPORT);
    assertThat(features(DocumentKind.README, "# Tool\n## Bugs and feature requests\n" + issues))
        .contains(DocumentFeature.REPORT);
    assertThat(features(DocumentKind.README, "# Tool\n## Features\nx\n## Contact\n" + issues))
        .contains(DocumentFeature.REPORT);
    assertThat(features(DocumentKind.README, "# Tool\n## Code of Conduct\n" + questions))
        .doesNotContain(DocumentFeature.ASK);
    assertThat(features(DocumentKind.README, "# Tool\nWe have a code of conduct. " + questions))
        .doesNotContain(DocumentFeature.ASK);
    assertThat(features(DocumentKind.README, "# Tool\n" + questions)).contains(DocumentFeature.ASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If you find a bug, please open an issue.",
        "## Problems\nPlease open an issue.",
        "Report an issue to us.",
        "See the [tracker](https://example.org/a/b/issues)."
      })
  void aPlaceForFaultsSpeaksOfThemOrLinksToTheTracker(String text) {
    assertThat(features(DocumentKind.README, "# Tool\n" + text)).contains(DocumentFeature.REPORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Add a new method\n- [ ] Open a proposal issue before you start.",
        "## Bug fixes\nDescribe the bug.\n## New methods\nFirst open an issue with a proposal.",
        "Tell of the bug. If there is an issue, link to it."
      })
  void anIssueForAProposalIsNoPlaceForFaults(String text) {
    assertThat(features(DocumentKind.README, "# Tool\n" + text))
        .doesNotContain(DocumentFeature.REPORT);
  }

  @Test
  void anEmptyReadmeShowsNothing() {
    assertThat(features(DocumentKind.README, "# Tool\n")).isEmpty();
  }

  @Test
  void aSecurityPolicyWithAnAddressHasAPrivateChannel() {
    assertThat(
            features(
                DocumentKind.SECURITY,
                "Write to security@example.org. We answer within 3 working days."))
        .contains(
            DocumentFeature.CONTACT,
            DocumentFeature.PRIVATE_CHANNEL,
            DocumentFeature.RESPONSE_PROMISE);
  }

  @Test
  void aSecurityPolicyWithoutAddressHasNoContact() {
    assertThat(features(DocumentKind.SECURITY, "We take security seriously.")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    for (DocumentKind kind : DocumentKind.values()) {
      assertThat(read(kind, text)).isNotEmpty();
    }
  }

  @Test
  void aLinkToTutorialsShowsItAtWork() {
    assertThat(
            features(
                DocumentKind.README,
                "# Tool\nSee [the tutorials](https://example.org/tool/tutorials/) to begin.\n"))
        .contains(DocumentFeature.EXAMPLE);
  }

  @Test
  void aHeadingOverALinkToElsewhereDoesNotInstall() {
    String readme =
        "# a\n\n## getting started\n\nthe guide can be found [here](https://example.org/guide).\n\n"
            + "## help\n";

    assertThat(ReadmeReader.parts(readme)).doesNotContainKey(DocumentFeature.INSTALL);
  }
}
