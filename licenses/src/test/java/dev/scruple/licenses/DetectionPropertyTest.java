// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DetectionPropertyTest {
  private static final LicenseDetector DETECTOR = new LicenseDetector();
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static List<String> plain(String text) {
    return DETECTOR.detect("LICENSE", text.getBytes(StandardCharsets.UTF_8)).stream()
        .filter(match -> match.kind() != LicenseMatch.Kind.CLUE)
        .map(LicenseMatch::expression)
        .toList();
  }

  /** The places between words inside the licence's body, titles and copyright lines left out. */
  private static List<Integer> gaps(String id, String text) {
    LicenseMatch match =
        DETECTOR.detect("LICENSE", text.getBytes(StandardCharsets.UTF_8)).getFirst();
    assertThat(match.expression()).isEqualTo(id);
    int title = text.indexOf(BODIES.get(ids().indexOf(id)));
    List<Integer> gaps = new ArrayList<>();
    Matcher space = SPACE.matcher(text);
    while (space.find()) {
      if (space.start() > title && space.end() < match.end()) {
        gaps.add(space.start());
      }
    }
    return gaps;
  }

  private static List<String> ids() {
    return List.of(
        "MIT",
        "ISC",
        "BSD-3-Clause",
        "BSD-2-Clause",
        "Apache-2.0",
        "Zlib",
        "BSL-1.0",
        "GPL-3.0-only",
        "MPL-2.0");
  }

  private static final List<String> BODIES =
      List.of(
          "Permission is",
          "Permission to",
          "Redistribution and",
          "Redistribution and",
          "\"License\" shall",
          "This software is",
          "Permission is",
          "When we speak",
          "1.1. \"Contributor\"");

  @Property(tries = 400)
  void anInsertedSentenceNeverYieldsThePlainId(
      @ForAll @IntRange(min = 0, max = 8) int license,
      @ForAll @IntRange(min = 0, max = 1_000_000) int place,
      @ForAll("sentences") String sentence) {
    String id = ids().get(license);
    String text = SpdxTexts.text(id);
    // What follows the terms of the GNU licences is an appendix that a text may have or not.
    int end = text.indexOf("END OF TERMS AND CONDITIONS");
    String terms = end < 0 ? text : text.substring(0, end);
    List<Integer> gaps = gaps(id, terms);
    int at = gaps.get(place % gaps.size());
    String changed = terms.substring(0, at) + " " + sentence + terms.substring(at);
    assertThat(plain(changed)).doesNotContain(id);
  }

  @Property(tries = 200)
  void aDeletedLineOfTheBodyNeverYieldsThePlainId(
      @ForAll @IntRange(min = 0, max = 8) int license,
      @ForAll @IntRange(min = 0, max = 1_000_000) int place) {
    String id = ids().get(license);
    String text = SpdxTexts.text(id);
    int end = text.indexOf("END OF TERMS AND CONDITIONS");
    String terms = end < 0 ? text : text.substring(0, end);
    List<Integer> gaps = gaps(id, terms);
    int first = place % (gaps.size() - 12);
    String changed =
        terms.substring(0, gaps.get(first)) + " " + terms.substring(gaps.get(first + 11));
    assertThat(plain(changed)).doesNotContain(id);
  }

  @Property(tries = 300)
  void anyBytesAreReadWithoutFailure(@ForAll byte[] bytes) {
    DetectorFuzzer.fuzzerTestOneInput(bytes);
  }

  @Property(tries = 200)
  void changedLicensesAreReadWithoutFailure(
      @ForAll @IntRange(min = 0, max = 8) int license,
      @ForAll byte[] noise,
      @ForAll @IntRange(min = 0, max = 1_000_000) int place) {
    byte[] text = SpdxTexts.text(ids().get(license)).getBytes(StandardCharsets.UTF_8);
    int at = place % text.length;
    byte[] changed = new byte[text.length + noise.length];
    System.arraycopy(text, 0, changed, 0, at);
    System.arraycopy(noise, 0, changed, at, noise.length);
    System.arraycopy(text, at, changed, at + noise.length, text.length - at);
    DetectorFuzzer.fuzzerTestOneInput(changed);
  }

  @Provide
  Arbitrary<String> sentences() {
    Arbitrary<String> words =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(6).ofMaxLength(9);
    return words.list().ofMinSize(3).ofMaxSize(8).map(list -> String.join(" ", list) + ".");
  }
}
