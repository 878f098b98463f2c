// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Area;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.OutcomeValue;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {

  static List<Check> all() {
    return Checks.all();
  }

  @Test
  void listIsSortedByAreaThenId() {
    assertThat(Checks.all())
        .isSortedAccordingTo(
            Comparator.comparing((Check check) -> Checks.info(check).area())
                .thenComparing(check -> Checks.info(check).id()));
  }

  @Test
  void idsAreUnique() {
    assertThat(Checks.all().stream().map(check -> Checks.info(check).id())).doesNotHaveDuplicates();
  }

  @Test
  void everyAreaHasACheck() {
    assertThat(Checks.all().stream().map(check -> Checks.info(check).area()).distinct())
        .containsExactly(Area.values());
  }

  @Test
  void listHoldsEveryClassThatIsACheck() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> written =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(ChecksTest::declaresACheck)
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .toList();
      assertThat(Checks.all().stream().map(check -> check.getClass().getSimpleName()))
          .containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void idIsTheClassNameInKebabCase(Check check) {
    assertThat(Checks.info(check).id())
        .matches("[a-z]+(-[a-z]+)+")
        .isEqualTo(
            check
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("all")
  void packageIsTheArea(Check check) {
    String area = Checks.info(check).area().name().replace("_", "").toLowerCase(Locale.ROOT);
    assertThat(check.getClass().getPackageName()).isEqualTo("dev.scruple.checks." + area);
  }

  @ParameterizedTest
  @MethodSource("all")
  void wordsAreWhole(Check check) {
    CheckInfo info = Checks.info(check);
    assertThat(info.question()).endsWith("?");
    assertThat(info.mend()).endsWith(".");
    assertThat(info.needs()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasATestOfItsOwn(Check check) {
    Path test =
        Path.of("src/test/java", (check.getClass().getName() + "Test").replace('.', '/') + ".java");
    assertThat(test).isRegularFile();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isFoundByItsId(Check check) {
    assertThat(Checks.find(Checks.info(check).id())).containsSame(check);
  }

  @Test
  void findsNothingByAnUnknownId() {
    assertThat(Checks.find("no-such-check")).isEmpty();
  }

  @Test
  void refusesACheckWithoutInfo() {
    Check bare = target -> Checks.run(target).getFirst();
    assertThatThrownBy(() -> Checks.info(bare)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(TargetKind.class)
  void nothingSeenIsNeitherGoodNorBad(TargetKind kind) {
    for (Check check : Checks.all()) {
      Outcome outcome = CheckTester.of(check).on(kind).outcome();
      assertThat(outcome.value())
          .as(outcome.check() + ": " + outcome.reason())
          .isIn(OutcomeValue.UNKNOWN, OutcomeValue.NOT_APPLICABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = TargetKind.class,
      names = {"ARCHIVE", "PACKAGE", "MODEL_FILE"})
  void whatAPublishedCopyLeavesOutIsNoFault(TargetKind kind) {
    for (Check check : Checks.all()) {
      CheckTester tester = CheckTester.of(check).on(kind).files(FileKind.SOURCE, 3);
      for (String what : absences()) {
        tester.without(what);
      }
      assertThat(tester.outcome().value())
          .as(Checks.info(check).id())
          .isNotEqualTo(OutcomeValue.FAIL);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void sameEvidenceGivesTheSameAnswer(Check check) {
    assertThat(full(check).outcome()).isEqualTo(full(check).outcome());
  }

  private static CheckTester full(Check check) {
    CheckTester tester = CheckTester.of(check).files(FileKind.SOURCE, 3);
    for (String what : absences()) {
      tester.without(what);
    }
    return tester.with(
        new Fact.Releases(1, "v1", CheckTester.AS_OF),
        new Fact.LastCommit("0123456789", CheckTester.AS_OF));
  }

  private static List<String> absences() {
    return Stream.concat(
            Stream.of(
                "license",
                "lock-file",
                "tests-in-ci",
                "package-definition",
                "update-tool",
                "static-analysis",
                "fuzz-target"),
            Stream.of(DocumentKind.values()).map(Word::kebab))
        .collect(Collectors.toList());
  }

  private static boolean declaresACheck(Path file) {
    try {
      return Files.readString(file).contains(" implements Check {");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
