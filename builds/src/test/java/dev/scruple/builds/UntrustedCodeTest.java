// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static dev.scruple.builds.HazardKind.POISONED_CACHE;
import static dev.scruple.builds.HazardKind.UNTRUSTED_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedCodeTest {
  private static final String CHECKOUT =
      """
            - uses: actions/checkout@v4
              with:
                ref: ${{ github.event.pull_request.head.sha }}
      """;

  private static List<Hazard> untrusted(String trigger, String steps) {
    return Texts.hazards(Texts.job(trigger, steps), UNTRUSTED_CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run: npm ci",
        "run: pip install -e .",
        "run: python setup.py build",
        "run: make",
        "run: ./build.sh",
        "run: bash scripts/x.sh",
        "run: cd a && pytest -q",
        "run: cargo build",
        "run: uv sync && uv run pytest",
        "uses: ./.github/actions/own",
        "uses: pre-commit/action@v3"
      })
  void codeOfAPullRequestThatRunsIsFound(String step) {
    assertThat(untrusted("pull_request_target", CHECKOUT + "      - " + step + "\n"))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run: git diff --stat",
        "run: echo npm ci",
        "run: pip install black",
        "uses: someone/labeler@v5"
      })
  void codeThatIsOnlyReadIsGuarded(String step) {
    assertThat(untrusted("pull_request_target", CHECKOUT + "      - " + step + "\n"))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).contains("nothing was seen"));
  }

  @Test
  void aPullRequestOfItsOwnRightsMayRunItsCode() {
    assertThat(untrusted("pull_request", CHECKOUT + "      - run: npm ci\n")).isEmpty();
  }

  @Test
  void theBaseMayBeCheckedOutAndRun() {
    assertThat(
            untrusted(
                "pull_request_target", "      - uses: actions/checkout@v4\n      - run: npm ci\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "issue_comment; gh pr checkout 1 && make",
        "issue_comment; 'git fetch origin pull/${{ github.event.issue.number }}/head && make'",
        "workflow_run; 'git checkout ${{ github.event.workflow_run.head_sha }} && make'",
        "pull_request_target; 'git fetch x ${{ github.head_ref }} && npm test'"
      })
  void aCommandCanCheckOutToo(String trigger, String command) {
    assertThat(untrusted(trigger, "      - run: |\n          " + command + "\n"))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).isNull());
  }

  @Test
  void aCommitThatAStepFoundOutForACommentCounts() {
    assertThat(
            untrusted(
                "issue_comment",
                """
                      - uses: actions/checkout@v4
                        with:
                          ref: ${{ steps.pr.outputs.head_sha }}
                      - run: make
                """))
        .hasSize(1);
  }

  @Test
  void codeBesideThatNoStepNamesIsGuarded() {
    assertThat(
            untrusted(
                "pull_request_target",
                """
                      - uses: actions/checkout@v4
                        with:
                          ref: ${{ github.head_ref }}
                          path: theirs
                      - run: make
                """))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).contains("nothing was seen"));
  }

  @Test
  void aLabelIsAGuard() {
    assertThat(
            Texts.read(
                    """
                    on:
                      pull_request_target:
                        types: [labeled]
                    jobs:
                      a:
                        steps:
                          - uses: actions/checkout@v4
                            with: {ref: "${{ github.event.pull_request.head.sha }}"}
                          - run: make
                    """)
                .hazards())
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).contains("label"));
  }

  @Test
  void anEnvironmentIsAGuard() {
    assertThat(
            Texts.read(
                    """
                    on: pull_request_target
                    jobs:
                      a:
                        environment: review
                        steps:
                          - uses: actions/checkout@v4
                            with: {ref: "${{ github.event.pull_request.head.sha }}"}
                          - run: make
                    """)
                .hazards())
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).contains("approval"));
  }

  @Test
  void runsOfPushesAreNoStrangers() {
    assertThat(
            Texts.read(
                    """
                    on: workflow_run
                    jobs:
                      a:
                        if: github.event.workflow_run.event == 'push'
                        steps:
                          - uses: actions/checkout@v4
                            with: {ref: "${{ github.event.workflow_run.head_sha }}"}
                          - run: make
                    """)
                .hazards())
        .isEmpty();
  }

  @Test
  void aCacheOfSuchAJobIsSaid() {
    Workflow workflow =
        Texts.job(
            "pull_request_target",
            CHECKOUT
                + """
                      - uses: actions/cache@v4
                      - run: npm ci
                """);
    assertThat(Texts.hazards(workflow, POISONED_CACHE)).hasSize(1);
  }
}
