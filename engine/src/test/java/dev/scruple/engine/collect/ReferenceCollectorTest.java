// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Evidence;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceCollectorTest {
  private static List<Evidence> read(String path, String text) {
    return ReadFile.by(new ReferenceCollector(), path, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "docs/conf.py; extensions = ['sphinx.ext.autodoc']; Sphinx",
        "docs/api.rst; .. autoclass:: sample.Scale; Sphinx",
        "mkdocs.yml; plugins: [mkdocstrings]; mkdocstrings",
        "docs/reference.md; ::: sample.scale; mkdocstrings",
        "docs/scale.md; [[autodoc]] Scale; doc-builder",
        "pom.xml; <artifactId>maven-javadoc-plugin</artifactId>; Javadoc",
        "Doxyfile; INPUT = src; Doxygen",
        "openapi.yaml; openapi: 3.1.0; OpenAPI"
      })
  void recognisesGenerators(String path, String text, String by) {
    assertThat(read(path, "\n" + text + "\n"))
        .contains(Evidence.of(Source.lines(path, 2, 2), new Trace.ReferenceSign(by, "")));
  }

  @ParameterizedTest
  @CsvSource({"docs/conf.py, project = 'x'", "docs/a.md, words on autodoc", "mkdocs.yml, site: x"})
  void isSilentOnOthers(String path, String text) {
    assertThat(read(path, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sample.readthedocs.io/en/latest/",
        "https://docs.rs/sample",
        "https://example.org/sample/api/index.html"
      })
  void followsLinksOfTheReadme(String address) {
    assertThat(read("README.md", "See [it](" + address + ").\n"))
        .extracting(Evidence::value)
        .containsExactly(new Trace.ReferenceSign("link", address));
  }

  @Test
  void countsDocstringsOfPublicNames() {
    assertThat(
            read(
                "src/sample.py",
                """
                def weigh(
                    thing: str = ")",
                ) -> int:
                    \"""Weighs.\"""

                class Scale:

                    '''A scale.'''

                    def inner(self): pass

                def bare(x):
                    return x

                def _hidden(): pass
                async def later(): return 1
                """))
        .extracting(Evidence::value)
        .containsExactly(new Trace.DocumentedInFile("Python", 2, 4));
  }

  @Test
  void aDocstringOfTheConstructorDescribesItsClass() {
    assertThat(
            read(
                "src/sample.py",
                """
                class Scale(
                    Base,
                ):
                    unit = 1

                    def __init__(self,
                                 thing):

                        \"""Weighs things.\"""

                class Bare:
                    def weigh(self):
                        return 1
                    def __init__(self):
                        \"""Comes late.\"""

                class Empty: pass

                class Other:
                    def __init__(self):
                        self.a = 1
                """))
        .extracting(Evidence::value)
        .containsExactly(new Trace.DocumentedInFile("Python", 1, 4));
  }

  @Test
  void countsCommentsOfPublicTypes() {
    assertThat(
            read(
                "src/main/java/Sample.java",
                """
                package sample;

                /** A scale. */
                @Deprecated
                public final class Sample {
                  public class Inner {}
                }
                """))
        .extracting(Evidence::value)
        .containsExactly(new Trace.DocumentedInFile("Java", 1, 1));
  }

  @Property
  void anyCodeIsRead(@ForAll String code) {
    assertThat(read("src/sample.py", "def f(" + code)).hasSizeLessThan(3);
  }
}
