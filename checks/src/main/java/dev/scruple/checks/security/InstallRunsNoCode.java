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
    List<Evidence> unusual =
        steps.stream().filter(e -> !step(e).ordinary() && always(step(e))).toList();
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
          lesser(steps),
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
            + counted(packages)
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

  /** Whether it runs for whoever installs, and not only when a variable is set or it is built. */
  private static boolean always(CodeFact.InstallStep step) {
    return step.when() == null && step.kind() != InstallStepKind.BUILD_PLUGIN;
  }

  /** The good first: what does not fetch, then what fetches only if asked to. */
  private static String lesser(List<Evidence> steps) {
    List<Evidence> common =
        steps.stream().filter(e -> step(e).ordinary() && step(e).when() == null).toList();
    List<Evidence> switched =
        steps.stream().filter(e -> step(e).ordinary() && step(e).when() != null).toList();
    List<Evidence> asked =
        steps.stream().filter(e -> !step(e).ordinary() && step(e).when() != null).toList();
    List<Evidence> plugins =
        steps.stream().filter(e -> kind(e) == InstallStepKind.BUILD_PLUGIN).toList();
    StringBuilder said = new StringBuilder();
    if (plugins.isEmpty()) {
      said.append(asked.isEmpty() ? "Nothing is fetched" : "Nothing is fetched by default");
    } else {
      said.append("A published package fetches nothing, but building from source runs ")
          .append(named(plugins))
          .append(", which fetches files");
    }
    if (!common.isEmpty()) {
      said.append(plugins.isEmpty() ? ", but building it runs " : "; it also runs ")
          .append(told(common));
    }
    if (!switched.isEmpty()) {
      said.append(common.isEmpty() && plugins.isEmpty() ? ", but it can run " : "; it can run ")
          .append(told(switched));
    }
    if (!asked.isEmpty()) {
      boolean first = common.isEmpty() && plugins.isEmpty() && switched.isEmpty();
      said.append(first ? ", but it can run " : "; it can run ")
          .append(told(asked))
          .append(", which fetches or runs more than the package itself");
    }
    return said.append('.').toString();
  }

  /** How many packages the manifests define, and in how many files. */
  private static String counted(List<Evidence> packages) {
    long files = packages.stream().map(Place::of).distinct().count();
    return Phrase.count(packages.size(), "package")
        + (packages.size() == 1
            ? ""
            : ", as " + Phrase.count(files, "manifest") + (files == 1 ? " defines," : " define,"));
  }

  private static String named(List<Evidence> plugins) {
    String names =
        Phrase.list(plugins.stream().map(e -> step(e).what()).distinct().sorted().toList());
    int more = plugins.size() - 1;
    return names
        + " ("
        + Phrase.quoted(plugins.getFirst().source().place())
        + (more == 0 ? ")" : ", and " + Phrase.count(more, "place") + " more)");
  }

  /** The steps with their places; what all of them wait for is said once, behind them. */
  private static String told(List<Evidence> steps) {
    boolean same = steps.stream().map(e -> when(step(e))).distinct().count() == 1;
    String steady =
        Phrase.list(
            steps.stream()
                .map(
                    e ->
                        step(e).what()
                            + " ("
                            + e.source().place()
                            + ")"
                            + (same ? "" : when(step(e))))
                .toList());
    return same ? steady + when(step(steps.getFirst())) : steady;
  }

  private static String when(CodeFact.InstallStep step) {
    return step.when() == null ? "" : " when " + Phrase.quoted(step.when()) + " is set";
  }

  private static InstallStepKind kind(Evidence evidence) {
    return step(evidence).kind();
  }

  private static CodeFact.InstallStep step(Evidence evidence) {
    return (CodeFact.InstallStep) evidence.value();
  }
}
