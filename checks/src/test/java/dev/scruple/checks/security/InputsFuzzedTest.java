// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class InputsFuzzedTest {
  @Test
  void passesOnAFuzzTarget() {
    check()
        .with(new SecurityFact.Practice("fuzzing", "Atheris"), "fuzz/a.py")
        .answers(PASS)
        .because("Atheris", "fuzz/a.py");
  }

  @Test
  void warnsOfPropertyTestsOnly() {
    check()
        .with(new SecurityFact.Practice("property-tests", "Hypothesis"), "tests/test_a.py")
        .answers(WARN)
        .because("No fuzz target, but", "Hypothesis");
  }

  @Test
  void failsWithoutAny() {
    check().without("fuzz-target").answers(FAIL).because("no property test").next("strangers");
  }

  @Test
  void doesNotApplyWithoutCode() {
    CheckTester.of(new InputsFuzzed()).files(FileKind.WEIGHTS, 2).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without("fuzz-target").answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new InputsFuzzed()).files(FileKind.SOURCE, 2);
  }
}
