// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Scope;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.dependencies.DependenciesDocument.Choice;
import dev.scruple.model.dependencies.DependenciesDocument.Need;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import dev.scruple.model.dependencies.ProjectPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependenciesTextTest {
  private static String text(DependenciesDocument document, boolean all, int width) {
    return DependenciesText.terminal(
        document, all, new TerminalOptions(width, false, StandardCharsets.UTF_8, Detail.NORMAL));
  }

  private static String text(NeededPackage... packages) {
    return text(Needed.document(List.of(packages)), false, 120);
  }

  private static NeededPackage main(String name, Scope scope) {
    return Needed.declared(name, scope, ProjectPart.MAIN, "pyproject.toml");
  }

  private static DependenciesDocument many() {
    List<NeededPackage> packages = new ArrayList<>();
    for (int i = 100; i < 135; i++) {
      packages.add(main("some-package-with-a-long-name-that-is-cut-" + i, Scope.RUNTIME));
      packages.add(
          Needed.locked("other-" + i, ProjectPart.MAIN, "a/folder/that/goes/far/down/uv.lock"));
    }
    return Needed.document(packages, "a reason that goes on for longer than one line has room for");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void noLineIsLongerThanTheWidth(int width) {
    assertThat(text(many(), true, width).lines())
        .hasSizeGreaterThan(70)
        .allMatch(line -> line.length() <= width);
  }

  @Test
  void longListIsCutAndSaysHowToSeeTheRest() {
    assertThat(text(many(), false, 80))
        .contains("-129", "  and 5 more: --all lists them\n")
        .doesNotContain("-130");
  }

  @Test
  void allListsEveryPackage() {
    assertThat(text(many(), true, 80)).contains("-134", "other-134").doesNotContain("--all");
  }

  @ParameterizedTest
  @CsvSource({
    "RUNTIME, MAIN, To run",
    "OPTIONAL, MAIN, For parts that one may leave out",
    "DEVELOPMENT, MAIN, To work on it",
    "TEST, MAIN, To test it",
    "BUILD, MAIN, To build it",
    "RUNTIME, DEVELOPMENT, To work on it",
    "OPTIONAL, DEVELOPMENT, To work on it",
    "BUILD, DEVELOPMENT, To build it",
    "RUNTIME, TEST, To test it",
    "RUNTIME, EXAMPLE, In examples",
    "TEST, EXAMPLE, In examples",
    "OPTIONAL, DOCUMENTATION, In documents",
    "RUNTIME, VENDORED, In copies of others' work",
  })
  void sectionIsOfPartAndScope(Scope scope, ProjectPart part, String title) {
    assertThat(text(Needed.declared("torch", scope, part, "some/file")))
        .contains("\n" + title + "\n  torch ");
  }

  @ParameterizedTest
  @CsvSource({
    "MAIN, 'Needed by those, named by lock files alone'",
    "DEVELOPMENT, 'Needed by those, named by lock files alone'",
    "EXAMPLE, 'Named by lock files of examples, documents and copies alone'",
    "DOCUMENTATION, 'Named by lock files of examples, documents and copies alone'",
  })
  void whatOnlyLockFilesNameStandsApart(ProjectPart part, String title) {
    assertThat(text(Needed.locked("numpy", part, "uv.lock")))
        .contains("\n" + title + "\n  numpy ", "uv.lock:9 · BSD-3-Clause");
  }

  @Test
  void packageOfTheProjectIsNotToldAgainOfItsExamples() {
    String text =
        text(
            main("torch", Scope.RUNTIME),
            Needed.declared("torch", "==2.1", Scope.RUNTIME, ProjectPart.EXAMPLE, "examples/a.txt"),
            Needed.declared("gradio", Scope.RUNTIME, ProjectPart.EXAMPLE, "examples/a.txt"));

    assertThat(text.substring(text.indexOf("In examples")))
        .contains("gradio", "1 place with packages that are named above: --format csv has them")
        .doesNotContain("torch");
  }

  @Test
  void placesOfOneBoundAreOneRow() {
    assertThat(
            text(
                Needed.declared("torch", Scope.RUNTIME, ProjectPart.MAIN, "a/setup.py"),
                Needed.declared("torch", Scope.RUNTIME, ProjectPart.MAIN, "b/setup.py"),
                Needed.declared("torch", "<3", Scope.RUNTIME, ProjectPart.MAIN, "c/setup.py")))
        .contains("1 package asked for in 3 places (3 runtime), 1 without a fixed version")
        .containsPattern("torch +>=1\\.2 +a/setup\\.py:3 and 1 more")
        .containsPattern("torch +<3 +c/setup\\.py:3\n");
  }

  @Test
  void packageWithoutAnyBoundIsOfAnyVersion() {
    assertThat(text(Needed.declared("torch", "", Scope.RUNTIME, ProjectPart.MAIN, "setup.py")))
        .containsPattern("torch +any +setup\\.py:3");
  }

  @Test
  void hostileNamesAreMadeHarmless() {
    NeededPackage hostile =
        Needed.declared(
            "a\u001b[31m\u202e", ">=1\n\r2", Scope.RUNTIME, ProjectPart.MAIN, "b\u0007/setup.py");

    assertThat(text(Needed.document(List.of(hostile), "bad \u001b]0;title"), false, 120))
        .doesNotContain("\u001b", "\u202e", "\r", "\u0007")
        .contains("\\u202e");
  }

  @Test
  void emptyProjectIsToldSo() {
    assertThat(text())
        .isEqualTo(
            "What it stands on: counter   folder without history\n"
                + "No package is declared in what was read.\n");
  }

  @Test
  void gapsAreToldAndCounted() {
    String[] gaps = new String[12];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = "gap " + i;
    }

    assertThat(text(Needed.document(List.of(), gaps), true, 80))
        .contains("\nNot read\n  - a/pom.xml: gap 0\n", "and 2 more: --format json has them")
        .doesNotContain("gap 10");
  }

  @Test
  void choiceIsToldAndKeepsTheRestOut() {
    DependenciesDocument chosen =
        Needed.document(
                List.of(
                    main("torch", Scope.RUNTIME),
                    main("pytest", Scope.TEST),
                    Needed.locked("numpy", ProjectPart.MAIN, "uv.lock")))
            .only(new Choice(true, List.of(Scope.TEST, Scope.OPTIONAL)));

    assertThat(text(chosen, false, 200))
        .contains(
            "Only those are listed that are asked for directly and of scope optional or test.",
            "pytest")
        .doesNotContain("torch", "numpy", "fixed by lock files");
  }

  @Test
  void choiceOfNothingLeavesNothingOut() {
    DependenciesDocument all = Needed.document(List.of(main("torch", Scope.RUNTIME)));

    assertThat(all.only(new Choice(false, List.of()))).isSameAs(all);
  }

  @Test
  void edgesOfPackagesThatAreLeftOutAreLeftOut() {
    DependenciesDocument all =
        Needed.document(List.of(Needed.locked("numpy", ProjectPart.MAIN, "uv.lock")));

    assertThat(all.only(new Choice(false, List.of(Scope.RUNTIME))).edges())
        .containsExactly(new Need("pkg:pypi/torch@2.4.0", "pkg:pypi/numpy@2.0.1"));
    assertThat(all.only(new Choice(true, List.of())).edges()).isEmpty();
  }
}
