// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CadenceTest {
  private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");

  private static Release release(String tag, String day) {
    Release.Name name = Release.parse(tag).orElseThrow();
    return new Release(
        tag,
        name.part(),
        name.version(),
        name.preRelease(),
        Instant.parse(day + "T10:00:00Z"),
        "0123456789012345678901234567890123456789",
        true,
        false);
  }

  private static Cadence cadence(Release... releases) {
    return Cadence.of(List.of(releases), AS_OF);
  }

  @Test
  void tellsTheMedianAndTheLongestGap() {
    Cadence cadence =
        cadence(
            release("v0.9", "2020-01-01"),
            release("v1.0", "2025-01-01"),
            release("v1.1", "2025-01-11"),
            release("v1.2", "2025-02-10"),
            release("v1.3", "2026-02-10"));
    assertThat(cadence.medianGapDays()).isEqualTo(30);
    assertThat(cadence.longestGapDays()).isEqualTo(365);
    assertThat(cadence.recent()).isEqualTo(1);
    assertThat(cadence.before()).isEqualTo(3);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    Cadence cadence =
        cadence(
            release("v1.0", "2026-01-01"),
            release("v1.1", "2026-01-08"),
            release("v1.2", "2026-02-10"));
    assertThat(cadence.medianGapDays()).isEqualTo(20);
  }

  @Test
  void twoReleasesMakeNoRhythm() {
    Cadence cadence = cadence(release("v1.0", "2026-01-01"), release("v1.1", "2026-02-01"));
    assertThat(cadence.medianGapDays()).isNull();
    assertThat(cadence.longestGapDays()).isNull();
  }

  @Test
  void releasesOfOneDayCountOnceAndPreReleasesApart() {
    Cadence cadence =
        cadence(
            release("a@1.0.0", "2026-01-01"),
            release("b@1.0.0", "2026-01-01"),
            release("a@1.1.0-rc.1", "2026-03-01"));
    assertThat(cadence.recent()).isEqualTo(1);
    assertThat(cadence.preReleases()).isEqualTo(1);
  }

  @Test
  void noReleaseHasNoScheme() {
    assertThat(cadence().scheme()).isEqualTo(VersionScheme.OTHER);
  }

  @Test
  void tellsSchemesApart() {
    assertThat(scheme("v1.0", "v1.1.2", "2.0.0")).isEqualTo(VersionScheme.SEMANTIC);
    assertThat(scheme("v26.1", "26.2.1", "2026.3")).isEqualTo(VersionScheme.CALENDAR);
    assertThat(scheme("v20260501", "2026-05-01", "v20260603")).isEqualTo(VersionScheme.CALENDAR);
    assertThat(scheme("b4321", "b4322", "b4323")).isEqualTo(VersionScheme.COUNTED);
    assertThat(scheme("b4321", "v1.0", "v20260501")).isEqualTo(VersionScheme.OTHER);
  }

  private static VersionScheme scheme(String... tags) {
    return cadence(Stream.of(tags).map(tag -> release(tag, "2026-05-01")).toArray(Release[]::new))
        .scheme();
  }
}
