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
import dev.scruple.model.SecurityFact;
import dev.scruple.model.TargetKind;
import org.junit.jupiter.api.Test;

class StaticAnalysisTest {
  private static Fact tool(String tool) {
    return new SecurityFact.Practice("static-analysis", tool);
  }

  @Test
  void passesOnATool() {
    check()
        .with(tool("CodeQL"), ".github/workflows/codeql.yml")
        .answers(PASS)
        .because("CodeQL looks for weaknesses", "codeql.yml");
  }

  @Test
  void namesSeveral() {
    check()
        .with(tool("CodeQL"), ".github/workflows/codeql.yml")
        .with(tool("Bandit"), ".pre-commit-config.yaml")
        .answers(PASS)
        .because("Bandit and CodeQL look")
        .resting(2);
  }

  @Test
  void warnsWhereOnlyWorkflowsAreAnalysed() {
    check()
        .with(tool("zizmor (of workflows)"), ".github/workflows/z.yml")
        .answers(WARN)
        .because("not in the code itself");
  }

  @Test
  void failsWithoutOne() {
    check()
        .without("static-analysis")
        .answers(FAIL)
        .because("forge's own scanning")
        .next("semgrep");
  }

  @Test
  void doesNotApplyWithoutCode() {
    CheckTester.of(new StaticAnalysis()).files(FileKind.WEIGHTS, 2).answers(NOT_APPLICABLE);
  }

  @Test
  void doesNotBlameAPublishedCopy() {
    check().on(TargetKind.ARCHIVE).without("static-analysis").answers(UNKNOWN);
  }

  private static CheckTester check() {
    return CheckTester.of(new StaticAnalysis()).files(FileKind.SOURCE, 2);
  }
}
