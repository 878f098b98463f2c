// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AbsenceFactorTest {
  /** The example of CHAOSS's page on the metric. */
  @Test
  void agreesWithTheWorkedExampleOfChaoss() {
    assertThat(AbsenceFactor.of(IntStream.of(1000, 202, 90, 33, 332, 343, 42, 433))).isEqualTo(2);
  }

  @Test
  void exactlyHalfIsEnough() {
    assertThat(AbsenceFactor.of(IntStream.of(5, 3, 2))).isEqualTo(1);
  }

  @Test
  void nobodyIsMissedWhereNobodyWorked() {
    assertThat(AbsenceFactor.of(IntStream.empty())).isZero();
  }

  @Property
  void oneFewerIsLessThanHalf(@ForAll @IntRange(min = 1, max = 1_000_000) int[] contributions) {
    int factor = AbsenceFactor.of(IntStream.of(contributions));
    int[] sorted = IntStream.of(contributions).sorted().toArray();
    long all = IntStream.of(sorted).asLongStream().sum();
    long largest = IntStream.of(sorted).asLongStream().skip(sorted.length - (long) factor).sum();
    long without =
        IntStream.of(sorted)
            .asLongStream()
            .skip(sorted.length - (long) Math.max(0, factor - 1))
            .sum();
    assertThat(largest * 2).isGreaterThanOrEqualTo(all);
    assertThat(factor == 0 || without * 2 < all).isTrue();
  }
}
