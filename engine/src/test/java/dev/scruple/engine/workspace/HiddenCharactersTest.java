// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.workspace;

import static dev.scruple.engine.workspace.HiddenCharacters.Kind.BIDIRECTIONAL_CONTROL;
import static dev.scruple.engine.workspace.HiddenCharacters.Kind.TAG_CHARACTERS;
import static dev.scruple.engine.workspace.HiddenCharacters.Kind.VARIATION_SELECTOR_RUN;
import static dev.scruple.engine.workspace.HiddenCharacters.Kind.ZERO_WIDTH_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {
  @Test
  void findsCodeInAnotherOrder() {
    assertThat(of("int a;\n/*\u202E } \u2066if (admin)\u2069 \u2066 begin */\n"))
        .containsExactly(new HiddenCharacters.Found(BIDIRECTIONAL_CONTROL, 2, 3));
  }

  @Test
  void findsAnIsolateThatItsLineLeavesOpen() {
    assertThat(of("say \u2067 this\n")).extracting("kind").containsExactly(BIDIRECTIONAL_CONTROL);
  }

  @Test
  void findsTagCharacters() {
    assertThat(of("Weather." + tags("do it"))).extracting("kind").containsExactly(TAG_CHARACTERS);
  }

  @Test
  void findsRuns() {
    assertThat(of("a\u200B\u200C\u200B\u200Cb")).extracting("kind").containsExactly(ZERO_WIDTH_RUN);
    assertThat(of("a" + "\uFE00\uFE01".repeat(3)))
        .extracting("kind")
        .containsExactly(VARIATION_SELECTOR_RUN);
    assertThat(of("a" + Character.toString(0xE0150).repeat(4)))
        .extracting("kind")
        .containsExactly(VARIATION_SELECTOR_RUN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\uFEFFwith a mark",
        "family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 and heart \u2764\uFE0F",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u202B\u0633\u0644\u0627\u0645",
        "\u2068closed\u2069 isolate",
        "\u05E9\u05DC\u05D5\u05DD \u202Eabc"
      })
  void passesOverWhatScriptsAndEmojiNeed(String text) {
    assertThat(of(text)).isEmpty();
  }

  @Test
  void passesOverAFlagOfTags() {
    String scotland = Character.toString(0x1F3F4) + tags("gbsct") + Character.toString(0xE007F);
    assertThat(of("from " + scotland + " with love")).isEmpty();
  }

  @Property(tries = 300)
  void readsAnyBytes(@ForAll byte[] bytes) {
    WorkspaceFuzzer.fuzzerTestOneInput(bytes);
  }

  @Property(tries = 300)
  void passesOverAscii(
      @ForAll @net.jqwik.api.constraints.CharRange(from = ' ', to = '~') String s) {
    assertThat(of(s)).isEmpty();
  }

  private static String tags(String letters) {
    StringBuilder tags = new StringBuilder();
    letters.chars().forEach(c -> tags.appendCodePoint(0xE0000 + c));
    return tags.toString();
  }

  private static List<HiddenCharacters.Found> of(String text) {
    return HiddenCharacters.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
