// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
  @Property
  void quotedWordsAreOneShortLine(@ForAll String words) {
    String quoted = Phrase.quoted(words);
    assertThat(quoted.codePointCount(0, quoted.length())).isLessThanOrEqualTo(80);
    assertThat(quoted.codePoints().noneMatch(Character::isISOControl)).isTrue();
    assertThat(quoted).isEqualTo(quoted.strip());
  }

  @Test
  void longWordsAreCutWithoutTearingACharacter() {
    assertThat(Phrase.quoted("🙂".repeat(90))).isEqualTo("🙂".repeat(79) + "…");
  }

  @Test
  void listNamesThreeAndCountsTheRest() {
    assertThat(Phrase.list(List.of())).isEmpty();
    assertThat(Phrase.list(List.of("a"))).isEqualTo("a");
    assertThat(Phrase.list(List.of("a", "b", "a"))).isEqualTo("a and b");
    assertThat(Phrase.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Phrase.list(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c and 2 more");
  }

  @Test
  void countsAgreeInNumberAndGroupThousands() {
    assertThat(Phrase.count(1, "file")).isEqualTo("1 file");
    assertThat(Phrase.count(1514, "commit")).isEqualTo("1,514 commits");
    assertThat(Phrase.count(47, "person", "people")).isEqualTo("47 people");
  }

  @Test
  void spansAreRoundedAsAsked() {
    assertThat(Phrase.span(89, RoundingMode.HALF_UP)).isEqualTo("89 days");
    assertThat(Phrase.span(136, RoundingMode.HALF_UP)).isEqualTo("4 months");
    assertThat(Phrase.span(269, RoundingMode.FLOOR)).isEqualTo("8 months");
    assertThat(Phrase.span(269, RoundingMode.CEILING)).isEqualTo("9 months");
    assertThat(Phrase.span(1100, RoundingMode.FLOOR)).isEqualTo("3 years");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31T12:00:00Z, less than a day",
    "2026-10-30T00:00:00Z, 2 days",
    "2026-08-02T00:00:00Z, 91 days",
    "2026-08-01T00:00:00Z, 3 months",
    "2025-11-01T00:00:00Z, 12 months",
    "2023-11-02T00:00:00Z, 35 months",
    "2023-11-01T00:00:00Z, 3 years",
    "2021-11-02T00:00:00Z, 4 years"
  })
  void agesAreWhatHasPassedWhole(Instant then, String age) {
    assertThat(Phrase.age(then, Instant.parse("2026-11-01T00:00:00Z"))).isEqualTo(age);
  }

  @Test
  void datesAreInUtcAndEnglish() {
    assertThat(Phrase.date(Instant.parse("2026-09-30T23:59:59Z"))).isEqualTo("30 Sep 2026");
  }
}
