// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.licenses.LicenseMatch.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseDetectorTest {
  private static final LicenseDetector DETECTOR = new LicenseDetector();
  private static final String MIT =
      SpdxTexts.text("MIT").replace("<year> <copyright holders>", "2020 Example Corp.");

  private static List<LicenseMatch> detect(String path, String text) {
    return DETECTOR.detect(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> plain(String path, String text) {
    return detect(path, text).stream()
        .filter(match -> match.kind() != Kind.CLUE)
        .map(LicenseMatch::expression)
        .toList();
  }

  @Test
  void aMadeUpNameAboveTheHeaderThatItIsShortForIsNoLicenceOfItsOwn() {
    String header =
        """
        #
        # Licensed under the Apache License, Version 2.0 (the "License");
        # you may not use this file except in compliance with the License.
        # You may obtain a copy of the License at
        #
        #     http://www.apache.org/licenses/LICENSE-2.0
        #
        # Unless required by applicable law or agreed to in writing, software
        # distributed under the License is distributed on an "AS IS" BASIS,
        # WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
        # See the License for the specific language governing permissions and
        # limitations under the License.
        """;
    String tag = "# SPDX-License-Identifier: LicenseRef-";

    assertThat(plain("a.py", tag + "Apache2\n" + header)).containsExactly("Apache-2.0");
    assertThat(plain("a.py", tag + "Acme\n" + header))
        .containsExactly("LicenseRef-Acme", "Apache-2.0");
    assertThat(plain("a.py", tag + "Apache2\n")).containsExactly("LicenseRef-Apache2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Licensed under the EUPL v1.2\n#\n# This file is derived.\n",
        "// licensed under the EUPL v1.2 (or later)\n",
        " * This file is licensed under EUPL-1.2, see LICENSE.\n",
        "\"\"\"This source code is licensed under the\n\"\"\"\n# Licensed under the terms of the EUPL 1.2.\n",
      })
  void aNoticeOfOneLineAtTheHeadOfCodeNamesItsLicence(String text) {
    List<LicenseMatch> found = detect("a.py", text);

    assertThat(found).extracting(LicenseMatch::expression).containsExactly("EUPL-1.2");
    assertThat(found).extracting(LicenseMatch::kind).containsExactly(Kind.NOTICE);
  }

  @Test
  void aNoticeThatGoesOnIsReadToItsEnd() {
    assertThat(plain("a.py", "# Licensed under the GPL\n# version 3 or later.\n"))
        .containsExactly("GPL-3.0-or-later");
    assertThat(plain("a.py", "# Licensed under the MIT license\n# and the Gizmo License\n"))
        .isEmpty();
    assertThat(plain("a.py", "# This source code is licensed under the MIT license found in the\n"))
        .containsExactly("MIT");
  }

  @Test
  void whatSpeaksOfOthersOrNamesNoLicenceIsNoNotice() {
    assertThat(plain("a.py", "# Gizmo is licensed under Apache v2: https://example.org/\n"))
        .isEmpty();
    assertThat(plain("a.py", "# Licensed under a BSD-style license\n")).isEmpty();
    assertThat(plain("a.py", "x = 'Licensed under the MIT license'\n")).isEmpty();
    assertThat(plain("NOTES.md", "Licensed under the MIT license\n")).isEmpty();
    assertThat(plain("a.py", "\n".repeat(70) + "# Licensed under the MIT license\n")).isEmpty();
  }

  @Test
  void everyTextOfTheListYieldsItsOwnIdOrNone() {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> ids = SpdxTexts.ids();
    for (String id : ids) {
      List<String> found = plain("LICENSE", SpdxTexts.text(id));
      String sibling = id.replace("-or-later", "-only").replaceFirst("-(no-)?invariants", "");
      if (found.isEmpty()) {
        missed.add(id);
      } else if (found.stream().noneMatch(each -> each.equals(id) || each.equals(sibling))) {
        wrong.add(id + " as " + found);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "SPDX texts: %d, found %d, none %s, other %s%n",
        ids.size(),
        ids.size() - missed.size() - wrong.size(),
        missed,
        wrong);
    assertThat(ids.size() - missed.size() - wrong.size()).isGreaterThan(ids.size() * 97 / 100);
    assertThat(wrong).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void tellsWhereTheTextStands() {
    String file = "A title\n\n" + MIT;
    LicenseMatch match = detect("LICENSE", file).getFirst();
    assertThat(match.expression()).isEqualTo("MIT");
    assertThat(match.kind()).isEqualTo(Kind.TEXT);
    assertThat(match.reference()).isEqualTo("MIT");
    assertThat(match.coverage()).isEqualTo(1);
    assertThat(file.substring(match.start(), match.end()))
        .contains("Permission is hereby granted")
        .endsWith("SOFTWARE");
    assertThat(match.endLine() - match.line()).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"// ", "# ", " * ", "-- ", ";; ", "dnl ", ".\\\" ", "% "})
  void readsThroughCommentDecoration(String decoration) {
    StringBuilder file = new StringBuilder();
    MIT.lines().forEach(line -> file.append(decoration).append(line).append('\n'));
    assertThat(plain("a.c", file + "\nint must;\n")).containsExactly("MIT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
  void readsEncodings(String charset) {
    byte[] bytes = MIT.replace("Example", "Éxample").getBytes(Charset.forName(charset));
    LicenseMatch match = DETECTOR.detect("LICENSE", bytes).getFirst();
    assertThat(match.expression()).isEqualTo("MIT");
    assertThat(match.end()).isLessThanOrEqualTo(bytes.length);
    String from = new String(bytes, match.start(), 24, Charset.forName(charset));
    assertThat(from).contains("M");
  }

  @Test
  void readsMarkup() {
    assertThat(plain("LICENSE.html", "<p>" + MIT.replace("\n\n", "</p>\n<p>") + "</p>"))
        .containsExactly("MIT");
    assertThat(plain("LICENSE.md", "# MIT\n\n> " + MIT.replace("\n", "\n> ")))
        .containsExactly("MIT");
  }

  @Test
  void anAddedConditionTakesThePlainIdAway() {
    String commons =
        "\n\"Commons Clause\" License Condition v1.0\n\nThe Software is provided under the License,"
            + " as defined below, subject to the following condition. The grant of rights under the"
            + " License will not include the right to Sell the Software.\n";
    String display =
        "\nOur only modification is that, if the Software is used for products that have more than"
            + " 100 million monthly users, you shall display its name on the user interface.\n";
    for (String added : List.of(commons, display)) {
      for (String text : List.of(MIT + added, added + MIT)) {
        List<LicenseMatch> matches = detect("LICENSE", text);
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().kind()).isEqualTo(Kind.CLUE);
        assertThat(matches.getFirst().expression()).isEqualTo(LicenseDetector.UNKNOWN);
        assertThat(matches.getFirst().reference()).isEqualTo("MIT");
      }
    }
    assertThat(plain("LICENSE", SpdxTexts.text("Apache-2.0") + commons)).isEmpty();
  }

  @Test
  void aTitleThatSaysModifiedTakesThePlainIdAway() {
    assertThat(plain("LICENSE", MIT.replace("MIT License", "Modified MIT License"))).isEmpty();
  }

  @Test
  void aClauseLessIsAnotherLicenseOrUnknown() {
    String three = SpdxTexts.text("BSD-3-Clause");
    int third = three.indexOf("Neither");
    int end = three.indexOf("THIS SOFTWARE");
    String two = three.substring(0, third).replace("3.", "") + three.substring(end);
    assertThat(plain("LICENSE", two)).containsExactly("BSD-2-Clause");
    int second = three.indexOf("Redistributions in binary");
    String first = three.substring(0, second) + three.substring(third);
    assertThat(plain("LICENSE", first)).isEmpty();
  }

  @Test
  void whatStandsInANameMayNotBeAClause() {
    String bsd = SpdxTexts.text("BSD-3-Clause");
    String named = bsd.replace("the copyright holder nor", "Example Corp., Inc. nor");
    String clause = bsd.replace("the copyright holder nor", "those you must pay nor");
    assertThat(plain("LICENSE", named)).containsExactly("BSD-3-Clause");
    assertThat(plain("LICENSE", clause)).isEmpty();
  }

  @Test
  void aCopyrightLineHidesNoTerm() {
    String text = MIT.replace("Corp.", "Corp. You may not use this commercially");
    assertThat(plain("LICENSE", text)).isEmpty();
  }

  @Test
  void findsSeveralTextsInAFile() {
    String file =
        MIT + "\n------\n\n" + SpdxTexts.text("ISC") + "\n----\n" + SpdxTexts.text("Zlib");
    assertThat(plain("LICENSE", file)).containsExactly("MIT", "ISC", "Zlib");
  }

  @Test
  void bareGnuTextIsAmbiguous() {
    LicenseMatch match = detect("COPYING", SpdxTexts.text("GPL-3.0-only")).getFirst();
    assertThat(match.expression()).isEqualTo("GPL-3.0-only");
    assertThat(match.ambiguous()).isTrue();
    assertThat(detect("LICENSE", MIT).getFirst().ambiguous()).isFalse();
  }

  @Test
  void anExceptionJoinsItsLicense() {
    String file = SpdxTexts.text("Apache-2.0") + "\n\n" + SpdxTexts.exception("LLVM-exception");
    assertThat(plain("LICENSE", file)).containsExactly("Apache-2.0 WITH LLVM-exception");
  }

  @Test
  void standardHeadersAreNotices() {
    String header =
        """
        /*
         * Copyright 2020 Example Corp.
         *
         * Licensed under the Apache License, Version 2.0 (the "License");
         * you may not use this file except in compliance with the License.
         * You may obtain a copy of the License at
         *
         *     http://www.apache.org/licenses/LICENSE-2.0
         *
         * Unless required by applicable law or agreed to in writing, software
         * distributed under the License is distributed on an "AS IS" BASIS,
         * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
         * See the License for the specific language governing permissions and
         * limitations under the License.
         */
        package must.not.matter;
        """;
    List<LicenseMatch> matches = detect("A.java", header);
    assertThat(matches).hasSize(1);
    assertThat(matches.getFirst().kind()).isEqualTo(Kind.NOTICE);
    assertThat(matches.getFirst().expression()).isEqualTo("Apache-2.0");
  }

  @Test
  void codeWithoutALegalWordHasNoMatch() {
    assertThat(detect("a.py", "def gpl(mit):\n    return mit\n")).isEmpty();
    assertThat(detect("empty", "")).isEmpty();
  }

  @Test
  void repeatedTextsAndTagsAreBounded() {
    String tag = "// SPDX-License" + "-Identifier: MIT\n";
    assertThat(detect("a.c", tag.repeat(20_000))).hasSizeLessThanOrEqualTo(500);
    assertThat(detect("LICENSE", MIT.repeat(900))).hasSizeLessThanOrEqualTo(520);
    assertThat(detect("LICENSE", "permission ".repeat(900_000))).isEmpty();
    assertThat(detect("LICENSE", "permission is hereby granted free of ".repeat(200_000)))
        .allMatch(match -> match.kind() == Kind.CLUE);
  }

  @Test
  void knowsFactsOfListedLicenses() {
    assertThat(LicenseDetector.info("mit"))
        .hasValue(new LicenseInfo("MIT", "MIT License", true, true));
    assertThat(LicenseDetector.info("Foo")).isEmpty();
    assertThat(LicenseDetector.listVersion()).startsWith("3.");
  }
}
