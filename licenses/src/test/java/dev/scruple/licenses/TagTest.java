// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.licenses.LicenseMatch.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {
  private static final LicenseDetector DETECTOR = new LicenseDetector();
  // Split, so that this file holds one tag only.
  private static final String TAG = "SPDX-License" + "-Identifier:";

  private static List<LicenseMatch> detect(String path, String text) {
    return DETECTOR.detect(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// @ MIT",
        "# @ MIT",
        "/* @ MIT */",
        " * @ MIT",
        "<!-- @ MIT -->",
        "-- @ MIT",
        "; @ MIT",
        "% @ MIT",
        "(* @ MIT *)",
        "{# @ MIT #}",
        "dnl @ MIT",
        "REM @ MIT",
        ".\\\" @ MIT",
        "@ MIT",
        "\"\"\"@ MIT\"\"\"",
        "int x; // @ MIT",
        "// Copyright 2020 Example; @ MIT",
        "//! @ mit",
        "' @ MIT",
        "## @  MIT  ##",
      })
  void readsTheTagInAnyComment(String line) {
    List<LicenseMatch> matches = detect("a.x", line.replace("@", TAG) + "\ncode();\n");
    assertThat(matches).hasSize(1);
    assertThat(matches.getFirst().expression()).isEqualTo("MIT");
    assertThat(matches.getFirst().kind()).isEqualTo(Kind.TAG);
    assertThat(matches.getFirst().line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// @ <id>",
        "// @ ${license}",
        "// @ {{ license }}",
        "// @",
        "// @ [license]",
        "print(\"@ MIT\")",
        "x = '@ MIT'",
        "\"@ MIT\",",
        "// add the line `@ MIT` to each file",
        "Every file should have @ MIT at its top",
        "// @ tags are read by tools",
        "if (text.contains(\"@\")) { return 1; }",
      })
  void doesNotFireOnTalkOfTheTag(String line) {
    assertThat(detect("a.x", line.replace("@", TAG) + "\n")).isEmpty();
  }

  @Test
  void readsExpressionsWithTheirPlace() {
    String text = "#!/bin/sh\n# " + TAG + " GPL-2.0 WITH Linux-syscall-note OR MIT\n";
    LicenseMatch match = detect("a.sh", text).getFirst();
    assertThat(match.expression()).isEqualTo("GPL-2.0-only WITH Linux-syscall-note OR MIT");
    assertThat(match.ambiguous()).isTrue();
    assertThat(match.line()).isEqualTo(2);
    assertThat(text.substring(match.start(), match.end())).endsWith("OR MIT");
  }

  @Test
  void anInvalidExpressionIsAClueAndNotGuessed() {
    LicenseMatch match = detect("a.c", "// " + TAG + " Apache2\n").getFirst();
    assertThat(match.kind()).isEqualTo(Kind.CLUE);
    assertThat(match.expression()).isEqualTo(LicenseDetector.UNKNOWN);
  }

  @Test
  void eachTagIsReturned() {
    String text = "// " + TAG + " MIT\n// " + TAG + " ISC\n";
    assertThat(detect("a.c", text))
        .extracting(LicenseMatch::expression)
        .containsExactly("MIT", "ISC");
  }

  @Test
  void whatReuseIgnoresIsIgnored() {
    String text =
        "// REUSE-IgnoreStart\n// " + TAG + " MIT\n// REUSE-IgnoreEnd\n// " + TAG + " ISC\n";
    assertThat(detect("a.c", text)).extracting(LicenseMatch::expression).containsExactly("ISC");
  }

  @Test
  void proseFormatsCountTagsInTheirCommentsOnly() {
    assertThat(detect("a.md", "<!-- " + TAG + " MIT -->\n# Title\n")).hasSize(1);
    assertThat(detect("a.md", "# Title\n\n```c\n// " + TAG + " MIT\n```\n")).isEmpty();
    assertThat(detect("a.md", "text\n".repeat(50) + TAG + " MIT\n")).isEmpty();
  }

  @Test
  void readsJson() {
    String key = "\"" + TAG.replace(":", "\": \"");
    assertThat(detect("a.json", "{" + key + "MIT\"}"))
        .extracting(LicenseMatch::expression)
        .containsExactly("MIT");
  }
}
