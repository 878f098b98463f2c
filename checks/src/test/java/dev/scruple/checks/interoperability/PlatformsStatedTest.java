// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.PlatformKind;
import org.junit.jupiter.api.Test;

class PlatformsStatedTest {
  private static Fact stated(PlatformKind kind, String words) {
    return new InteroperabilityFact.PlatformStated(kind, words);
  }

  @Test
  void passesOnALanguageAndASystem() {
    check()
        .with(stated(PlatformKind.LANGUAGE, "requires-python = \">=3.10\""), "pyproject.toml")
        .with(stated(PlatformKind.SYSTEM, "Linux only"), "README.md")
        .answers(PASS)
        .because("language “requires-python", "systems “Linux only” (README.md)");
  }

  @Test
  void namesEachVersionThatAModuleRequires() {
    check()
        .with(stated(PlatformKind.LANGUAGE, "java.version 25"), "gpu/pom.xml")
        .with(stated(PlatformKind.LANGUAGE, "java.version 17"), "parent/pom.xml")
        .answers(WARN)
        .because("language “java.version 17”, “java.version 25” (parent/pom.xml)");
  }

  @Test
  void putsTheRootFirstThenTheLowest() {
    check()
        .with(stated(PlatformKind.LANGUAGE, "java.version 8"), "old/pom.xml")
        .with(stated(PlatformKind.LANGUAGE, "Java 7 or later"), "README.md")
        .with(stated(PlatformKind.LANGUAGE, "java.version 21"), "pom.xml")
        .answers(WARN)
        .because("language “java.version 21”, “java.version 8” and 1 more (pom.xml)");
  }

  @Test
  void warnsWhereOnlyTheLanguageIsStated() {
    check()
        .with(stated(PlatformKind.LANGUAGE, "go 1.25"), "go.mod")
        .answers(WARN)
        .because("systems and accelerators not found");
  }

  @Test
  void warnsWhereTheLanguagesVersionIsNotStated() {
    check()
        .with(stated(PlatformKind.SYSTEM, "Linux"), "README.md")
        .with(stated(PlatformKind.ACCELERATOR, "CUDA 12"), "README.md")
        .answers(WARN)
        .because("a version of its language not found");
  }

  @Test
  void failsWhereNothingIsStated() {
    check().files(FileKind.SOURCE, 3).without("platforms").answers(FAIL);
  }

  @Test
  void doesNotApplyWithoutCode() {
    check().files(FileKind.WEIGHTS, 1).without("platforms").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().files(FileKind.SOURCE, 3).answers(UNKNOWN);
  }

  @Test
  void longStatementsKeepTheReasonShort() {
    CheckTester tester = check();
    for (PlatformKind kind : PlatformKind.values()) {
      for (int i = 0; i < 9; i++) {
        tester.with(stated(kind, i + " x".repeat(200)), "docs/" + "y".repeat(200) + ".md");
      }
    }
    tester.answers(PASS).because("and 7 more");
  }

  @Test
  void showsHostileWordsOnOneLine() {
    check()
        .with(stated(PlatformKind.LANGUAGE, "Python\u001b[1m\n3.10" + "+".repeat(500)), "README.md")
        .answers(WARN);
  }

  private static CheckTester check() {
    return CheckTester.of(new PlatformsStated());
  }
}
