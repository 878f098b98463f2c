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
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A tool proposes updates of everything that the project depends on. */
@CheckInfo(
    id = "dependency-updates",
    area = Area.SECURITY,
    question = "Does somebody hear of it when a dependency needs an update?",
    severity = Severity.LOW,
    needs = {
      SecurityFact.UpdateTool.class,
      Fact.PackageDeclared.class,
      Fact.Workflow.class,
      Fact.Absence.class,
      Fact.FileCount.class
    },
    mend = "Add .github/dependabot.yml or Renovate, with an entry for each ecosystem in use.")
public final class DependencyUpdates implements Check {
  /** By package URL type, the names that Dependabot and Renovate give an ecosystem. */
  private static final Map<String, Set<String>> WATCHED_BY =
      Map.of(
          "pypi", Set.of("pip", "uv", "pip_requirements", "pep621", "poetry", "pip_setup"),
          "npm", Set.of("npm", "bun"),
          "cargo", Set.of("cargo"),
          "golang", Set.of("gomod"),
          "maven", Set.of("maven", "gradle", "sbt"),
          "gem", Set.of("bundler"),
          "composer", Set.of("composer"),
          "nuget", Set.of("nuget"),
          "pub", Set.of("pub"),
          "github-actions", Set.of("github-actions"));

  private static final String NEXT =
      "Watch the advisories for its dependencies yourself, on the revision that you use";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    Set<String> used = used(target);
    if (used.isEmpty()) {
      return Scene.sawFiles(target)
          ? Answer.notApplicable(this, "Nothing is declared that could be updated.")
          : Scene.unseen(this, target, "a tool that proposes updates");
    }
    List<Evidence> tools = target.evidence(SecurityFact.UpdateTool.class);
    if (tools.isEmpty()) {
      List<Evidence> absence = Scene.absence(target, "update-tool");
      return absence.isEmpty() || Scene.of(target) != Scene.PROJECT
          ? Scene.unseen(this, target, "a tool that proposes updates")
          : Answer.fail(
              this,
              "No tool that proposes updates is set up in the tree, though packages of "
                  + Phrase.list(used)
                  + " are in use; what a forge proposes by a setting leaves no file.",
              NEXT,
              absence);
    }
    Set<String> missing = new TreeSet<>(used);
    missing.removeAll(watched(tools, used));
    String names =
        Phrase.list(
            tools.stream()
                .map(e -> ((SecurityFact.UpdateTool) e.value()).tool())
                .sorted()
                .toList());
    return missing.isEmpty()
        ? Answer.pass(
            this,
            names + verb(tools) + " updates for all that is in use: " + Phrase.list(used) + ".",
            tools)
        : Answer.warn(
            this,
            names
                + verb(tools)
                + " updates, but not for "
                + Phrase.list(missing)
                + ", which "
                + (missing.size() == 1 ? "is" : "are")
                + " in use too ("
                + Place.names(tools)
                + ").",
            NEXT,
            tools);
  }

  private static String verb(List<Evidence> tools) {
    long names =
        tools.stream().map(e -> ((SecurityFact.UpdateTool) e.value()).tool()).distinct().count();
    return names == 1 ? " proposes" : " propose";
  }

  /** The ecosystems of declared packages, by package URL type, and what builds are made of. */
  private static Set<String> used(Case target) {
    Set<String> used = new TreeSet<>();
    for (Evidence each : Place.notAside(target.evidence(Fact.PackageDeclared.class))) {
      if (each.value() instanceof Fact.PackageDeclared declared) {
        used.add(declared.purl().replaceFirst("pkg:([^/]*)/.*", "$1"));
      }
    }
    used.retainAll(WATCHED_BY.keySet());
    for (Fact.Workflow workflow : target.facts(Fact.Workflow.class)) {
      if (workflow.service().equals("github-actions") && workflow.actions() > 0) {
        used.add("github-actions");
      }
    }
    return used;
  }

  private static Set<String> watched(List<Evidence> tools, Set<String> used) {
    Set<String> watched = new TreeSet<>();
    for (Evidence each : tools) {
      if (each.value() instanceof SecurityFact.UpdateTool tool) {
        for (String ecosystem : used) {
          Set<String> names = WATCHED_BY.getOrDefault(ecosystem, Set.of());
          if (tool.ecosystems().isEmpty() || tool.ecosystems().stream().anyMatch(names::contains)) {
            watched.add(ecosystem);
          }
        }
      }
    }
    return watched;
  }
}
