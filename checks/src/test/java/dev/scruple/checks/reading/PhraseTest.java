// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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
  void spansAreAsExactAsAReaderNeeds() {
    assertThat(Phrase.age(1)).isEqualTo("1 day");
    assertThat(Phrase.age(89)).isEqualTo("89 days");
    assertThat(Phrase.span(136, RoundingMode.HALF_UP)).isEqualTo("4 months");
    assertThat(Phrase.span(269, RoundingMode.CEILING)).isEqualTo("9 months");
    assertThat(Phrase.age(425)).isEqualTo("13 months");
    assertThat(Phrase.age(1000)).isEqualTo("32 months");
    assertThat(Phrase.age(1100)).isEqualTo("3 years");
  }

  @Test
  void datesAreInUtcAndEnglish() {
    assertThat(Phrase.date(Instant.parse("2026-09-30T23:59:59Z"))).isEqualTo("30 Sep 2026");
  }
}
