// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceEndpointsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "base_url: https://api.sample-cloud.com/v1",
        "  - llm_base_url: \"https://api.sample-cloud.com\"",
        "CHAT_ENDPOINT=https://API.sample-cloud.com:443/x",
        "export OPENAI_API_BASE='https://api.sample-cloud.com/v1'"
      })
  void tellsTheHostOfAService(String line) {
    assertThat(ServiceEndpoints.of("a: b\n" + line + "\n"))
        .extracting(each -> each.line() + " " + each.host())
        .containsExactly("2 api.sample-cloud.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base_url: http://localhost:8000",
        "base_url: http://127.0.0.1:8000",
        "base_url: http://ollama:11434",
        "base_url: https://your-server.com",
        "base_url: https://api.example.com/v1",
        "base_url: ${BASE_URL}",
        "homepage: https://api.sample-cloud.com",
        "# base_url: https://api.sample-cloud.com"
      })
  void ownMachinesPlaceholdersAndOtherSettingsAreNone(String line) {
    assertThat(ServiceEndpoints.of(line)).isEmpty();
  }

  @Property(tries = 200)
  void anyTextIsRead(@ForAll String text) {
    assertThat(ServiceEndpoints.of("base_url: https://" + text)).hasSizeLessThanOrEqualTo(20);
  }
}
