// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import static dev.scruple.model.OutcomeValue.FAIL;
import static dev.scruple.model.OutcomeValue.NOT_APPLICABLE;
import static dev.scruple.model.OutcomeValue.PASS;
import static dev.scruple.model.OutcomeValue.UNKNOWN;
import static dev.scruple.model.OutcomeValue.WARN;

import dev.scruple.checks.CheckTester;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Scope;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyUpdatesTest {
  private static final String PATH = ".github/dependabot.yml";

  private static Fact declared(String purl) {
    return new Fact.PackageDeclared(purl, "a", null, "", Scope.RUNTIME);
  }

  private static Fact tool(String... ecosystems) {
    return new SecurityFact.UpdateTool("Dependabot", List.of(ecosystems));
  }

  @Test
  void passesWhereAllIsWatched() {
    check()
        .with(declared("pkg:pypi/a"), "pyproject.toml")
        .with(new Fact.Workflow("github-actions", null, 3, 0), ".github/workflows/a.yml")
        .with(tool("github-actions", "uv"), PATH)
        .answers(PASS)
        .because("Dependabot proposes updates", "github-actions and pypi");
  }

  @Test
  void passesWhereAToolWatchesAllThatItKnows() {
    check()
        .with(declared("pkg:npm/a"), "package.json")
        .with(new SecurityFact.UpdateTool("Renovate", List.of()), "renovate.json")
        .answers(PASS);
  }

  @Test
  void warnsOfWhatIsNotWatched() {
    check()
        .with(declared("pkg:pypi/a"), "pyproject.toml")
        .with(declared("pkg:npm/a"), "web/package.json")
        .with(tool("pip"), PATH)
        .answers(WARN)
        .because("but not for npm, which is in use too", PATH);
  }

  @Test
  void leavesOutExamples() {
    check()
        .with(declared("pkg:pypi/a"), "pyproject.toml")
        .with(declared("pkg:npm/a"), "examples/package.json")
        .with(tool("pip"), PATH)
        .answers(PASS);
  }

  @Test
  void failsWithoutATool() {
    check()
        .with(declared("pkg:pypi/a"), "pyproject.toml")
        .without("update-tool")
        .answers(FAIL)
        .because("packages of pypi are in use");
  }

  @Test
  void doesNotApplyWhereNothingIsDeclared() {
    check().files(FileKind.SOURCE, 2).without("update-tool").answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check()
        .on(TargetKind.ARCHIVE)
        .with(declared("pkg:pypi/a"), "pyproject.toml")
        .without("update-tool")
        .answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new DependencyUpdates());
  }
}
