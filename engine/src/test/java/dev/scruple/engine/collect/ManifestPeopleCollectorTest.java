// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceRole;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ManifestPeopleCollectorTest {
  private final Reads reads = new Reads(new ManifestPeopleCollector());

  private List<GovernanceFact.NamedPeople> people(String path, String text) {
    return reads.facts(GovernanceFact.NamedPeople.class, path, text);
  }

  @Test
  void readsMaintainersAndAuthorsOfPython() {
    String manifest =
        """
        [project]
        authors = [{ name = "Ada Lovelace", email = "ada@engines.example" }]
        maintainers = [
          { name = "Grace Hopper" },
          { name = "Alan Turing" },
        ]
        """;

    assertThat(people("pyproject.toml", manifest))
        .containsExactly(
            new GovernanceFact.NamedPeople(
                GovernanceRole.MAINTAINER, 2, List.of("Grace Hopper", "Alan Turing")),
            new GovernanceFact.NamedPeople(GovernanceRole.AUTHOR, 1, List.of("Ada Lovelace")));
  }

  @Test
  void namesTheLine() {
    assertThat(reads.evidence("setup.py", "setup(\n  name='x',\n  author='Ada, Grace',\n)\n"))
        .singleElement()
        .satisfies(each -> assertThat(each.source().place()).isEqualTo("setup.py:3"));
  }

  @Test
  void readsDevelopersOfMaven() {
    String pom =
        "<project>\n<developers><developer><name>Ada</name></developer></developers>\n</project>";

    assertThat(people("pom.xml", pom))
        .containsExactly(
            new GovernanceFact.NamedPeople(GovernanceRole.MAINTAINER, 1, List.of("Ada")));
  }

  @Test
  void readsTheParentOfAllModules() {
    String pom = "<project><developers><developer><name>Ada</name></developer></developers>";

    assertThat(people("engine-parent/pom.xml", pom)).hasSize(1);
    assertThat(people("engine/pom.xml", pom)).isEmpty();
    assertThat(people("a/engine-parent/pom.xml", pom)).isEmpty();
  }

  @Test
  void readsAuthorsByAVariable() {
    assertThat(people("setup.py", "AUTHOR = 'Ada Lovelace'\nsetup(\n  author=AUTHOR,\n)\n"))
        .extracting(GovernanceFact.NamedPeople::names)
        .containsExactly(List.of("Ada Lovelace"));
    assertThat(reads.evidence("setup.py", "AUTHOR = 'Ada'\nsetup(\n  author=AUTHOR,\n)\n"))
        .singleElement()
        .satisfies(each -> assertThat(each.source().place()).isEqualTo("setup.py:3"));
  }

  @Test
  void aVariableOfUnknownWordsNamesNobody() {
    assertThat(people("setup.py", "setup(author=AUTHOR)\n")).isEmpty();
    assertThat(people("setup.py", "A = 'Ada'\nA = 'Grace'\nsetup(author=A)\n")).isEmpty();
    assertThat(people("setup.py", "meta = 'Ada'\nsetup(author=meta.author)\n")).isEmpty();
  }

  @Test
  void readsAuthorsOfNodeAndRust() {
    assertThat(people("package.json", "{\n \"author\": \"Ada <a@b.example>\",\n \"name\": \"x\"}"))
        .extracting(GovernanceFact.NamedPeople::names)
        .containsExactly(List.of("Ada"));
    assertThat(people("Cargo.toml", "[package]\nauthors = [\"Ada <a@b.example>\", \"Grace\"]\n"))
        .extracting(GovernanceFact.NamedPeople::names)
        .containsExactly(List.of("Ada", "Grace"));
  }

  @Test
  void aManifestDeeperInTheTreeDoesNotSpeakForTheProject() {
    assertThat(people("part/setup.py", "setup(author='Ada')\n")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    assertThat(people("setup.py", "author='" + text + "'\n" + text)).hasSizeLessThan(3);
    assertThat(people("setup.py", text + "\nA = '" + text + "'\nauthor=A\n")).hasSizeLessThan(3);
    assertThat(people("pyproject.toml", "authors = [" + text)).hasSizeLessThan(3);
  }
}
