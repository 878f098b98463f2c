// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.sourcecode.python.Python;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleCodeTest {
  private static ModuleCode read(String source) {
    return ModuleCode.of(Python.parse(source), ModulePath.of("pkg/sub/mod.py"));
  }

  private static List<String> calls(String source) {
    return read(source).calls().stream().map(CallSite::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import a.b as c; c.d() | a.b.d",
        "import a.b; a.b.c() | a.b.c",
        "from a import b as c; c() | a.b",
        "from . import x; x.y() | pkg.sub.x.y",
        "from .. import x; x() | pkg.x",
        "from ..z import x; x() | pkg.z.x",
        "import a; x = a.B(); x.c() | a.B().c",
        "import a; x = a; x.c() | a.c",
        "f() | f",
        "x.y() | x.y",
        "x[0].y() | .y",
      })
  void callsHaveTheirFullNames(String source, String name) {
    assertThat(calls(source.replace("; ", "\n"))).contains(name);
  }

  @Test
  void aParameterHidesWhatIsImported() {
    assertThat(calls("import a\ndef f(a):\n  a.b()\ndef g():\n  a.b()\n"))
        .containsExactly("a.b", "a.b");
    assertThat(read("import x as a\ndef f(a):\n  a.b()\n").calls())
        .extracting(CallSite::name)
        .containsExactly("a.b");
  }

  @Test
  void anImportInAFunctionBindsItThere() {
    assertThat(calls("def f():\n  import a as b\n  b.c()\nb.c()\n")).containsExactly("a.c", "b.c");
  }

  @Test
  void anImportThatMayFailIsFollowed() {
    assertThat(calls("try:\n  import a as b\nexcept ImportError:\n  b = None\nb.c()\n"))
        .containsExactly("a.c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'a' + 'b' | ab | true",
        "H + '/x' | https://h/x | true",
        "f'{H}/{y}' | https://h/{} | false",
        "'%s/x' % H | {}/x | false",
        "'{}/x'.format(H) | {}/x | false",
        "os.path.join('a', 'b', y) | a/b/{} | false",
        "Path('a') / 'b' | a/b | true",
        "os.environ.get('X', 'd') | d | true",
      })
  void textsAreFollowed(String expression, String text, boolean whole) {
    ModuleCode code =
        read("import os\nfrom pathlib import Path\nH = 'https://h'\nf(" + expression + ")\n");

    CallSite call = code.calls().stream().filter(it -> it.name().equals("f")).findFirst().get();
    assertThat(call.value(call.argument(0).get())).isEqualTo(new Value.Text(text, whole));
  }

  @Test
  void namesThatAreAssignedTwiceAreNotFollowed() {
    CallSite call = read("h = 'a'\nh = 'b'\nf(h)\n").calls().getFirst();

    assertThat(call.value(call.argument(0).get())).isInstanceOf(Value.Unknown.class);
  }

  @Test
  void namesThatDoubleAtEachStepAreBounded() {
    StringBuilder source = new StringBuilder("a0 = 'x'\n");
    for (int i = 1; i < 40; i++) {
      source.append("a%d = a%d + a%d\n".formatted(i, i - 1, i - 1));
    }

    assertThat(read(source.append("f(a39)\n").toString()).calls()).hasSize(1);
  }

  @Test
  void defaultsAreTold() {
    List<DefaultSite> defaults =
        read("def f(a, b=True): pass\nclass C:\n  c: bool = False\nd = {'e': 'x'}\n").defaults();

    assertThat(defaults).extracting(DefaultSite::name).containsExactly("b", "c", "e");
    assertThat(defaults.get(1).context().type()).isEqualTo("C");
  }

  @Test
  void exportsAreWhatAModuleBinds() {
    Exports exports =
        read("import a.b\nfrom .x import *\nif c:\n  D = 1\nelse:\n  def e(): f = 1\n").exports();

    assertThat(exports.names()).contains("a", "D", "e").doesNotContain("f");
    assertThat(exports.stars()).containsExactly("pkg.sub.x");
    assertThat(exports.open()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "def __getattr__(name): pass",
        "globals()['x'] = 1",
        "sys.modules[__name__] = Lazy()",
        "print x",
      })
  void aModuleThatMakesNamesIsOpen(String source) {
    assertThat(read(source).exports().open()).isTrue();
  }

  @Test
  void contextsTellWhatRunsOnImport() {
    List<CallSite> calls =
        read("a()\ndef f():\n  b()\nif __name__ == '__main__':\n  c()\n").calls();

    assertThat(calls)
        .extracting(call -> call.context().onImport())
        .containsExactly(true, false, false);
  }

  @Test
  void usesAreTheLongestNames() {
    assertThat(read("import a\na.b.c(a.d)\nx.y\n").uses())
        .extracting(NameUse::name)
        .containsExactly("a.b.c", "a.d");
  }
}
