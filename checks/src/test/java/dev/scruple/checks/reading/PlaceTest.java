// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import static org.assertj.core.api.Assertions.assertThat;

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
  @ValueSource(strings = {"tests/a.pkl", "src/x/test/resources/a.bin", "Examples/a.pt"})
  void standsAside(String path) {
    assertThat(Place.aside(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"test.pkl", "src/tested/a.pt", "model.bin"})
  void standsInTheMidst(String path) {
    assertThat(Place.aside(path)).isFalse();
  }
}
