// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.DataFact;
import org.junit.jupiter.api.Test;

class SettingCollectorTest {
  private final Reads reads = new Reads(new SettingCollector());

  @Test
  void hostsOfServicesAreToldWithTheirLines() {
    String settings = "model: small\nbase_url: https://api.sample-cloud.com/v1?token=abc\n";
    assertThat(reads.evidence("conf/serve.yaml", settings))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.source().place()).isEqualTo("conf/serve.yaml:2");
              assertThat(each.value())
                  .isEqualTo(new DataFact.ServiceEndpoint("base_url", "api.sample-cloud.com"));
            });
  }
}
