// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelFilesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "modelfiles.md");
  private static final String BEGIN = "<!-- formats: generated from Format.java -->\n";
  private static final String END = "<!-- end of formats -->\n";

  @Test
  void thePageListsTheFormatsOfTheCode() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String expected = page.substring(0, begin) + table() + page.substring(end);

    if (Boolean.getBoolean("scruple.update")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE))
        .as("run this test with -Dscruple.update=true to write the table")
        .isEqualTo(expected);
  }

  private static String table() {
    return Arrays.stream(Format.values())
        .map(ModelFilesPageTest::row)
        .collect(
            Collectors.joining(
                "",
                """
                | format | kind | loading can run code | usual names | what is read |
                |---|---|---|---|---|
                """,
                ""));
  }

  private static String row(Format format) {
    String loading =
        switch (format.loading()) {
          case NEVER_RUNS_CODE -> "no";
          case CAN_RUN_CODE -> "**yes**";
          case DEPENDS -> "the file says";
        };
    String names =
        format.endings().stream()
            .map(end -> end.endsWith(".json") ? "`" + end + "`" : "`." + end + "`")
            .collect(Collectors.joining(" "));
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            format.id(),
            format.kind().name().toLowerCase(java.util.Locale.ROOT),
            loading,
            names,
            format.described());
  }
}
