// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void ordersPythonsSuffixes() {
    assertAscending(
        VersionScheme.PYPI,
        List.of(
            "1.0.dev1",
            "1.0a1.dev1",
            "1.0a1",
            "1.0b2",
            "1.0rc1",
            "1.0",
            "1.0+a",
            "1.0+1",
            "1.0.post1.dev1",
            "1.0.post1",
            "1.0.1",
            "1!0.1"));
    assertThat(VersionScheme.PYPI.compare("v1.0-ALPHA.1", "1a1")).isZero();
    assertThat(VersionScheme.PYPI.isValid("1.0-")).isFalse();
    assertThat(VersionScheme.PYPI.isValid("1.0+")).isFalse();
  }

  @Test
  void ordersPrereleasesBelowTheRelease() {
    assertAscending(
        VersionScheme.NPM, List.of("1.0.0-1", "1.0.0-a", "1.0.0-a.1", "1.0.0", "1.0.1"));
    assertAscending(
        VersionScheme.MAVEN, List.of("1-alpha", "1-SNAPSHOT", "1.0", "1-sp", "1-x", "1-1"));
    assertAscending(VersionScheme.RUBYGEMS, List.of("1.a.0.b", "1.a", "1.0", "1.0.1"));
    assertAscending(
        VersionScheme.DEBIAN, List.of("1.0~rc1-1", "1.0-1", "1.0a-1", "1.0+a-1", "1:0"));
    assertAscending(
        VersionScheme.OPENSSL, List.of("1.1.1-pre1", "1.1.1", "1.1.1z", "1.1.1za", "3.0.0"));
  }

  private static void assertAscending(VersionScheme scheme, List<String> texts) {
    for (int at = 1; at < texts.size(); at++) {
      assertThat(scheme.version(texts.get(at - 1))).isLessThan(scheme.version(texts.get(at)));
    }
  }

  @Test
  void equalsWhatTheSchemeHoldsForTheSame() {
    assertThat(VersionScheme.PYPI.version("1.0"))
        .isEqualTo(VersionScheme.PYPI.version("1.0.0"))
        .hasSameHashCodeAs(VersionScheme.PYPI.version("1.0.0"))
        .isNotEqualTo(VersionScheme.NPM.version("1.0"));
    assertThat(VersionScheme.HACKAGE.version("1.0"))
        .isNotEqualTo(VersionScheme.HACKAGE.version("1"));
  }

  @Test
  void refusesToCompareAcrossSchemes() {
    Version python = VersionScheme.PYPI.version("1");
    Version npm = VersionScheme.NPM.version("1");
    assertThatThrownBy(() -> python.compareTo(npm)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsEcosystemsByTheirNames() {
    assertThat(VersionScheme.ofPurlType("PyPI")).contains(VersionScheme.PYPI);
    assertThat(VersionScheme.ofPurlType("golang")).contains(VersionScheme.GO);
    assertThat(VersionScheme.ofOsvEcosystem("Debian:12")).contains(VersionScheme.DEBIAN);
    assertThat(VersionScheme.ofOsvEcosystem("crates.io")).contains(VersionScheme.CARGO);
    assertThat(VersionScheme.ofOsvEcosystem("elsewhere")).isEmpty();
    assertThat(VersionScheme.ofPurlType("huggingface")).isEmpty();
  }

  @Test
  void comparesVersionsOfAnyLength() {
    for (VersionScheme scheme : VersionScheme.values()) {
      if (scheme == VersionScheme.DATETIME || scheme == VersionScheme.LEXICOGRAPHIC) {
        continue;
      }
      String nines = "9".repeat(100_000);
      assertThat(scheme.compare("1" + nines, "2" + nines)).as("%s", scheme).isNegative();
      assertThat(scheme.compare(nines, "1" + nines)).as("%s", scheme).isNegative();
      assertThat(scheme.compare("1." + "2.".repeat(50_000) + "3", "2"))
          .as("%s", scheme)
          .isNegative();
      assertThat(scheme.compare("1.0-" + "a".repeat(100_000), "2.0")).as("%s", scheme).isNegative();
      assertThat(scheme.version("-._~^:+!".repeat(20_000))).as("%s", scheme).isNotNull();
    }
  }

  @Property
  void isATotalOrder(
      @ForAll VersionScheme scheme,
      @ForAll("texts") String first,
      @ForAll("texts") String second,
      @ForAll("texts") String third) {
    Version one = scheme.version(first);
    Version two = scheme.version(second);
    Version three = scheme.version(third);
    assertThat(one).isEqualByComparingTo(scheme.version(first));
    assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
    assertThat(one.equals(two)).isEqualTo(one.compareTo(two) == 0);
    if (one.compareTo(two) <= 0 && two.compareTo(three) <= 0) {
      assertThat(one).isLessThanOrEqualTo(three);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> likely =
        Arbitraries.of(
                "0", "1", "2", "10", "01", ".", ".", "-", "_", "+", "~", "^", ":", "!", "a", "b",
                "rc", "alpha", "dev", "post", "sp", "final", "p", "r", "v", "\u00e9", "\0", "T",
                "Z")
            .list()
            .ofMaxSize(9)
            .map(it -> String.join("", it));
    return Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(20));
  }
}
