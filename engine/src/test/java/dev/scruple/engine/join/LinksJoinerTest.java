// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DocumentationFact.DeadLink;
import dev.scruple.model.DocumentationFact.LinksFollowed;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksJoinerTest {
  private static SurveyedFile file(String path, String... links) {
    List<Evidence> evidence =
        Arrays.stream(links)
            .map(to -> Evidence.of(Source.lines(path, 7, 7), new Trace.Link(to, false)))
            .toList();
    Classification what =
        new Classification(FileKind.DOCUMENTATION, Part.DOCUMENTATION, null, null);
    return new SurveyedFile(path, path, what, 1, evidence);
  }

  private static List<Fact> join(Set<String> pointing, SurveyedFile from, String... others) {
    List<SurveyedFile> files = new ArrayList<>(List.of(from));
    Arrays.stream(others).forEach(path -> files.add(file(path)));
    return new LinksJoiner()
        .join(new Tree(files, Set.of("unread/a.md"), pointing)).stream()
            .map(Evidence::value)
            .toList();
  }

  private static List<Fact> join(SurveyedFile from, String... others) {
    return join(Set.of(), from, others);
  }

  @Test
  void aWordIsALinkOnlyWhereSomethingOfThatNameIsThere() {
    assertThat(join(file("README.md", "tutorials", "elsewhere"), "tutorials/a.md"))
        .containsExactly(new LinksFollowed(1, 1, 0));
    assertThat(join(file("README.md", "elsewhere"), "tutorials/a.md")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b.md",
        "./b.md",
        "../docs/b.md",
        "../README.md",
        "../src",
        "../src/",
        "../a%20file.md",
        "../unread/a.md",
        "../linked/deep/x.md",
        ".."
      })
  void findsWhatIsThere(String to) {
    assertThat(
            join(
                Set.of("linked"),
                file("docs/a.md", to),
                "docs/b.md",
                "README.md",
                "src/x.py",
                "a file.md"))
        .containsExactly(new LinksFollowed(1, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "gone.md,",
    "B.md, docs/b.md",
    "../only.md, src/only.md",
    "../../README.md/x,",
  })
  void namesWhatMayBeMeant(String to, String perhaps) {
    List<Fact> facts = join(file("docs/a.md", to), "docs/b.md", "src/only.md");
    if (to.startsWith("../../")) {
      assertThat(facts).containsExactly(new LinksFollowed(0, 0, 1));
    } else {
      assertThat(facts).containsExactly(new DeadLink(to, perhaps), new LinksFollowed(1, 1, 0));
    }
  }

  @Test
  void resolvesFromTheRootOnTheForge() {
    assertThat(join(file("README.md", "/docs/b.md", "/gone.md"), "docs/b.md"))
        .containsExactly(new DeadLink("/gone.md", null), new LinksFollowed(2, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../guide", "../guide/", "/img/x.png", "./made.html", "../api/index", "sub.md"})
  void leavesRoutesToTheMakerOfTheSite(String to) {
    assertThat(join(file("docs/a/page.md", to), "mkdocs.yml", "docs/a/page/sub.md"))
        .containsExactly(new LinksFollowed(0, 0, 1));
  }

  @Test
  void judgesSourceFilesBelowASitesConfiguration() {
    assertThat(join(file("docs/a.md", "gone.md"), "mkdocs.yml"))
        .contains(new DeadLink("gone.md", null));
  }

  @Test
  void judgesFilesBesideASite() {
    assertThat(join(file("examples/a.md", "./gone"), "mkdocs.yml"))
        .contains(new DeadLink("./gone", null));
  }

  @Test
  void leavesOutDocumentsThatStandElsewhereToo() {
    assertThat(join(Set.of("docs/a.md"), file("docs/a.md", "gone.md")))
        .containsExactly(new LinksFollowed(0, 0, 1));
  }

  @Test
  void isSilentWithoutLinks() {
    assertThat(join(file("README.md"))).isEmpty();
  }
}
