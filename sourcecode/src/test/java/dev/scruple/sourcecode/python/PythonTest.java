// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corners of the grammar that are read in whole. */
class PythonTest {
  private static Statement one(String source) {
    PythonFile file = Python.parse(source);
    assertThat(file.problems()).as(source).isEmpty();
    assertThat(file.statements()).as(source).hasSize(1);
    return file.statements().getFirst();
  }

  private static Expression expression(String source) {
    return ((Statement.Evaluate) one(source)).value();
  }

  private static List<String> names(Expression root) {
    List<String> names = new ArrayList<>();
    Walk.expressions(
        root,
        each -> {
          if (each instanceof Expression.Name name) {
            names.add(name.id());
          }
        });
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = y = 1",
        "x: int = 1",
        "self.x: list[int]",
        "x, *y = z",
        "*x, = y",
        "(x) = 1",
        "x[1:2, ::3, ...] += yield",
        "x = yield from y",
        "x @= y ** -z",
        "del x, y[0], (a, b)",
        "raise",
        "raise E from None",
        "assert x, 'why'",
        "global a, b",
        "import a.b.c as d, e",
        "from . import x",
        "from ...a.b import (x as y, z,)",
        "from .... import *",
        "type = 3",
        "type[0] = 1",
        "type X = int",
        "type X[T: (int, str) = int, *Ts, **P] = dict[T, P]",
        "match = re.match(x)",
        "match[x]",
        "match(x, y)",
        "match.x = 1",
        "print(*a, b, *c, d=1, **e)",
        "f(x for x in y)",
        "f(a := 1, b=2)",
        "f(**a, b=1)",
        "@x.y[0](1)\n@(z := w)\nasync def f(): pass",
        "def f(a, b=1, /, c=2, *, d, e=3, **f) -> int: ...",
        "def f(*args: *Ts, **kwargs: int): return",
        "def f[T](x: T) -> T: return x",
        "class A[T](B, metaclass=C, **d): x = 1; y = 2",
        "lambda: (yield)",
        "lambda a, /, b=1, *c, d, **e: a",
        "lambda *, a: a",
        "x if y else lambda: z",
        "not x in y is not z not in w < 3 != 4",
        "a or b and not c",
        "[x async for x in y if z if w for q in r]",
        "{**a, 'b': 1}",
        "{*a, b}",
        "{x: y for x, y in z}",
        "[y := f(x), y**2]",
        "x[a:=1]",
        "x[*a, b]",
        "(*a, b)",
        "()",
        "x = (yield)",
        "await x ** 2",
        "-x ** -y",
        "1if x else 2",
        "0x_ff + 0b1 + 0o7 + 1_000.5e-3j + .5 + 5. + 00",
        "'a' \"b\" r'\\n' u'x'",
        "b'a' rb'\\x' Rb'y'",
        "x = \\\n  1",
        "x = [\n1, # comment\n\n2]",
        "if x: pass\nelif y: pass\nelse: pass",
        "for x, *y in a, *b: pass\nelse: pass",
        "async def f():\n  async for x in y: await z\n  async with a as b, c: return",
        "with (open(a) as b, open(c) as d,): pass",
        "with (a, b): pass",
        "with (a): pass",
        "with (yield): pass",
        "with (a, b) as c: pass",
        "with (a).b as c, (d): pass",
        "with (x for x in y) as z: pass",
        "try: pass\nexcept* (A, B) as e: pass\nelse: pass\nfinally: pass",
        "try: pass\nexcept A, B: pass",
        "while x := f():\n\tpass",
        "if x:\n        a\n\tb",
        "if x:\n\f a",
        "\fx",
        "x;",
        "x = 5 # no line feed",
        "f'{x}'",
        "f'{x!r:>{width}.{precision}}'",
        "f'{x = !s}'",
        "f'{{}}{x:%Y-%m}'",
        "f'{x:{y:{z}}}'",
        "f'{lambda_}{(lambda: 1)}{ {1: 2}[1] }{x != y}'",
        "f\"{a[\"b\"]} {'\\n'.join(c)}\"",
        "f'{f\"{f'{1}'}\"}'",
        "f'{\n  x  # a comment\n}'",
        "f'''{\nx\n:\n}'''",
        "f'{x:=5}'",
        "f'\\N{BULLET} {x} \\{y}'",
        "rf'\\{x}\\d{{2}}'",
        "f'{*a, b}{yield}'",
        "t'{x} and {y!r}' t'z'",
        "é = ñ",
        "def f():\n  pass\n# c\n\n  # d\n",
      })
  void reads(String source) {
    one(source);
  }

  @Test
  void chainsLeanToTheLeft() {
    Expression.Binary outer = (Expression.Binary) expression("a - b - c * d");

    assertThat(outer.operator()).isEqualTo("-");
    assertThat(outer.left()).isInstanceOf(Expression.Binary.class);
    assertThat(names(outer)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void powersLeanToTheRightAndBindTighterThanASignBeforeThem() {
    Expression.Unary outer = (Expression.Unary) expression("-a ** -b ** c");

    Expression.Binary power = (Expression.Binary) outer.operand();
    assertThat(((Expression.Name) power.left()).id()).isEqualTo("a");
    assertThat(power.right()).isInstanceOf(Expression.Unary.class);
  }

  @Test
  void aCallHoldsItsArgumentsAndPlace() {
    Expression.Call call = (Expression.Call) expression("(a\n .b(1, c=2, *d, **e))");

    assertThat(call.at().line()).isEqualTo(1);
    assertThat(call.at().start()).isEqualTo(1);
    assertThat(call.arguments())
        .extracting(Expression.Argument::name)
        .containsExactly(null, "c", null, null);
    assertThat(call.arguments()).extracting(Expression.Argument::stars).containsExactly(0, 0, 1, 2);
  }

  @Test
  void escapesAreResolvedAndStringsJoined() {
    Expression.Text text =
        (Expression.Text)
            expression("'a\\x41\\u00e9\\N{BULLET}\\101\\q\\\n' r'\\n' \"\"\"b\r\nc\"\"\"");

    assertThat(text.value()).isEqualTo("aA\u00e9\u2022A\\q\\nb\nc");
  }

  @Test
  void bytesKeepWhatIsNoEscapeOfTheirs() {
    Expression.Text text = (Expression.Text) expression("b'\\u0041\\x41'");

    assertThat(text.bytes()).isTrue();
    assertThat(text.value()).isEqualTo("\\u0041A");
  }

  @Test
  void aFormattedTextHasItsPartsInOrder() {
    Expression.FormattedText text =
        (Expression.FormattedText) expression("'a{' f'b{{{x.y!r:>{w}}}}c' 'd'");

    assertThat(text.template()).isFalse();
    assertThat(text.parts()).hasSize(3);
    assertThat(text.parts().getFirst()).isEqualTo(new Expression.Characters("a{b{"));
    Expression.Field field = (Expression.Field) text.parts().get(1);
    assertThat(field.conversion()).isEqualTo("r");
    assertThat(field.format()).hasSize(2);
    assertThat(text.parts().getLast()).isEqualTo(new Expression.Characters("}cd"));
    assertThat(names(text)).containsExactly("x", "w");
  }

  @Test
  void aFieldWithAnEqualsSignShowsItsSource() {
    Expression.FormattedText text = (Expression.FormattedText) expression("f'{a + b=}'");

    assertThat(text.parts().getFirst()).isEqualTo(new Expression.Characters("a + b="));
  }

  @Test
  void aTemplateIsTold() {
    assertThat(((Expression.FormattedText) expression("t'{x}'")).template()).isTrue();
  }

  @Test
  void parametersKnowHowArgumentsReachThem() {
    Statement.FunctionDefinition function =
        (Statement.FunctionDefinition) one("def f(a, /, b, *c, d=1, **e): pass");

    assertThat(function.parameters())
        .extracting(Parameter::kind)
        .containsExactly(
            Parameter.Kind.POSITIONAL,
            Parameter.Kind.POSITIONAL_OR_KEYWORD,
            Parameter.Kind.REST,
            Parameter.Kind.KEYWORD,
            Parameter.Kind.KEYWORD_REST);
  }

  @Test
  void branchesOfAnIfStandBesideEachOther() {
    Statement.If statement = (Statement.If) one("if a: b\nelif c: d\nelif e: f\nelse: g");

    assertThat(statement.branches()).hasSize(3);
    assertThat(statement.otherwise()).hasSize(1);
  }

  @Test
  void everyPatternIsRead() {
    Statement.Match match =
        (Statement.Match)
            one(
                """
                match a, *b:
                  case 1 | -2 | 3+4j | 'x' 'y' | None: pass
                  case [x, *_, (y)] if x > y: pass
                  case {'k': v, a.b: _, **rest}: pass
                  case P(1, z, q=w) as p: pass
                  case a.b.c, *others: pass
                  case (): pass
                  case (x,): pass
                  case _: pass
                """);

    assertThat(match.cases())
        .extracting(each -> each.pattern().getClass().getSimpleName())
        .containsExactly(
            "Either", "Sequence", "Mapping", "As", "Sequence", "Sequence", "Sequence", "Capture");
    assertThat(match.cases().get(1).guard()).isNotNull();
  }

  @Test
  void relativeImportsCountTheirDots() {
    Statement.ImportFrom from = (Statement.ImportFrom) one("from ....a.b import c as d, e");

    assertThat(from.level()).isEqualTo(4);
    assertThat(from.module()).isEqualTo("a.b");
    assertThat(from.names()).extracting(Statement.Alias::local).containsExactly("d", "e");
  }

  @Test
  void anEncodingIsReadFromTheSecondLine() {
    byte[] bytes =
        "#!/usr/bin/python\n# -*- coding: windows-1251 -*-\nx = 'Привет'\n"
            .getBytes(Charset.forName("windows-1251"));

    PythonFile file = Python.parse(bytes);

    assertThat(file.problems()).isEmpty();
    Statement.Assignment assignment = (Statement.Assignment) file.statements().getFirst();
    assertThat(assignment.value())
        .isInstanceOfSatisfying(
            Expression.Text.class, text -> assertThat(text.value()).isEqualTo("Привет"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheSource() {
    assertThat(Python.parse("\ufeffx = 1\n".getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
  }

  @Test
  void namesAreNormalised() {
    assertThat(names(expression("ﬁle"))).containsExactly("file");
  }
}
