// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken costs its line, and nothing of it costs the stack or the time. */
class PythonRecoveryTest {
  private static List<String> calls(PythonFile file) {
    List<String> calls = new ArrayList<>();
    Walk.statements(
        file.statements(),
        statement ->
            Walk.expressions(statement)
                .forEach(
                    root ->
                        Walk.expressions(
                            root,
                            each -> {
                              if (each instanceof Expression.Call call
                                  && call.function() instanceof Expression.Name name) {
                                calls.add(name.id());
                              }
                            })));
    return calls;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print 'x'",
        "exec code in names",
        "x = `y`",
        "raise E, 'text'",
        "x = 10L",
        "x = 0777",
        "a <> b",
        "x = 'not closed",
        "f'{x'",
        "f'}'",
        "f(a=1, b)",
        "f() = 1",
        "x = = 1",
        "def f(a=1, b): pass",
        "def f(*): pass",
        "x = $",
        "x ? y",
        "from x import",
        "1 +",
        "\\ x",
        "case 1: pass",
        "else: pass",
        "  x = 1",
        "f'{}'",
        "b'x' 'y'",
      })
  void tellsTheLineAndReadsOn(String broken) {
    PythonFile file = Python.parse("before()\n" + broken + "\nafter()\n");

    assertThat(file.problems()).isNotEmpty();
    assertThat(file.problems()).extracting(Problem::line).allMatch(line -> line == 2 || line == 3);
    assertThat(calls(file)).contains("before", "after");
  }

  @Test
  void whatIsIndentedBelowABrokenHeadIsRead() {
    PythonFile file =
        Python.parse("class A(x y):\n  def f(self, (a, b)):\n    inner()\n  other()\nlast()\n");

    assertThat(file.problems()).hasSize(2);
    assertThat(calls(file)).containsExactly("inner", "other", "last");
  }

  @Test
  void anOldHandlerKeepsItsTry() {
    PythonFile file = Python.parse("try:\n  a()\nexcept E, e.x as:\n  b()\nfinally:\n  c()\n");

    assertThat(file.statements().getFirst()).isInstanceOf(Statement.Try.class);
    assertThat(calls(file)).containsExactly("a", "b", "c");
  }

  @Test
  void aBracketThatIsNotClosedEndsAtTheNextStatement() {
    PythonFile file = Python.parse("x = f(1,\n  2\ndef g():\n  h()\nimport z\n");

    assertThat(file.problems()).hasSize(1);
    assertThat(calls(file)).containsExactly("h");
    assertThat(file.statements().getLast()).isInstanceOf(Statement.Import.class);
  }

  @Test
  void indentationThatFitsNoLineAboveIsTold() {
    PythonFile file = Python.parse("if x:\n    a()\n  b()\nc()\n");

    assertThat(file.problems()).extracting(Problem::line).contains(3);
    assertThat(calls(file)).containsExactly("a", "b", "c");
  }

  @Test
  void aStringThatNeverEndsIsTold() {
    PythonFile file = Python.parse("a()\nx = '''\nb()\n");

    assertThat(file.problems()).hasSize(1);
    assertThat(calls(file)).containsExactly("a");
  }

  @Test
  void bytesThatAreNotOfTheirEncodingAreTold() {
    PythonFile file = Python.parse("x = '\u00e9'\na()\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(file.problems()).hasSize(1);
    assertThat(calls(file)).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "{",
        "f(",
        "x[",
        "not ",
        "-",
        "lambda: ",
        "await ",
        "x if y else ",
        "f'{",
        "f'{x:{",
        "2**",
        "*",
        "{1: ",
        "f\"{f'{",
        "@",
        "((",
        "(x for x in ",
        "f(x for x in ",
        "{**",
        "x[*",
        "[*",
        "f(*",
        "f(**",
        "f(a=",
        "lambda x=",
        "(yield ",
        "x = (",
        "x: ("
      })
  void aHundredThousandWithinEachOtherAreBounded(String piece) {
    PythonFile file = Python.parse(piece.repeat(100_000) + "\nimport z\n");

    assertThat(file.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" + x", ".x", "(y)", "[0]", " and x", " < x", " if x else x", "''", ", x"})
  void chainsOfAHundredThousandAreReadOrTold(String piece) {
    PythonFile file = Python.parse("x" + piece.repeat(100_000) + "\na()\n");

    assertThat(calls(file)).contains("a");
  }

  @Test
  void blocksWithinEachOtherAreBounded() {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      source.append(" ".repeat(i)).append("if x:\n");
    }

    assertThat(Python.parse(source.append("a()\n").toString()).problems()).isNotEmpty();
  }

  @Test
  void patternsWithinEachOtherAreBounded() {
    String source = "match x:\n  case " + "[".repeat(100_000) + ":\n    pass\na()\n";

    assertThat(Python.parse(source).problems()).isNotEmpty();
  }

  @Test
  void moreThanAMillionTokensAreCutAndTold() {
    PythonFile file = Python.parse("x\n".repeat(600_000));

    assertThat(file.cut()).isTrue();
    assertThat(file.problems().getLast().reason()).contains("million");
  }

  @Test
  void noMoreThanAHundredProblemsAreTold() {
    assertThat(Python.parse("print x\n".repeat(1000)).problems()).hasSize(100);
  }
}
