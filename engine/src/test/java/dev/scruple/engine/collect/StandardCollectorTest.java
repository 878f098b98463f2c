// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.InteroperabilityFact;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardCollectorTest {
  private final Reads reads = new Reads(new StandardCollector());

  private List<String> names(String path, String text) {
    return reads.facts(InteroperabilityFact.Standard.class, path, text).stream()
        .map(InteroperabilityFact.Standard::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          README.md | Serve it by an OpenAI-compatible API. | openai-api
          README_zh.md | 提供兼容 OpenAI 的接口 | openai-api
          README.md | Models can be exported to ONNX. | onnx
          README.md | Quantised weights in GGUF are here. | gguf
          README.md | It comes with an MCP server. | mcp
          README.md | Weights are stored as safetensors. | safetensors
          README.md | Metrics leave by OpenTelemetry. | opentelemetry
          README.md | It reads the Croissant format. | croissant
          README.md | Load it by AutoModel.from_pretrained("x"). | hugging-face-hub
          README.md | Data: https://huggingface.co/datasets/a/b | hugging-face-hub
          """)
  void tellsWhatAReadmeNames(String path, String text, String name) {
    assertThat(names(path, text)).containsExactly(name);
  }

  @Test
  void findsAServerOfACommonInterface() {
    assertThat(reads.evidence("serve/api.py", "import x\n\n@app.post(\"/v1/chat/completions\")\n"))
        .singleElement()
        .satisfies(each -> assertThat(each.source().place()).isEqualTo("serve/api.py:3"));
  }

  @Test
  void aClientIsNoServer() {
    assertThat(names("serve/client.py", "url = base + \"/v1/chat/completions\"\n")).isEmpty();
    assertThat(names("tests/api.py", "@app.post(\"/v1/chat/completions\")\n")).isEmpty();
  }

  @Test
  void onlyTheRootsReadmeSpeaksForTheProject() {
    assertThat(names("plugins/README.md", "GGUF")).isEmpty();
  }

  @Test
  void aRowOnAnotherProjectSaysNothingOfThisOne() {
    String row = "| [kit](https://github.com/example/kit) | reads GGUF |\n";
    assertThat(names("README.md", row)).isEmpty();
    assertThat(names("README.md", "| small | [GGUF](https://example.org/small) |\n"))
        .containsExactly("gguf");
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    assertThat(names("README.md", text)).doesNotHaveDuplicates();
    assertThat(names("a.py", "/v1/" + text)).hasSizeLessThan(2);
  }
}
