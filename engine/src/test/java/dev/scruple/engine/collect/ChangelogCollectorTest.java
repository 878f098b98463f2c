// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.DocumentationFact.ChangelogState;
import dev.scruple.model.Evidence;
import dev.scruple.model.Trace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ChangelogCollectorTest {
  /** For Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    ChangelogReader.Content content =
        ChangelogReader.read(new String(data, StandardCharsets.UTF_8));
    assertThat(content.line()).isPositive();
    assertThat(content.newest() != null && content.versions() == 0).isFalse();
  }

  @Property
  void anyBytesAreRead(@ForAll byte[] data) {
    fuzzerTestOneInput(data);
  }

  @Property
  void anyHeadingsAreRead(@ForAll String words) {
    fuzzerTestOneInput(
        ("## " + words + "\n" + words + "\n====\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<Evidence> read(String path, String text) {
    return ReadFile.by(new ChangelogCollector(), path, text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "## [1.2.0] - 2024-05-01; 1.2.0",
        "## v1.2.0 (1 May 2024); 1.2.0",
        "# Version 1.2; 1.2",
        "### Release 1.2.0rc1; 1.2.0rc1",
        "## [v20240930](https://example.org/tag); 20240930",
        "**1.2.0**; 1.2.0",
        "## some-name 1.2.0 / 2024-05-01; 1.2.0",
        "## 2024-05-01; 2024-05-01",
        "1.2.0 (2024-05-01); 1.2.0",
        "## 1.2.x; 1.2.x",
        "= 1.2.0 =; 1.2.0"
      },
      delimiter = ';')
  void findsVersionsInHeadings(String heading, String version) {
    assertThat(ChangelogReader.read("# Changelog\n\n" + heading + "\n- a change\n").newest())
        .isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Support for Python 3.12 and later",
        "- updated to 1.2.0",
        "```\n## 1.2.0\n```",
        "### Notes",
        "We needed 1.2.0 for this."
      })
  void leavesOutOtherNumbers(String text) {
    assertThat(ChangelogReader.read("# Changelog\n\n" + text + "\n").newest()).isNull();
  }

  @Test
  void takesTheHighestAndItsLine() {
    assertThat(
            read(
                "CHANGELOG.rst",
                """
                Changes
                =======

                Unreleased
                ----------

                1.9.0 (2023-01-01)
                ------------------

                1.10.0 (2024-01-01)
                -------------------
                """))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.value()).isEqualTo(new ChangelogState("file", "1.10.0", 2, true));
              assertThat(each.source().line()).isEqualTo(10);
            });
  }

  @Test
  void aDateYieldsToAVersion() {
    assertThat(ChangelogReader.read("## 2024-05-01\n\n## 1.2.0\n").newest()).isEqualTo("1.2.0");
  }

  @ParameterizedTest
  @CsvSource({
    "newsfragments/12.bugfix.rst,",
    ".changeset/brave-cats-sing.md,",
    "docs/release_notes/v1.2.md, 1.2",
    "docs/changelog/1_2_0.rst, 1.2.0",
    "docs/release-notes/scales-v4-3-2-release-notes.md, 4.3.2",
    "docs/release-notes/4-3-2-rc1.md, 4.3.2-rc1",
    "docs/release-notes/2024-05-01.md, 2024-05-01"
  })
  void readsFilesOfOneChangeAndOfOneVersion(String path, String version) {
    assertThat(read(path, "A change.\n").stream().map(Evidence::value))
        .containsExactly(new Trace.ChangeNote(version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"newsfragments/README.md", "tests/CHANGELOG.md", "docs/index.md", "src/news.py"})
  void leavesOutOtherFiles(String path) {
    assertThat(read(path, "## 1.0\n")).isEmpty();
  }
}
