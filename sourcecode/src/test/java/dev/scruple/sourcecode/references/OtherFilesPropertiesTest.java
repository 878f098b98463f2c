// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFilesPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "model",
          "pipeline(",
          "from_pretrained(",
          "\"",
          "'",
          "`",
          "owner/name",
          "gpt-4o",
          ":",
          " = ",
          "\n",
          "\n  - ",
          "\n    ",
          "${",
          "}",
          "$(",
          ")",
          "r#\"",
          "\"#",
          "/*",
          "*/",
          "//",
          "#",
          "\\",
          "\\\n",
          "\"\"\"",
          "```",
          "```json\n",
          "---\n",
          "https://huggingface.co/",
          "hf://",
          "|",
          "[",
          "]",
          "{",
          ",",
          "run: |",
          "--model ",
          "${{ matrix.model }}",
          "matrix:",
          "=",
          "A=",
          "\r\n",
          "\u0000",
          "é",
          ".. code-block:: bash",
          "mcpServers",
          "<",
          ">",
          "builder()",
          ".");

  @Property
  void anyBytesAreRead(@ForAll byte[] bytes) {
    OtherFilesFuzzer.fuzzerTestOneInput(bytes);
  }

  @Property(tries = 3000)
  void anyPiecesAreRead(@ForAll("paths") String path, @ForAll("texts") String text) {
    OtherFilesFuzzer.check(path, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{",
        "\"",
        "'",
        "`",
        "```\n",
        "a: ",
        "- ",
        "/*",
        "# ",
        "$(",
        "${",
        "a=",
        "--model ",
        "https://huggingface.co/a/b ",
        "hf://",
        "\\\n",
        "a: |\n",
        "a/",
        "model: a/b\n",
        "r#\"",
        "-hf a/b ",
        "${a:-",
        "a,",
        "[a](",
        "| a "
      })
  void aGiganticFileOfOnePieceIsReadInTime(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    for (String path : OtherFilesFuzzer.PATHS) {
      OtherFilesFuzzer.check(path, text);
      assertThat(OtherFiles.read(path, text)).hasSizeLessThanOrEqualTo(20_100);
    }
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(OtherFilesFuzzer.PATHS);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }
}
