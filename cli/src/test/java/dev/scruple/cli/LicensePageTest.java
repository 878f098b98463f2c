// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.report.Reference.Entry;
import dev.scruple.report.Reference.Field;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LicensePageTest {
  private final EngineHouse house = new EngineHouse();

  private Map<String, String> summary(String license) {
    Entry entry = house.license(license).orElseThrow();
    return entry.fields().stream()
        .limit(3)
        .collect(Collectors.toMap(Field::label, Field::text, (first, second) -> first));
  }

  @Test
  void sumsALicenceUpInThreeLines() {
    assertThat(summary("Apache-2.0"))
        .hasEntrySatisfying("you may", text -> assertThat(text).contains("run", "sell"))
        .hasEntrySatisfying("you must", text -> assertThat(text).contains("ship the NOTICE file"))
        .hasEntrySatisfying("you may not", text -> assertThat(text).contains("use name"));
  }

  @Test
  void saysWhichActionsHaveLimits() {
    assertThat(summary("CC-BY-NC-4.0"))
        .hasEntrySatisfying("you may", text -> assertThat(text).contains("within limits run"))
        .hasEntrySatisfying("you may not", text -> assertThat(text).contains("sell", "limits"));
  }

  @Test
  void aLicenceWithoutRulesIsKnownAllTheSame() {
    Entry entry = house.license("Glulxe").orElseThrow();
    assertThat(entry.fields()).extracting(Field::text).first().asString().startsWith("none yet");
  }

  @Test
  void listsTheLicencesThatHaveRules() {
    assertThat(house.licenses()).extracting(Entry::name).contains("Apache-2.0", "CC-BY-NC-4.0");
  }
}
