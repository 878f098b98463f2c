// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EscapeTest {
  @Property
  void nothingHiddenIsLeft(@ForAll String text) {
    assertThat(Escape.terminal(text).codePoints()).noneMatch(Escape::isHidden);
  }

  @Property
  void aSecondPassChangesNothing(@ForAll String text) {
    String once = Escape.terminal(text);
    assertThat(Escape.terminal(once)).isEqualTo(once);
  }

  @Test
  void writesControlsAsVisibleEscapes() {
    assertThat(Escape.terminal("a\u001b[2J\u202eb\nc\td\u009b"))
        .isEqualTo("a\\u001b[2J\\u202eb\\nc\\td\\u009b");
    assertThat(Escape.terminal("\udb40\udc41\ud800")).isEqualTo("\\u{e0041}\\ud800");
  }

  @Test
  void keepsOrdinaryLettersOfAllScripts() {
    assertThat(Escape.terminal("naïve 模型 한국어 עברית 😀 e\u0301"))
        .isEqualTo("naïve 模型 한국어 עברית 😀 e\u0301");
  }

  @Test
  void measuresWideAndCombiningLetters() {
    assertThat(DisplayWidth.of("模型")).isEqualTo(4);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("😀")).isEqualTo(2);
  }

  @Property
  void aCutTextFitsAndKeepsItsEnds(
      @ForAll String text, @ForAll @IntRange(min = 5, max = 40) int columns) {
    String shown = Escape.terminal(text);
    String cut = DisplayWidth.middle(shown, columns, "…");
    assertThat(DisplayWidth.of(cut)).isLessThanOrEqualTo(columns);
    if (DisplayWidth.of(shown) <= columns) {
      assertThat(cut).isEqualTo(shown);
    }
  }
}
