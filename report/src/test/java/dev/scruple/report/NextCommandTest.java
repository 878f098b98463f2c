// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextCommandTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a && scruple evaluate b, saas, a && scruple evaluate --for saas b",
        "scruple evaluate b, my use.yaml, scruple evaluate --for 'my use.yaml' b",
        "scruple evaluate b, it's.yaml, scruple evaluate --for 'it'\\''s.yaml' b",
        "scruple evaluate --for x b, saas, scruple evaluate --for x b",
        "scruple evaluate b,, scruple evaluate b",
        "git lfs pull, saas, git lfs pull"
      })
  void keepsTheUseThatWasStated(String command, String use, String next) {
    assertThat(NextCommand.of(command, use)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "pkg:huggingface/org/name@v1.0, pkg:huggingface/org/name@v1.0",
        "./a b, './a b'",
        "-x, '-x'",
        "$(rm), '$(rm)'"
      })
  void aTargetIsOneWordOfACommand(String target, String word) {
    assertThat(NextCommand.word(target)).isEqualTo(word);
  }
}
