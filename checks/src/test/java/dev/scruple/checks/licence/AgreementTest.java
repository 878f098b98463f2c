// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  @ParameterizedTest
  @CsvSource({
    "MIT, MIT, AGREE",
    "mit, MIT, AGREE",
    "MIT, Apache-2.0, CONTRADICT",
    "MIT, MIT AND BSD-3-Clause, AGREE",
    "MIT OR Apache-2.0, Apache-2.0, AGREE",
    "(MIT AND CC0-1.0), MIT, PARTLY",
    "GPL-3.0-or-later, GPL-3.0-only, AGREE",
    "GPL-3.0+, GPL-3.0, AGREE",
    "GPL-2.0-only, GPL-3.0-only, CONTRADICT",
    "LGPL-3.0-only, GPL-3.0-only, CONTRADICT",
    "Apache-2.0 WITH LLVM-exception, Apache-2.0, AGREE",
  })
  void comparesWhatIsDeclaredWithWhatIsFound(String declared, String found, Agreement expected) {
    assertThat(Agreement.of(declared, found)).isEqualTo(expected);
  }

  @Property
  void anExpressionAgreesWithItself(@ForAll("expressions") String expression) {
    assertThat(Agreement.of(expression, expression)).isEqualTo(Agreement.AGREE);
  }

  @Property
  void betweenStatementsTheOrderDoesNotMatter(
      @ForAll("expressions") String one, @ForAll("expressions") String other) {
    assertThat(Agreement.between(one, other)).isEqualTo(Agreement.between(other, one));
  }

  @Property
  void anyWordsAreCompared(@ForAll String one, @ForAll String other) {
    assertThat(Agreement.of(one, other)).isIn((Object[]) Agreement.values());
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of("MIT", "Apache-2.0", "GPL-2.0-only", "GPL-2.0-or-later", "CC0-1.0")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(ids -> Arbitraries.of(" OR ", " AND ").map(by -> String.join(by, ids)));
  }
}
