// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PythonPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "x", "f(", ")", "[", "]", "{", "}", "f'", "'", "\"", "'''", "f\"{", "}\"", "{{", ":",
          ":=", "=", ",", ".", "\n", "\n  ", "\n    ", "\t", "if ", "else", "elif ", "for ", " in ",
          "lambda ", "match x", "case ", "def f", "class ", "async ", "await ", "import ", "from ",
          "try", "except", "*", "**", "@", "->", "not ", "print ", "`", "\\", "\\\n", "#", "0x",
          "1e", "1_0", "yield ", "with ", " as ", "type X", "t'", "rb'", "!r", "\f", "\r\n", "é",
          "\u0000", ";", "pass", "return ", "del ", "global ", "\\N{", "...");

  @Property
  void anyBytesAreRead(@ForAll byte[] bytes) {
    PythonFuzzer.fuzzerTestOneInput(bytes);
  }

  @Property(tries = 3000)
  void anyPiecesOfPythonAreRead(@ForAll("sources") String source) {
    PythonFuzzer.fuzzerTestOneInput(source.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void aStatementBehindBrokenLinesIsRead(@ForAll("lines") String line) {
    PythonFile file = Python.parse(line + "\ndef wanted():\n    pass\n");

    assertThat(file.statements())
        .as(line)
        .anyMatch(
            each ->
                each instanceof Statement.FunctionDefinition function
                    && function.name().equals("wanted"));
  }

  @Provide
  Arbitrary<String> sources() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  /** Broken in any way but by quotes of three, and by what goes on on the next line. */
  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of("x", "(", ")", "[", "{", "print ", "'", "f'{", " if ", "=", "$", "10L")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces))
        .filter(line -> !line.contains("''"));
  }
}
