// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeownersJoinerTest {
  private static SurveyedFile file(String path, DocumentKind kind, List<Evidence> evidence) {
    Classification what = new Classification(FileKind.OTHER, Part.MAIN, null, kind);
    return new SurveyedFile(path, path, what, 1, evidence);
  }

  private static List<Fact> joined(Set<String> unseen, String... patterns) {
    List<Evidence> rules = new ArrayList<>();
    for (String pattern : patterns) {
      int line = rules.size() + 1;
      rules.add(
          Evidence.of(
              Source.lines("CODEOWNERS", line, line),
              new Trace.OwnedPattern(pattern, List.of("@ada", "@group/team"))));
    }
    List<SurveyedFile> files =
        List.of(
            file("CODEOWNERS", DocumentKind.CODEOWNERS, rules),
            file("docs/deep/page.md", DocumentKind.README, List.of()),
            file("src/main.rs", DocumentKind.README, List.of()));
    return new CodeownersJoiner()
        .join(new Tree(files, unseen)).stream().map(Evidence::value).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "/docs/", "docs/", "deep/", "*.md", "/src/*.rs", "src", "**/page.md"})
  void aPatternThatMatchesLives(String pattern) {
    assertThat(joined(Set.of(), pattern)).contains(new GovernanceFact.CodeOwners(1, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/deep/", "gone/", "*.java", "/page.md"})
  void aPatternThatMatchesNothingIsDead(String pattern) {
    assertThat(joined(Set.of(), pattern))
        .contains(new GovernanceFact.CodeOwners(1, 1), new GovernanceFact.DeadPattern(pattern));
  }

  @Test
  void aPathThatCouldNotBeExaminedIsAFileToo() {
    assertThat(joined(Set.of("gone/model.bin"), "gone/"))
        .contains(new GovernanceFact.CodeOwners(1, 0));
  }

  @Test
  void namesEachOwnerOnceWithItsLines() {
    assertThat(joined(Set.of(), "*", "docs/"))
        .contains(
            new GovernanceFact.CodeOwner("@ada", 2),
            new GovernanceFact.CodeOwner("@group/team", 2));
  }
}
