// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECURITY.md",
        ".github/SECURITY.md",
        ".github/ISSUE_TEMPLATE/bug.yml",
        "docs/SECURITY.md"
      })
  void speaksForTheProject(String path) {
    assertThat(Place.speaksForProject(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/examples/README.md", "src/README.md", "vendor/x/SECURITY.md"})
  void speaksForAPart(String path) {
    assertThat(Place.speaksForProject(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests/a.pkl",
        "src/x/test/resources/a.bin",
        "Examples/a.pt",
        "tutorials/x/a.csv",
        "cookbook/a.py"
      })
  void standsAside(String path) {
    assertThat(Place.aside(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"test.pkl", "src/tested/a.pt", "model.bin"})
  void standsInTheMidst(String path) {
    assertThat(Place.aside(path)).isFalse();
  }

  @Test
  void namesWhatStandsNearestToTheRootFirst() {
    assertThat(Place.names(List.of(at("a/b/z.md"), at("b/a.md"), at("a/c.md"), at("z.md"))))
        .startsWith("z.md, a/c.md, b/a.md");
  }

  private static Evidence at(String path) {
    return Evidence.of(Source.file(path), new Fact.LockFile(path, 1));
  }
}
