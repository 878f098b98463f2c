// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.CodeFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.InstallStepKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;

/** Installing the project starts no program and reaches no network of its own accord. */
@CheckInfo(
    id = "install-runs-no-code",
    area = Area.SECURITY,
    question = "Does installing it already run code that fetches or starts something?",
    severity = Severity.MEDIUM,
    needs = {CodeFact.InstallStep.class, Fact.PackageDefined.class, Fact.FileCount.class},
    mend =
        "Build wheels and publish them; move downloads to a command that people call; let the"
            + " build backend read the version from a file.")
public final class InstallRunsNoCode implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> steps =
        target.evidence(CodeFact.InstallStep.class).stream()
            .filter(e -> !Place.aside(Place.of(e)) || kind(e) == InstallStepKind.START_LINE)
            .filter(e -> !isStrayBuildProgram(e, target))
            .sorted(Place.BY_DEPTH)
            .toList();
    List<Evidence> unusual = steps.stream().filter(e -> !step(e).ordinary()).toList();
    if (!unusual.isEmpty()) {
      return Answer.fail(
          this,
          "Installing runs "
              + told(unusual)
              + ", which fetches or runs more than the package itself.",
          "Read these lines, then install a wheel (pip install --only-binary=:all:) or with"
              + " npm install --ignore-scripts, in a sandbox",
          unusual);
    }
    if (!steps.isEmpty()) {
      return Answer.warn(
          this,
          "Nothing is fetched, but building it runs " + told(steps) + ".",
          "Install a published wheel (pip install --only-binary=:all:), or with npm install"
              + " --ignore-scripts",
          steps);
    }
    List<Evidence> packages = Place.notAside(target.evidence(Fact.PackageDefined.class));
    if (packages.isEmpty()) {
      return Scene.sawFiles(target)
          ? Answer.notApplicable(this, "It defines no package that could be installed.")
          : Scene.unseen(this, target, "what runs on installation");
    }
    return Answer.pass(
        this,
        "Installing "
            + Phrase.count(packages.size(), "package")
            + " starts no program and fetches nothing by its own code.",
        packages);
  }

  /** Cargo runs a {@code build.rs} that stands beside the manifest of a package, and no other. */
  private static boolean isStrayBuildProgram(Evidence step, Case target) {
    String path = Place.of(step);
    if (kind(step) != InstallStepKind.BUILD_PROGRAM || !path.endsWith("build.rs")) {
      return false;
    }
    String manifest = path.substring(0, path.length() - "build.rs".length()) + "Cargo.toml";
    return target.evidence(Fact.PackageDefined.class).stream()
        .noneMatch(e -> Place.of(e).equals(manifest));
  }

  private static String told(List<Evidence> steps) {
    return Phrase.list(
        steps.stream().map(e -> step(e).what() + " (" + e.source().place() + ")").toList());
  }

  private static InstallStepKind kind(Evidence evidence) {
    return step(evidence).kind();
  }

  private static CodeFact.InstallStep step(Evidence evidence) {
    return (CodeFact.InstallStep) evidence.value();
  }
}
