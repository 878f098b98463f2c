// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class NoCommittedBinariesTest {
  private static Fact binary(String format) {
    return new SecurityFact.CommittedBinary(format, 1000);
  }

  @Test
  void passesWhereThereIsNone() {
    check().files(FileKind.SOURCE, 2).answers(PASS).because("No compiled program");
  }

  @Test
  void failsOfOneAmongTheSources() {
    check()
        .files(FileKind.SOURCE, 2)
        .with(binary("elf"), "lib/a.so")
        .answers(FAIL)
        .because("1 compiled program stands", "(elf)", "lib/a.so")
        .next("how it was built");
  }

  @Test
  void warnsOfThoseAmongTests() {
    check()
        .files(FileKind.SOURCE, 2)
        .with(binary("jar"), "src/test/resources/a.jar")
        .answers(WARN)
        .because("1 program among tests");
  }

  @Test
  void aWrapperOfABuildToolIsNoFault() {
    check()
        .files(FileKind.SOURCE, 2)
        .with(binary("gradle-wrapper"), "gradle/wrapper/gradle-wrapper.jar")
        .answers(PASS)
        .because("gradle-wrapper.jar starts the build tool");
  }

  @Test
  void doesNotApplyToAPublishedCopy() {
    check()
        .on(TargetKind.ARCHIVE)
        .files(FileKind.SOURCE, 2)
        .with(binary("elf"), "a.so")
        .answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatWasNotExamined() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new NoCommittedBinaries());
  }
}
