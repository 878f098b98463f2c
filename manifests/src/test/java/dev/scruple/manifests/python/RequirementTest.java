// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.DependencyScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a==1.2 | 1.2
          a===1.2-odd | 1.2-odd
          a (==1.2) | 1.2
          a == 1.2+cu118 | 1.2+cu118
          a[x,y]==1!2.0.post1 | 1!2.0.post1
          a @ https://example.org/a-1.2-py3-none-any.whl | 1.2
          a @ https://example.org/a-1.2.tar.gz#sha256=0 | 1.2
          """)
  void knowsTheOneVersionThatIsAllowed(String text, String version) {
    assertThat(Requirement.parse(text).orElseThrow().pinned()).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a
          a>=1.2
          a~=1.2
          a==1.*
          a==1.2,>=1
          a==${VERSION}
          a<=1.2
          a!=1.2
          a @ git+https://example.org/a.git@v1.2
          """)
  void takesNoBoundForAVersion(String text) {
    assertThat(Requirement.parse(text).orElseThrow().pinned()).isNull();
  }

  @Test
  void tellsItsParts() {
    Requirement requirement =
        Requirement.parse("Some.Name [one, two] >=1,<2 ; python_version < '3'").orElseThrow();
    assertThat(requirement)
        .isEqualTo(
            new Requirement("Some.Name", List.of("one", "two"), ">=1,<2", "python_version < '3'"));
    assertThat(requirement.condition()).isPresent();
    assertThat(requirement.declared(DependencyScope.RUNTIME, null, 1).purl())
        .isEqualTo("pkg:pypi/some-name");
  }

  @Test
  void keepsASemicolonWithinAnAddress() {
    Requirement requirement =
        Requirement.parse("a @ https://example.org/a;v=1 ; os_name == 'x'").orElseThrow();
    assertThat(requirement.constraint()).isEqualTo("@ https://example.org/a;v=1");
    assertThat(requirement.marker()).isEqualTo("os_name == 'x'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -a
          a b
          a==1 b
          a=1
          ./a
          https://example.org/a
          """)
  void refusesWhatIsNoRequirement(String text) {
    assertThat(Requirement.parse(text)).isEmpty();
  }

  @Test
  void refusesGiganticOnes() {
    assertThat(Requirement.parse("a" + " ".repeat(100_000) + "b")).isEmpty();
  }
}
