// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.interoperability;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;

/** A manifest builds a package that a package manager can install. */
@CheckInfo(
    id = "installable-package",
    area = Area.INTEROPERABILITY,
    question = "Can a package manager install it?",
    severity = Severity.LOW,
    needs = {Fact.PackageDefined.class, Fact.Absence.class, Fact.FileCount.class},
    mend = "Add the manifest of the language's package manager, such as pyproject.toml or pom.xml.")
public final class InstallablePackage implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target)
        .orElseGet(
            () ->
                Scene.lacksCode(target)
                    ? Answer.notApplicable(this, "No code here that could be packaged.")
                    : judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> packages = target.evidence(Fact.PackageDefined.class);
    List<Evidence> own =
        packages.stream().filter(e -> !Place.aside(Place.of(e))).sorted(Place.BY_DEPTH).toList();
    if (!own.isEmpty()) {
      List<String> names =
          own.stream().map(e -> ((Fact.PackageDefined) e.value()).name()).distinct().toList();
      return Answer.pass(
          this,
          Phrase.count(names.size(), "package")
              + " ("
              + Phrase.list(names)
              + ") by "
              + Place.names(own)
              + ".",
          own);
    }
    List<Evidence> absence = Scene.absence(target, "package-definition");
    if ((absence.isEmpty() && packages.isEmpty()) || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "a manifest that builds a package");
    }
    return Answer.fail(
        this,
        packages.isEmpty()
            ? "No manifest that builds a package."
            : "Only examples or tests build a package: " + Place.names(packages) + ".",
        "Copy or vendor the code at a fixed commit, and watch the project for fixes",
        packages.isEmpty() ? absence : packages);
  }
}
