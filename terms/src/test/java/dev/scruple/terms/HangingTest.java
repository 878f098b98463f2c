// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Duty;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HangingTest {
  private static Rule rule(String license, String clause, Duty duty, Action action) {
    return Terms.builtIn().asking(license, clause, duty).stream()
        .filter(rule -> rule.actions().contains(action))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRuleHangsOnWhatItTestsAndIsOpen() {
    Rule rule = rule("GPL-2.0-only", "2(b)", Duty.SAME_LICENSE, Action.REDISTRIBUTE);

    assertThat(rule.hangsOn(EnumSet.of(Circumstance.MODIFIED))).contains("you change it");
    assertThat(rule.hangsOn(EnumSet.of(Circumstance.FORM))).isEmpty();
    assertThat(rule.hangsOn(Set.of())).isEmpty();
  }

  @Test
  void whatIsSettledIsLeftOut() {
    Rule rule = rule("AGPL-3.0-only", "13", Duty.DISCLOSE_SOURCE, Action.SERVE);

    assertThat(rule.hangsOn(EnumSet.of(Circumstance.MODIFIED))).contains("you change it");
    assertThat(rule.hangsOn(EnumSet.of(Circumstance.MODIFIED, Circumstance.NETWORK)))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains("you change it", " and ", "others use it over a network"));
  }

  @Test
  void aClauseThatAsksForSomethingElseIsNotAmongThem() {
    assertThat(Terms.builtIn().asking("MPL-2.0", "3.1", Duty.DISCLOSE_SOURCE)).isEmpty();
    assertThat(Terms.builtIn().asking("no-such-licence", "1", Duty.ATTRIBUTION)).isEmpty();
  }
}
