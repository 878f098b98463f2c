// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantisedNameTest {
  @ParameterizedTest
  @CsvSource({
    "Qwen3-8B-GGUF, Qwen3-8B",
    "Llama-2-7B-Chat-GPTQ, Llama-2-7B-Chat",
    "Qwen2.5-7B-Instruct-GPTQ-Int4, Qwen2.5-7B-Instruct",
    "Llama-3.1-8B-unsloth-bnb-4bit, Llama-3.1-8B",
    "gemma-2-9b-it-4bit, gemma-2-9b-it",
    "Violet-v0.2-i1-GGUF, Violet-v0.2",
    "Nanbeige4.1-3B-Q4_K_M-GGUF, Nanbeige4.1-3B",
    "Qwen3-8B-FP8, Qwen3-8B",
    "Qwen3-8B, Qwen3-8B",
    "model-unsloth, model-unsloth",
    "gemma-3-12b-it-qat, gemma-3-12b-it-qat",
    "GGUF, GGUF"
  })
  void stripsTheMarksOfQuantisation(String name, String expected) {
    assertThat(QuantisedName.strip(name)).isEqualTo(expected);
  }

  @Test
  void doesNotStripTheWholeName() {
    assertThat(QuantisedName.strip("-gguf-gguf")).isEqualTo("-gguf");
  }
}
