// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.CodeFact;
import dev.scruple.model.DataFact;
import dev.scruple.model.Fact;
import org.junit.jupiter.api.Test;

class PromptsNotLoggedTest {
  private static Fact read(int files, int broken, int loading, int training) {
    return new CodeFact.PythonRead(files, 0, broken, 0, loading, training);
  }

  private static final Fact WRITTEN =
      new DataFact.PromptWritten("logging.getLogger().info", "prompt");

  @Test
  void passesWhereNoneIsWritten() {
    check()
        .with(read(9, 0, 3, 0))
        .answers(PASS)
        .because("nothing in 9 Python files was seen to log");
  }

  @Test
  void failsWhereOneIs() {
    check()
        .with(read(9, 0, 3, 0))
        .with(WRITTEN, "src/a.py")
        .answers(FAIL)
        .because("1 place: prompt (src/a.py)");
  }

  @Test
  void leavesExamplesOut() {
    check().with(read(9, 0, 3, 0)).with(WRITTEN, "examples/a.py").answers(PASS);
  }

  @Test
  void doesNotApplyWhereNoModelIsLoaded() {
    check().with(read(9, 0, 0, 0)).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhatBrokenFilesWrite() {
    check().with(read(9, 1, 3, 0)).answers(UNKNOWN).because("1 file could not");
  }

  @Test
  void doesNotKnowWhereNothingWasSeen() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new PromptsNotLogged());
  }
}
