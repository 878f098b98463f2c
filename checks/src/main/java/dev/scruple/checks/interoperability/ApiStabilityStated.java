// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.stream.Stream;

/** It is said what a version changes, or what stays as it is. */
@CheckInfo(
    id = "api-stability-stated",
    area = Area.INTEROPERABILITY,
    question = "Is it said what the next version may break?",
    severity = Severity.LOW,
    needs = {
      InteroperabilityFact.Assurance.class,
      GovernanceFact.UnfilledWords.class,
      Fact.Releases.class,
      Fact.PackageDefined.class,
      Fact.Absence.class
    },
    mend =
        "Say in the README how versions are counted, which parts of the interface are stable and which are not.")
public final class ApiStabilityStated implements Check {
  private static final String WHAT = "what a new version may change";
  private static final String PIN =
      "Fix the exact version that you tested, and read the changes before each update";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    if (Assurances.unreleased(target)) {
      return Answer.notApplicable(this, Assurances.NOT_RELEASED);
    }
    Said stable = Assurances.said(target, AssuranceTopic.VERSIONING, AssuranceTopic.STABILITY);
    Said unstable = Assurances.said(target, AssuranceTopic.INSTABILITY);
    if (unstable.holds()) {
      return Answer.warn(
          this,
          (stable.holds() ? "Versions are explained, " + stable.words() + ", but it" : "It")
              + " warns that it is not finished: "
              + unstable.words()
              + ".",
          PIN,
          Stream.concat(stable.evidence().stream(), unstable.evidence().stream()).toList());
    }
    return stable.holds()
        ? stable.holds(this, WHAT)
        : stable.missing(this, WHAT, "Nowhere is it said what a new version may break.", PIN);
  }
}
