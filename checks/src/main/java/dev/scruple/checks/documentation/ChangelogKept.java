// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.documentation;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Scene;
import dev.scruple.checks.reading.Search;
import dev.scruple.model.Area;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;

/** Changes between releases are written down in the tree. */
@CheckInfo(
    id = "changelog-kept",
    area = Area.DOCUMENTATION,
    question = "Can one read what changes from one release to the next?",
    severity = Severity.LOW,
    needs = {Fact.Document.class, Fact.Absence.class, Fact.Releases.class},
    mend = "Keep CHANGELOG.md: for each release what was added, changed, removed and fixed.")
public final class ChangelogKept implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    return switch (Search.of(target, DocumentKind.CHANGELOG)) {
      case Search.Found found ->
          Answer.pass(this, "Changes are written down in " + found.names() + ".", found.evidence());
      case Search.Absent absent when Scene.of(target) == Scene.PROJECT -> absent(target, absent);
      case Search.Absent absent -> Scene.unseen(this, target, "a changelog");
      case Search.Unseen unseen -> Scene.unseen(this, target, "a changelog");
    };
  }

  private Outcome absent(Case target, Search.Absent absent) {
    boolean unreleased =
        target.facts(Fact.Releases.class).stream().anyMatch(releases -> releases.count() == 0);
    return unreleased
        ? Answer.notApplicable(this, "No release is tagged, so there is nothing to keep one for.")
        : Answer.warn(
            this,
            "No changelog in the tree; release notes on the forge, if any, were not seen.",
            "Read the release notes on the project's forge",
            absent.evidence());
  }
}
