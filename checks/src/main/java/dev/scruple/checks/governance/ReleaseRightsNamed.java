// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Said;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** It is written down who may release, and how. */
@CheckInfo(
    id = "release-rights-named",
    area = Area.GOVERNANCE,
    question = "Is it said who may release, and how?",
    severity = Severity.LOW,
    needs = {
      GovernanceFact.GovernanceStatement.class,
      Fact.Releases.class,
      Fact.PackageDefined.class,
      Fact.Absence.class
    },
    mend = "Write in RELEASE.md who may release and the steps that lead to one.")
public final class ReleaseRightsNamed implements Check {
  private static final String NEXT =
      "See who made the last releases: git for-each-ref --sort=-creatordate --format='%(creator)"
          + " %(refname:short)' refs/tags";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target)
        .orElseGet(
            () ->
                releases(target)
                    ? judged(target)
                    : Answer.notApplicable(
                        this, "It is not released: no release is tagged and no package built."));
  }

  private static boolean releases(Case target) {
    boolean tagged =
        target.facts(Fact.Releases.class).stream().anyMatch(releases -> releases.count() > 0);
    boolean seen = !target.evidence(Fact.Releases.class).isEmpty() && Scene.sawFiles(target);
    return tagged || !target.evidence(Fact.PackageDefined.class).isEmpty() || !seen;
  }

  private Outcome judged(Case target) {
    Said who = Topics.said(target, GovernanceTopic.RELEASE_RIGHTS);
    Said how = Topics.said(target, GovernanceTopic.RELEASE_STEPS);
    if (who.holds()) {
      List<Evidence> both =
          Stream.concat(who.evidence().stream(), how.evidence().stream()).toList();
      return Answer.pass(this, "It is said who releases: " + who.words() + ".", both);
    }
    if (how.holds() && who.absent()) {
      return Answer.warn(
          this,
          "It is said how a release is made, " + how.words() + ", and not who may make one.",
          NEXT,
          how.evidence());
    }
    return Topics.said(target, GovernanceTopic.RELEASE_RIGHTS, GovernanceTopic.RELEASE_STEPS)
        .missing(
            this,
            "who may release",
            "No page that speaks for the project says who may release, or how.",
            NEXT);
  }
}
