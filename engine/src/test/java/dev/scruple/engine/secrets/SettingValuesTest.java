// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingValuesTest {
  @Test
  void findsAValueAndKeepsItsLengthOnly() {
    assertThat(SettingValues.of("conf/a.yaml", "db:\n  password: 'qz7Lk2vw9'\n"))
        .containsExactly(new SettingValues.Value(2, "password", 9));
  }

  @Test
  void findsAWordWhereServicesStartFromTheFile() {
    assertThat(SettingValues.of("docker/.env", "DB_PASSWORD=infinite_flow\n")).hasSize(1);
    assertThat(SettingValues.of("conf/a.yaml", "password: infinite_flow\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD=${PASSWORD}",
        "PASSWORD=",
        "PASSWORD=changeme1234",
        "api_key: your-api-key-1",
        "api_key: <API_KEY_1>",
        "password: {{ .Values.password1 }}",
        "password_file: /run/secrets/db1",
        "secret: /run/secrets/db1",
        "mask_token: '[MASK]'",
        "secret_key: SECRET_KEY_1",
        "api_key: env:OPENAI_KEY1",
        "# password: qz7Lk2vw9",
        "secretName: qz7Lk2vw9"
      })
  void passesOverWhatIsNoValue(String line) {
    assertThat(SettingValues.of(".env", line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".env.example", "config.sample.yaml", "charts/a/values.yaml", "a.json"})
  void passesOverSamples(String path) {
    assertThat(SettingValues.reads(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".env", "docker/.env", ".env.production", "a/b.yaml", ".npmrc"})
  void readsSettings(String path) {
    assertThat(SettingValues.reads(path)).isTrue();
  }
}
