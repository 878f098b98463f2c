// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Fact;
import org.junit.jupiter.api.Test;

class SeedsSetTest {
  private static Fact read(int files, int broken, int loading, int training) {
    return new CodeFact.PythonRead(files, 0, broken, 0, loading, training);
  }

  private static final Fact TRAINS = new CodeFact.Training("torch.optim.AdamW");
  private static final Fact SEED = new CodeFact.SeedSet("torch.manual_seed");

  @Test
  void passesWhereASeedStandsInTheSameFile() {
    check()
        .with(read(2, 0, 0, 1))
        .with(TRAINS, "train.py")
        .with(SEED, "train.py")
        .answers(PASS)
        .because("1 of 1 file", "vary from run to run");
  }

  @Test
  void tellsWhatMakesItTheSame() {
    check()
        .with(read(2, 0, 0, 1))
        .with(TRAINS, "a/train.py")
        .with(SEED, "main.py")
        .with(new CodeFact.Determinism("x"), "main.py")
        .answers(PASS)
        .because("main.py can make operations the same");
  }

  @Test
  void warnsWhereSomeHaveNone() {
    check()
        .with(read(2, 0, 0, 2))
        .with(TRAINS, "a/train.py")
        .with(SEED, "a/seed.py")
        .with(TRAINS, "b/train.py")
        .answers(WARN)
        .resting(1)
        .because("1 of 2 files", "not b/train.py");
  }

  @Test
  void failsWhereNoneHasOne() {
    check().with(read(2, 0, 0, 1)).with(TRAINS, "train.py").answers(FAIL).because("train.py");
  }

  @Test
  void doesNotApplyWhereNothingIsTrained() {
    check().with(read(2, 0, 0, 0)).with(SEED, "a.py").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotKnowWhereNothingWasSeen() {
    check().answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new SeedsSet());
  }
}
