// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WorkflowsTest {
  @Test
  void actionsOfOthersAreToldFromOwnOnes() {
    assertThat(
            Texts.job(
                    "push",
                    """
                          - uses: actions/checkout@v4
                          - uses: "actions/setup-java@0123456789012345678901234567890123456789" # v4
                          - uses: ./.github/actions/own
                          - uses: docker://alpine:3
                    """)
                .uses())
        .containsExactly(
            new Use("actions/checkout", "v4", false, 6),
            new Use("actions/setup-java", "0123456789012345678901234567890123456789", true, 7));
  }

  @Test
  void workflowsOfOthersCount() {
    assertThat(
            Texts.read("on: push\njobs:\n  a:\n    uses: o/r/.github/workflows/x.yml@main\n")
                .uses())
        .containsExactly(new Use("o/r/.github/workflows/x.yml", "main", false, 4));
  }

  @Test
  void anActionsOwnStepsAreRead() {
    assertThat(
            Workflows.read(
                    "x/action.yml",
                    "runs:\n  using: composite\n  steps:\n    - run: pytest\n      shell: bash\n")
                .scripts())
        .containsExactly(new Script("pytest", 4));
  }

  @Test
  void whatIsNoYamlIsReadLineByLine() {
    Workflow workflow = Texts.read("a: [\n  - uses: o/r@v1\n");
    assertThat(workflow.uses()).containsExactly(new Use("o/r", "v1", false, 2));
    assertThat(workflow.problems()).hasSize(1);
  }

  @Test
  void anchorsAndMergesAreFollowed() {
    assertThat(
            Texts.read(
                    """
                    on: issues
                    x: &steps
                      - run: echo ${{ github.event.issue.title }}
                    jobs:
                      a:
                        <<: {runs-on: x}
                        steps: *steps
                    """)
                .hazards())
        .extracting(Hazard::line)
        .containsExactly(3);
  }

  @Test
  void aliasesOfAliasesEnd() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("x]\n");
    }
    assertThat(Texts.read(bomb.toString()).problems())
        .extracting(Problem::reason)
        .containsExactly("too many values or too deeply nested");
  }

  @Test
  void anAliasOfItsOwnEnds() {
    assertThat(Texts.read("jobs: &a\n  b: *a\n").hazards()).isEmpty();
  }

  @Test
  void deepNestingEnds() {
    assertThat(Texts.read("a: " + "[".repeat(100_000)).problems()).isNotEmpty();
  }

  @Test
  void longLinesAreSaidToBeUnread() {
    assertThat(Texts.job("push", "      - run: " + "x".repeat(3000) + "\n").problems()).hasSize(1);
    assertThat(Workflows.read(".gitlab-ci.yml", "x".repeat(3000)).problems()).hasSize(1);
  }

  @Test
  void practicesAreToldByTheirOwnActionsAndCommands() {
    assertThat(
            Texts.read(
                    """
                    on: push
                    permissions: {id-token: write}
                    jobs:
                      a:
                        steps:
                          - uses: github/codeql-action/init@v3
                          - uses: github/codeql-action/analyze@v3
                          - uses: actions/attest-build-provenance@v2
                          - uses: pypa/gh-action-pypi-publish@release/v1
                          - run: semgrep ci
                          - run: pip install bandit
                          - run: cosign sign x
                    """)
                .practices())
        .extracting(Practice::kind, Practice::tool)
        .containsExactly(
            tuple(PracticeKind.STATIC_ANALYSIS, "CodeQL"),
            tuple(PracticeKind.PROVENANCE, "GitHub attestations"),
            tuple(PracticeKind.PUBLISHES, "PyPI"),
            tuple(PracticeKind.TRUSTED_PUBLISHING, "PyPI"),
            tuple(PracticeKind.PROVENANCE, "PyPI attestations"),
            tuple(PracticeKind.STATIC_ANALYSIS, "Semgrep"),
            tuple(PracticeKind.SIGNATURE, "sigstore"));
  }

  @Test
  void whatAVariableOrTheMatrixNamesIsRun() {
    assertThat(
            Texts.read(
                    """
                    on: push
                    jobs:
                      a:
                        strategy:
                          matrix:
                            command: [pytest -q]
                        env: {CIBW_TEST_COMMAND: make test}
                        steps:
                          - run: ${{ matrix.command }}
                    """)
                .scripts())
        .contains(new Script("pytest -q", 6), new Script("make test", 7));
  }

  @Test
  void codeqlOfWorkflowsIsToldApart() {
    assertThat(
            Texts.job(
                    "push",
                    """
                          - uses: github/codeql-action/init@v3
                            with: {languages: actions}
                    """)
                .practices())
        .extracting(Practice::tool)
        .containsExactly("CodeQL (of workflows)");
  }

  @Test
  void analysersOfWorkflowsAreToldApart() {
    assertThat(
            Texts.job(
                    "push",
                    """
                          - uses: oracle/macaron@v0.23.0
                          - uses: boostsecurityio/poutine-action@v1
                    """)
                .practices())
        .extracting(Practice::tool)
        .containsExactly("Macaron (of workflows)", "poutine (of workflows)");
  }

  @Test
  void aKeyToSignWithIsASignature() {
    assertThat(
            Texts.job(
                    "push",
                    """
                          - run: ./gradlew publish
                            env: {ORG_GRADLE_PROJECT_signingKey: x}
                    """)
                .practices())
        .extracting(Practice::kind)
        .containsExactlyInAnyOrder(PracticeKind.SIGNATURE, PracticeKind.PUBLISHES);
  }

  @Test
  void aPasswordIsNoTrustedPublishing() {
    assertThat(
            Texts.read(
                    """
                    on: push
                    permissions: {id-token: write}
                    jobs:
                      a:
                        steps:
                          - uses: pypa/gh-action-pypi-publish@release/v1
                            with: {password: "${{ secrets.X }}"}
                    """)
                .practices())
        .extracting(Practice::kind)
        .containsExactly(PracticeKind.PUBLISHES);
  }

  @Property(tries = 300)
  void anyBytesAreRead(@ForAll byte[] bytes) {
    WorkflowsFuzzer.fuzzerTestOneInput(bytes);
  }

  @Property(tries = 300)
  void anyLinesOfAWorkflowAreRead(@ForAll List<Integer> picks) {
    List<String> lines =
        List.of(
            "on: issues",
            "jobs:",
            "  a:",
            "    steps:",
            "      - run: |",
            "          ${{ x }}",
            "    needs: [a]",
            "  b: &b",
            "  c: *b",
            "      - uses: actions/checkout@v4",
            "    if: '",
            "        with: {ref: ${{ github.head_ref }}}",
            "- [",
            "}",
            "\t",
            "FROM x \\",
            "<<: *b");
    StringBuilder text = new StringBuilder();
    for (int pick : picks) {
      text.append(lines.get(Math.floorMod(pick, lines.size()))).append('\n');
    }
    WorkflowsFuzzer.fuzzerTestOneInput(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static org.assertj.core.groups.Tuple tuple(PracticeKind kind, String tool) {
    return org.assertj.core.groups.Tuple.tuple(kind, tool);
  }
}
