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

/** It is said how long something goes on to work once it is to be removed. */
@CheckInfo(
    id = "deprecation-policy",
    area = Area.INTEROPERABILITY,
    question = "How long would we have to move off something?",
    severity = Severity.LOW,
    needs = {
      InteroperabilityFact.Assurance.class,
      GovernanceFact.UnfilledWords.class,
      Fact.Releases.class,
      Fact.PackageDefined.class,
      Fact.Absence.class
    },
    mend = "Say how long what is deprecated goes on to work, and how it is announced.")
public final class DeprecationPolicy implements Check {
  private static final String WHAT = "how long what is deprecated goes on to work";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    if (Assurances.unreleased(target)) {
      return Answer.notApplicable(this, Assurances.NOT_RELEASED);
    }
    Said said = Assurances.said(target, AssuranceTopic.DEPRECATION);
    return said.holds()
        ? said.holds(this, WHAT)
        : said.missing(
            this,
            WHAT,
            "Nowhere is it said how long what is deprecated goes on to work.",
            "Turn warnings of deprecation into errors in your tests, and look at each update");
  }
}
