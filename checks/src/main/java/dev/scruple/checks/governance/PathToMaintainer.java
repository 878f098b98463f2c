// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;

/** It is written down how one becomes a maintainer. */
@CheckInfo(
    id = "path-to-maintainer",
    area = Area.GOVERNANCE,
    question = "Could one of us become a maintainer?",
    severity = Severity.LOW,
    needs = {
      GovernanceFact.GovernanceStatement.class,
      GovernanceFact.UnfilledWords.class,
      Fact.Absence.class
    },
    mend =
        "Write down how one becomes a maintainer: what is expected, who decides, and how one stops"
            + " being one.")
public final class PathToMaintainer implements Check {
  private static final String WHAT = "how one becomes a maintainer";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Said said = Topics.said(target, GovernanceTopic.BECOMING_MAINTAINER);
    return said.holds()
        ? said.holds(this, WHAT)
        : said.missing(
            this,
            WHAT,
            "Nowhere is it said how one becomes a maintainer.",
            "Plan for a fork of your own, or ask the project, before you need the right to merge");
  }
}
