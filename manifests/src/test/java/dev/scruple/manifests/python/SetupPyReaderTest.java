// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupPyReaderTest {
  @Test
  void followsListsAndDictionaries() {
    ManifestReading reading =
        Readings.of(
            "setup.py",
            """
            from setuptools import setup
            VERSION = "1.2"
            base = ["numpy>=1.17"]
            base += ["torch==" + VERSION]
            base.append(f"tokenizers=={VERSION}")
            extras = {}
            extras["dev"] = ["black", "ruff"]
            extras["fast:os_name == 'posix'"] = ["numba"]
            extras["all"] = extras["dev"] + ["twin[dev]"]
            kwargs = dict(install_requires=base + ["six"], extras_require=extras)
            setup(name="twin", version=VERSION, tests_require="pytest", **kwargs)
            """);
    assertThat(reading.version()).isEqualTo("1.2");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/numpy '>=1.17' RUNTIME :3",
            "pkg:pypi/torch@1.2 '==1.2' RUNTIME :4",
            "pkg:pypi/tokenizers@1.2 '==1.2' RUNTIME :5",
            "pkg:pypi/black '' DEVELOPMENT of dev :7",
            "pkg:pypi/ruff '' DEVELOPMENT of dev :7",
            "pkg:pypi/black '' OPTIONAL of all :7",
            "pkg:pypi/ruff '' OPTIONAL of all :7",
            "pkg:pypi/numba '' OPTIONAL of fast :8",
            "pkg:pypi/six '' RUNTIME :10",
            "pkg:pypi/pytest '' TEST of tests_require :11");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void followsTablesOfRequirementsByName() {
    ManifestReading reading =
        Readings.of(
            "setup.py",
            """
            import re
            _deps = [
                "torch>=2.0",
                "Jinja2",
                "tokenizers==0.15.0",
            ]
            deps = {b: a for a, b in (re.findall(r"^(x)$", x)[0] for x in _deps)}
            def deps_list(*pkgs):
                return [deps[pkg] for pkg in pkgs]
            extras = {"torch": deps_list("torch", "Jinja2")}
            setup(install_requires=[deps["tokenizers"]], extras_require=extras)
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/torch '>=2.0' OPTIONAL of torch :3",
            "pkg:pypi/jinja2 '' OPTIONAL of torch :4",
            "pkg:pypi/tokenizers@0.15.0 '==0.15.0' RUNTIME :5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setup(install_requires=open('requirements.txt').read().splitlines())",
        "with open('requirements.txt') as f:\n  r = f.read().splitlines()\n"
            + "setup(install_requires=r)",
        "here = os.path.abspath(os.path.dirname(__file__))\n"
            + "with io.open(os.path.join(here, 'requirements.txt')) as f:\n"
            + "  r = [x.strip() for x in f if x]\nsetup(install_requires=r)",
        "def read(name):\n  with open(name) as f:\n    return f.readlines()\n"
            + "setup(install_requires=read('requirements.txt'))",
        "def read(name='requirements.txt'):\n  out = []\n  for line in open(name):\n"
            + "    out.append(line.strip())\n  return out\nsetup(install_requires=read())",
        "from pathlib import Path\nroot = Path(__file__).parent\n"
            + "setup(install_requires=(root / 'requirements.txt').read_text().split('\\n'))",
        "from other import read\nsetup(install_requires=read('requirements.txt'))",
        "setup(install_requires=[str(r.req) for r in parse_requirements('requirements.txt')])",
        "def f():\n  for l in open('requirements.txt'):\n    yield l\n"
            + "setup(install_requires=list(f()))",
        "setup(install_requires=[str(r) for r in pkg_resources.parse_requirements("
            + "open(os.path.join(os.path.dirname(__file__), 'requirements.txt')))])",
      })
  void knowsFromWhichFileRequirementsAreRead(String text) {
    ManifestReading reading = Readings.of("setup.py", text);
    assertThat(reading.links())
        .extracting(ManifestLink::path, ManifestLink::scope)
        .containsExactly(tuple("requirements.txt", DependencyScope.RUNTIME));
    assertThat(Readings.problems(reading))
        .containsExactly("the file named by install_requires was not followed: requirements.txt");
  }

  @Test
  void takesAllBranches() {
    ManifestReading reading =
        Readings.of(
            "setup.py",
            """
            if sys.platform == "darwin":
                requires = ["a"]
            else:
                requires = ["b"]
            for each in ["c", "d"]:
                requires.append(each)
            setup(install_requires=requires + ["e" if x else "f"])
            """);
    assertThat(reading.packages())
        .extracting(it -> it.name())
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
  }

  @Test
  void keepsWhatIsOpenOfAConstraint() {
    ManifestReading reading =
        Readings.of(
            "setup.py",
            "setup(install_requires=[f'torch=={v()}', 'a==%s' % v(), 'b=={}'.format(v())])");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/torch '=={}' RUNTIME :1",
            "pkg:pypi/a '=={}' RUNTIME :1",
            "pkg:pypi/b '=={}' RUNTIME :1");
  }

  @Test
  void saysWhatIsComputed() {
    assertThat(
            Readings.problems(
                Readings.of(
                    "setup.py", "setup(install_requires=elsewhere(), extras_require=more())")))
        .containsExactly("setup.py computes install_requires", "setup.py computes extras_require");
    assertThat(Readings.problems(Readings.of("setup.py", "x = 1")))
        .containsExactly("setup.py is code and was not run: no setup() was found in it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f():\n  return f()\nsetup(install_requires=f())",
        "x = []\nx.append(x)\ny = []\ny.append(y)\nsetup(install_requires=x or y)",
        "x = ['a']\nx = x + x\nx = x + x\nfor i in x:\n  x += x\nsetup(install_requires=x)",
        "def f(a):\n  return f(a) + f(a)\nsetup(install_requires=f(['a']))",
        "d = {}\nd['a'] = d\nsetup(extras_require=d)",
      })
  void endsWhereAScriptWouldNot(String text) {
    assertThatCode(() -> Readings.of("setup.py", text)).doesNotThrowAnyException();
  }

  @Test
  void endsInLongSums() {
    String sum = "setup(install_requires=['a']" + " + ['b']".repeat(100_000) + ")";
    assertThatCode(() -> Readings.of("setup.py", sum)).doesNotThrowAnyException();
  }

  @Property(tries = 2000)
  void takesAnyScript(@ForAll("scripts") String text) {
    assertThat(Readings.of("setup.py", text).format()).isEqualTo("setup.py");
  }

  @Provide
  Arbitrary<String> scripts() {
    return Arbitraries.of(
            "x",
            "=",
            "+=",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            "'a'",
            "\n",
            "for x in x:\n  x += x\n",
            "def f(x):\n  return f(x) + x\n",
            "f(x)",
            "open(x)",
            ".append(x)",
            ".items()",
            ",",
            "setup(install_requires=x)",
            "x = [x for x in x]\n",
            "if x:\n  x = []\n",
            "f'{x}'",
            "d = {}\n",
            "d[x] = d\n",
            "setup(**d)",
            "*x",
            "%")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
