// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockReadersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          poetry.lock | [[package]]~name = "a"~~[[package]]~name = "b"~[metadata]~ | 2
          pdm.lock | [[package]]~name = "a"~ | 1
          pylock.dev.toml | [[packages]]~name = "a"~ | 1
          uv.lock | [[package]]~name = "me"~source = { editable = "." }~[[package]]~name = "a"~ | 1
          Cargo.lock | [[package]]~name = "me"~~[[package]]~name = "a"~source = "registry"~ | 1
          Pipfile.lock | {"_meta": {"x": {}}, "default": {"a": {}}, "develop": {"a": {}, "b": {}}} | 2
          go.sum | example.org/a v1.0.0 h1:x=~example.org/a v1.0.0/go.mod h1:y=~example.org/b v1.0.0/go.mod h1:z= | 2
          conda-lock.yml | version: 1~package:~- name: a~  platform: linux-64~- name: a~  platform: osx-64~- name: b~ | 2
          """)
  void countsPackages(String path, String text, int expected) {
    assertThat(Readings.of(path, text.replace('~', '\n')).lock())
        .map(LockSummary::packages)
        .contains(expected);
  }
}
