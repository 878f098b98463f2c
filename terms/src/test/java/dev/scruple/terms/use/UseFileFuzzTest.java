// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** Any bytes give a use or a described problem. A Jazzer target, and properties that call it. */
class UseFileFuzzTest {
  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      assertThat(Uses.read("fuzz", data).actions()).isNotEmpty();
    } catch (UseFileException e) {
      assertThat(e).hasMessageStartingWith("fuzz:" + e.line() + ": ");
    }
  }

  @Property(tries = 500)
  void anyBytesAreReadOrRefused(@ForAll byte[] data) {
    fuzzerTestOneInput(data);
  }

  @Property(tries = 500)
  void anyYamlIsReadOrRefused(
      @ForAll
          @StringLength(max = 60)
          @CharRange(from = 'a', to = 'c')
          @Chars({
            '{', '}', '[', ']', ':', ',', ' ', '\n', '-', '&', '*', '!', '|', '"', '#', '?', '%',
            '\t'
          })
          String text) {
    fuzzerTestOneInput(("use: x\nactions: [run]\n" + text).getBytes(StandardCharsets.UTF_8));
  }
}
