// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "v1.2.3, -, 1.2.3, false",
        "1.2, -, 1.2, false",
        "v3, -, 3, false",
        "b4321, -, 4321, false",
        "2024.10.01, -, 2024.10.01, false",
        "2024-10-01, -, 2024.10.01, false",
        "20241001, -, 20241001, false",
        "release-1.2.0, -, 1.2.0, false",
        "release_1_2_0, -, 1.2.0, false",
        "rel/1.2, -, 1.2, false",
        "langchain-core==1.2, -, -, false",
        "langchain-core@0.3.1, langchain-core, 0.3.1, false",
        "@scope/pkg@1.2.0, @scope/pkg, 1.2.0, false",
        "sdk/python/v1.4.0, sdk/python, 1.4.0, false",
        "client-v0.2.0, client, 0.2.0, false",
        "v1.0.0-rc.1, -, 1.0.0-rc.1, true",
        "v1.0.0rc1, -, 1.0.0rc1, true",
        "1.0b2, -, 1.0b2, true",
        "1.0a1, -, 1.0a1, true",
        "v2.0.0-alpha, -, 2.0.0-alpha, true",
        "v2.0.0-SNAPSHOT, -, 2.0.0-SNAPSHOT, true",
        "1.0.dev3, -, 1.0.dev3, true",
        "v5.0.0-M2, -, 5.0.0-M2, true",
        "1.0.post1, -, 1.0.post1, false",
        "v1.0.0+build.rc, -, 1.0.0+build.rc, false",
        "4.1.0.Final, -, 4.1.0.Final, false",
      })
  void readsWhatTagsSay(String tag, String part, String version, boolean preRelease) {
    if (version == null) {
      assertThat(Release.parse(tag)).isEmpty();
    } else {
      assertThat(Release.parse(tag)).contains(new Release.Name(part, version, preRelease));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "1", "42", "before-refactoring", "", "ci", "refs", "v"})
  void otherTagsAreNoReleases(String tag) {
    assertThat(Release.parse(tag)).isEmpty();
  }

  @Test
  void aHostileNameTakesNoTime() {
    assertThat(Release.parse("a-".repeat(95) + "!")).isEmpty();
    assertThat(Release.parse("1.".repeat(99) + "!")).isEmpty();
    assertThat(Release.parse("a/".repeat(99) + "!")).isEmpty();
    assertThat(Release.parse("1" + "-a1".repeat(60) + "!")).isEmpty();
  }

  @Property
  void anyNameIsRead(@ForAll String tag) {
    assertThat(Release.parse(tag)).isNotNull();
  }
}
