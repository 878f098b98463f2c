// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenseTextsTest {
  @Test
  void holdsTheTextOfEveryListedLicence() {
    assertThat(SpdxTexts.ids())
        .hasSizeGreaterThan(600)
        .allSatisfy(
            id ->
                assertThat(LicenseTexts.find(id).orElseThrow())
                    .isEqualTo(SpdxTexts.text(id).replace("\r\n", "\n").strip() + "\n"));
  }

  @Test
  void holdsExceptions() {
    assertThat(LicenseTexts.find("LLVM-exception").orElseThrow())
        .isEqualTo(SpdxTexts.exception("LLVM-exception").strip() + "\n");
  }

  @Test
  void hasNoTextOfWhatIsNotListed() {
    assertThat(LicenseTexts.find("LicenseRef-scancode-llama-3.1-license-2024")).isEmpty();
    assertThat(LicenseTexts.find("GPL-3.0")).isEmpty();
  }

  @Test
  void saysWhichListItIs() {
    assertThat(LicenseTexts.source()).matches("SPDX License List \\d+\\.\\d+.*");
  }
}
