// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          github.head_ref ; github.head_ref
          github.head_ref || github.ref_name ; github.head_ref
          github.event_name == 'pull_request' && github.head_ref ; github.head_ref
          github.event['issue']['title'] ; github.event.issue.title
          github.event.commits[0].message ; github.event.commits.*.message
          toJSON(github.event.issue) ; github.event.issue
          format('{0}-x', github.head_ref) ; github.head_ref
          GitHub.Event.Issue.Title ; github.event.issue.title
          (github.head_ref) ; github.head_ref
          """)
  void aContextThatCanBecomeTheValueIsFound(String expression, String context) {
    assertThat(Expressions.values(expression)).contains(context);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contains(github.event.issue.title, 'x')",
        "github.head_ref == 'main'",
        "github.head_ref != '' && 'a' || 'b'",
        "startsWith(github.head_ref, 'release/')",
        "!github.event.issue.title",
        "'github.head_ref'",
        "(github.head_ref == 'main') && 'a'",
        "hashFiles(github.head_ref)"
      })
  void whatOnlyDecidesIsLeftOut(String expression) {
    assertThat(Expressions.values(expression)).noneMatch(context -> Strangers.choose(context));
  }

  @Test
  void everyExpressionOfATextIsFoundWithItsOffset() {
    assertThat(Expressions.in("a ${{ github.head_ref }} b ${{ github.sha }}"))
        .containsExactly(
            new Expressions.Found("github.head_ref", 2), new Expressions.Found("github.sha", 27));
  }

  @Test
  void anExpressionThatIsNotClosedIsNone() {
    assertThat(Expressions.in("${{ github.head_ref")).isEmpty();
  }

  @Property(tries = 500)
  void anyWordsAreRead(@ForAll String words) {
    assertThat(Expressions.in("${{" + words + "}}")).isNotNull();
  }

  @Test
  void manyBracketsEnd() {
    assertThat(Expressions.values("(".repeat(3000) + "a" + ")".repeat(3000))).isNotNull();
  }
}
