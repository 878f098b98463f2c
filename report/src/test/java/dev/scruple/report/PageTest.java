// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTest {
  private final Page page =
      new Page(new TerminalOptions(80, false, StandardCharsets.UTF_8, Detail.NORMAL));

  @Test
  void breaksPathsBehindASlash() {
    assertThat(page.lines("in models/example-lab/dragon-7b/weights.bin", 24))
        .containsExactly("in", "models/example-lab/", "dragon-7b/weights.bin");
  }

  @Test
  void breaksNamesOfLicencesBetweenTheirWords() {
    assertThat(page.lines("LicenseRef-scruple-llama-2-community", 24))
        .containsExactly("LicenseRef-scruple-", "llama-2-community");
  }

  @Test
  void breaksWhatHasNoMarkWhereTheLineEnds() {
    assertThat(page.lines("abcdefghijkl", 5)).containsExactly("abcde", "fghij", "kl");
  }
}
