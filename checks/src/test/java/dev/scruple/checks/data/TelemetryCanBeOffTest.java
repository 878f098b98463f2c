// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.CodeFact;
import dev.scruple.model.DataFact;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import org.junit.jupiter.api.Test;

class TelemetryCanBeOffTest {
  private static Fact read(int files, int broken, int loading, int training) {
    return new CodeFact.PythonRead(files, 0, broken, 0, loading, training);
  }

  private static final Fact SENT =
      new DataFact.Telemetry("PostHog", "posthog.capture", "started", true);

  private static Fact off(boolean documented) {
    return new DataFact.TelemetrySwitch("X_TELEMETRY", documented);
  }

  @Test
  void passesWhereNothingIsSent() {
    check()
        .with(read(9, 0, 0, 0))
        .answers(PASS)
        .because("Nothing in 9 Python files was seen to report");
  }

  @Test
  void passesWhereADocumentSaysHowToTurnItOff() {
    check()
        .with(SENT, "a.py")
        .with(off(false), "a.py")
        .with(off(true), "README.md")
        .answers(PASS)
        .because("PostHog", "started", "X_TELEMETRY", "README.md");
  }

  @Test
  void warnsWhereOnlyTheCodeKnowsTheSwitch() {
    check()
        .with(SENT, "a.py")
        .with(off(false), "b.py")
        .answers(WARN)
        .because("no document")
        .next("X_TELEMETRY");
  }

  @Test
  void warnsWhereOnlyExamplesReport() {
    check()
        .with(read(9, 0, 0, 0))
        .with(SENT, "examples/a.py")
        .with(off(false), "examples/a.py")
        .answers(WARN)
        .because("stands beside it", "PostHog (examples/a.py)")
        .resting(1);
  }

  @Test
  void aSwitchOfAnExampleTurnsNothingOffInThePackage() {
    check().with(SENT, "a.py").with(off(false), "examples/a.py").answers(FAIL);
  }

  @Test
  void failsWithoutASwitch() {
    check().with(SENT, "a.py").with(off(true), "README.md").answers(FAIL).because("PostHog (a.py)");
  }

  @Test
  void passesWhereWhoRunsItHasToSetAnAddress() {
    check()
        .with(read(9, 0, 0, 0))
        .with(new DataFact.Telemetry("Sentry", "sentry_sdk.init", null, false), "a.py")
        .answers(PASS)
        .because("only where whoever runs it");
  }

  @Test
  void doesNotKnowWhatBrokenFilesSend() {
    check().with(read(9, 1, 0, 0)).answers(UNKNOWN);
  }

  @Test
  void doesNotApplyWithoutPython() {
    check().files(FileKind.SOURCE, 3).answers(NOT_APPLICABLE);
  }

  private static CheckTester check() {
    return CheckTester.of(new TelemetryCanBeOff());
  }
}
