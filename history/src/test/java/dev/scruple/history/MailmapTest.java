// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.history.Mailmap.Identity;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MailmapTest {
  private static Mailmap of(String text) {
    return Mailmap.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aNameReplacesTheNameOfAnAddress() {
    assertThat(of("Ada Example <ada@example.org>").map(new Identity("a", "ADA@example.org")))
        .isEqualTo(new Identity("Ada Example", "ADA@example.org"));
  }

  @Test
  void anAddressReplacesAnAddress() {
    assertThat(of("<new@example.org> <old@example.org>").map(new Identity("a", "old@example.org")))
        .isEqualTo(new Identity("a", "new@example.org"));
  }

  @Test
  void nameAndAddressReplaceWhatAnAddressHad() {
    assertThat(
            of("Ada <new@example.org> <old@example.org>").map(new Identity("a", "old@example.org")))
        .isEqualTo(new Identity("Ada", "new@example.org"));
  }

  @Test
  void aLineWithBothNamesAppliesToThatNameOnly() {
    Mailmap mailmap = of("Ada <ada@example.org> shared name <shared@example.org>");
    assertThat(mailmap.map(new Identity("Shared Name", "shared@example.org")))
        .isEqualTo(new Identity("Ada", "ada@example.org"));
    assertThat(mailmap.map(new Identity("Ben", "shared@example.org")))
        .isEqualTo(new Identity("Ben", "shared@example.org"));
  }

  @Test
  void commentsAndLinesWithoutAddressAreNothing() {
    assertThat(of("# Ada <ada@example.org>\nno address here\n<\n>\n").isEmpty()).isTrue();
  }

  @Test
  void aLaterLineWins() {
    Mailmap mailmap = of("One <a@example.org>\nTwo <a@example.org>\n");
    assertThat(mailmap.map(new Identity("x", "a@example.org")).name()).isEqualTo("Two");
  }

  @Property
  void anyBytesAreRead(@ForAll byte[] bytes) {
    assertThat(Mailmap.parse(bytes).map(new Identity("a", "b"))).isNotNull();
  }
}
