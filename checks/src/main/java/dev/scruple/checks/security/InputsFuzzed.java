// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;

/** Inputs are made up until something breaks. */
@CheckInfo(
    id = "inputs-fuzzed",
    area = Area.SECURITY,
    question = "Has anybody tried what happens with input that nobody thought of?",
    severity = Severity.LOW,
    needs = {SecurityFact.Practice.class, Fact.Absence.class, Fact.FileCount.class},
    mend =
        "Write a fuzz target for each reader of files or messages from outside, and run it in CI.")
public final class InputsFuzzed implements Check {
  private static final String NEXT =
      "Let it read files from strangers only in a place where a crash costs nothing";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target)
        .orElseGet(
            () ->
                Scene.lacksCode(target)
                    ? Answer.notApplicable(this, "No code here that could be fuzzed.")
                    : judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> fuzzing = Practices.of(target, "fuzzing");
    if (!fuzzing.isEmpty()) {
      return Answer.pass(
          this,
          "Fuzz targets for "
              + Practices.tools(fuzzing)
              + " stand in the tree ("
              + Place.names(fuzzing)
              + ").",
          fuzzing);
    }
    List<Evidence> properties = Practices.of(target, "property-tests");
    if (!properties.isEmpty()) {
      return Answer.warn(
          this,
          "No fuzz target, but tests with made-up input by "
              + Practices.tools(properties)
              + " ("
              + Place.names(properties)
              + ").",
          NEXT,
          properties);
    }
    List<Evidence> absence = Scene.absence(target, "fuzz-target");
    if (absence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "fuzz targets");
    }
    return Answer.fail(
        this,
        "No fuzz target and no property test (Hypothesis and the like) in the tree.",
        NEXT,
        absence);
  }
}
