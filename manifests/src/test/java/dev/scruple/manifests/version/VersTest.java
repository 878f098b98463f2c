// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VersTest {
  @Test
  void sortsConstraintsByVersion() {
    assertThat(Vers.parse("vers:npm/<2.0.0|>=1.10.0|1.9.0").orElseThrow())
        .hasToString("vers:npm/1.9.0|>=1.10.0|<2.0.0");
    assertThat(Vers.parse("vers:NPM/ >=1.0.0 | <2.0.0 ").orElseThrow())
        .hasToString("vers:npm/>=1.0.0|<2.0.0");
  }

  @Test
  void testsContainment() {
    Vers vers = Vers.parse("vers:npm/<1.0.0|>=2.0.0|!=2.1.0|<3.0.0|5.0.0").orElseThrow();
    for (String in : new String[] {"0.9.0", "2.0.0", "2.2.0", "5.0.0"}) {
      assertThat(vers.contains(in)).as(in).isTrue();
    }
    for (String out : new String[] {"1.0.0", "2.1.0", "3.0.0", "6.0.0"}) {
      assertThat(vers.contains(out)).as(out).isFalse();
    }
    assertThat(Vers.parse("vers:pypi/!=1").orElseThrow().contains("2")).isTrue();
    assertThat(Vers.parse("vers:pypi/>1|>2").orElseThrow().contains("1.5")).isTrue();
    assertThat(Vers.parse("vers:pypi/<1|<2").orElseThrow().contains("1.5")).isTrue();
  }

  @Test
  void saysWhyATextIsNotCanonical() {
    assertThat(Vers.validate("vers:npm/>=1.0.0|<2.0.0")).isEmpty();
    assertThat(Vers.validate("vers:npm/1.0.0|1.0.0"))
        .contains("a version stands in two constraints");
    assertThat(Vers.validate("vers:npm/")).contains("no constraint");
    assertThat(Vers.validate("vers:npm/>=")).contains("a constraint without a version");
    assertThat(Vers.validate("pkg:npm/a")).contains("does not begin with vers: and a scheme");
    assertThat(Vers.validate("vers:n m/1")).contains("whitespace is not permitted");
  }

  @Test
  void boundsItsInput() {
    assertThat(Vers.parse("vers:npm/" + "1".repeat(2_000_000))).isEmpty();
    assertThat(Vers.parse("vers:npm/" + "1|".repeat(100_000) + "2").orElseThrow().contains("1"))
        .isTrue();
    assertThat(Vers.parse("vers:npm/" + "<1|".repeat(100_000) + "<2").orElseThrow().contains("1"))
        .isTrue();
    assertThat(Vers.parse("vers:npm/" + "!=1|".repeat(100_000) + "!=2").orElseThrow().contains("1"))
        .isFalse();
  }

  @Property
  void hasTheVersionsOfTheRangeThatItWasWrittenOf(
      @ForAll List<@IntRange(max = 9) Integer> bounds, @ForAll @IntRange(max = 9) int version) {
    List<VersionInterval> intervals = new ArrayList<>();
    for (int at = 0; at + 1 < bounds.size(); at += 2) {
      intervals.add(
          new VersionInterval(
              VersionScheme.NUGET.version(bounds.get(at) + ".0"),
              at % 4 == 0,
              VersionScheme.NUGET.version(bounds.get(at + 1) + ".0"),
              at % 3 == 0));
    }
    VersionRange range =
        VersionRange.of(VersionScheme.NUGET, VersionInterval.complement(intervals));
    boolean expected = range.contains(version + ".0");
    assertThat(range.toVers().map(it -> it.contains(version + ".0")).orElse(false))
        .isEqualTo(expected);
  }

  @Property
  void theFuzzerFindsNothingInRandomBytes(@ForAll byte[] data) {
    assertThatCode(() -> VersionsFuzzer.fuzzerTestOneInput(data)).doesNotThrowAnyException();
  }

  @Property
  void readsWhatItWrites(@ForAll String text) {
    assertThat(Vers.parse(text)).isEmpty();
    Vers.parse("vers:pypi/" + text)
        .ifPresent(it -> assertThat(Vers.parse(it.toString())).contains(it));
  }
}
