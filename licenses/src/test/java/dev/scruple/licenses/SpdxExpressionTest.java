// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.licenses.SpdxExpression.And;
import dev.scruple.licenses.SpdxExpression.License;
import dev.scruple.licenses.SpdxExpression.Or;
import dev.scruple.licenses.SpdxExpression.With;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mit | MIT",
        "apache-2.0 or mit | Apache-2.0 OR MIT",
        "(MIT) | MIT",
        "MIT AND (Apache-2.0 OR ISC) | MIT AND (Apache-2.0 OR ISC)",
        "(MIT AND Apache-2.0) OR ISC | MIT AND Apache-2.0 OR ISC",
        "MIT OR (ISC OR Zlib) | MIT OR ISC OR Zlib",
        "Apache-2.0+ | Apache-2.0+",
        "GPL-3.0 | GPL-3.0-only",
        "gpl-3.0+ | GPL-3.0-or-later",
        "GPL-2.0-only+ | GPL-2.0-or-later",
        "GPL-2.0 with classpath-exception-2.0 | GPL-2.0-only WITH Classpath-exception-2.0",
        "GPL-2.0-with-classpath-exception | GPL-2.0-only WITH Classpath-exception-2.0",
        "wxWindows | LGPL-2.0-or-later WITH WxWindows-exception-3.1",
        "licenseref-My.Own | LicenseRef-My.Own",
        "DocumentRef-a:LicenseRef-b | DocumentRef-a:LicenseRef-b",
        "MIT WITH AdditionRef-mine | MIT WITH AdditionRef-mine",
        "none | NONE",
        "NoAssertion | NOASSERTION",
      })
  void readsToTheCanonicalText(String text, String canonical) throws Exception {
    assertThat(SpdxExpression.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "MIT AND",
        "OR MIT",
        "MIT Apache-2.0",
        "(MIT",
        "MIT)",
        "Foo-1.0",
        "MIT WITH Foo",
        "MIT AND NONE",
        "NOASSERTION OR MIT",
        "LicenseRef-",
        "LicenseRef-a+",
        "DocumentRef-a",
        "MIT/Apache-2.0",
        "MIT, ISC",
        "GPL-2.0-with-classpath-exception WITH Bison-exception-2.2",
        "(MIT OR ISC) WITH Classpath-exception-2.0",
        "LicenseRef-a:LicenseRef-b",
      })
  void refusesWhatIsNoExpression(String text) {
    assertThatThrownBy(() -> SpdxExpression.parse(text))
        .isInstanceOf(InvalidExpressionException.class);
  }

  @Test
  void saysWhereTheProblemIs() {
    assertThatThrownBy(() -> SpdxExpression.parse("MIT AND Foo-1.0"))
        .isInstanceOfSatisfying(
            InvalidExpressionException.class, e -> assertThat(e.position()).isEqualTo(8))
        .hasMessage("unknown licence id 'Foo-1.0' at character 9");
  }

  @Test
  void refusesDeepNestingAndGreatLengthWithoutOverflow() {
    assertThatThrownBy(() -> SpdxExpression.parse("(".repeat(60_000)))
        .isInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining("nested");
    assertThatThrownBy(() -> SpdxExpression.parse("MIT OR ".repeat(20_000) + "MIT"))
        .isInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining("longer");
  }

  @Test
  void namesLicensesAndExceptionsApart() throws Exception {
    SpdxExpression expression =
        SpdxExpression.parse("GPL-2.0-only WITH Classpath-exception-2.0 OR MIT");
    assertThat(expression.licenses()).containsExactly("GPL-2.0-only", "MIT");
    assertThat(expression.exceptions()).containsExactly("Classpath-exception-2.0");
  }

  @Test
  void combinesFlatSortedAndWithoutDoubles() throws Exception {
    SpdxExpression mit = new License("MIT");
    SpdxExpression nested = SpdxExpression.parse("Zlib AND MIT");
    SpdxExpression choice = SpdxExpression.parse("MIT OR ISC");
    assertThat(SpdxExpression.and(List.of(nested, mit, choice)))
        .hasToString("(ISC OR MIT) AND MIT AND Zlib");
    assertThat(SpdxExpression.or(List.of(choice, mit))).hasToString("ISC OR MIT");
    assertThat(SpdxExpression.and(List.of(mit, mit))).isEqualTo(mit);
  }

  @Test
  void combinesWithWhatIsNotKnown() {
    SpdxExpression mit = new License("MIT");
    SpdxExpression none = new SpdxExpression.None();
    SpdxExpression unknown = new SpdxExpression.NoAssertion();
    assertThat(SpdxExpression.and(List.of(none, mit))).isEqualTo(mit);
    assertThat(SpdxExpression.and(List.of(mit, unknown))).isEqualTo(unknown);
    assertThat(SpdxExpression.and(List.of(none))).isEqualTo(none);
    assertThat(SpdxExpression.or(List.of())).isEqualTo(unknown);
  }

  @Test
  void refusesAPlusWhereTheIdSaysIt() {
    assertThatThrownBy(() -> new License("GPL-3.0-only", true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void readsBackWhatItPrints(@ForAll("expressions") SpdxExpression expression) throws Exception {
    assertThat(SpdxExpression.parse(expression.toString())).isEqualTo(expression);
  }

  @Property
  void sortingTwiceChangesNothing(@ForAll("expressions") SpdxExpression expression) {
    SpdxExpression sorted = expression.sorted();
    assertThat(sorted.sorted()).isEqualTo(sorted);
    assertThat(sorted.licenses()).isEqualTo(expression.licenses());
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    try {
      assertThat(SpdxExpression.parse(text).toString()).isNotEmpty();
    } catch (InvalidExpressionException refused) {
      assertThat(refused.position()).isBetween(0, text.length());
    }
  }

  @Provide
  Arbitrary<SpdxExpression> expressions() {
    Arbitrary<License> licenses =
        Arbitraries.of("MIT", "Apache-2.0", "GPL-3.0-only", "GPL-2.0-or-later", "LicenseRef-x")
            .map(License::new);
    Arbitrary<SpdxExpression> leaves =
        Arbitraries.oneOf(
            licenses.map(each -> each),
            Arbitraries.just(new License("Apache-1.1", true)),
            licenses.map(each -> new With(each, "Classpath-exception-2.0")));
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMinSize(2).ofMaxSize(3).map(And::new),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Or::new)),
        0,
        3);
  }
}
