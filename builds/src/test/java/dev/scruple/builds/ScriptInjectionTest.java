// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static dev.scruple.builds.HazardKind.SCRIPT_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptInjectionTest {
  private static List<Hazard> injections(String trigger, String steps) {
    return Texts.hazards(Texts.job(trigger, steps), SCRIPT_INJECTION);
  }

  @ParameterizedTest
  @CsvSource({
    "issues, github.event.issue.title",
    "issue_comment, github.event.comment.body",
    "issue_comment, github.event.issue.body",
    "pull_request_target, github.event.pull_request.title",
    "pull_request_target, github.event.pull_request.head.ref",
    "pull_request_target, github.head_ref",
    "discussion, github.event.discussion.title",
    "workflow_run, github.event.workflow_run.head_branch",
    "workflow_run, github.event.workflow_run.head_commit.message",
    "gollum, github.event.pages[0].page_name",
    "'[push, issues]', github.event.issue.body",
    "issues, toJSON(github.event)"
  })
  void wordsOfAStrangerInAScriptAreFound(String trigger, String context) {
    assertThat(injections(trigger, "      - run: echo '${{ " + context + " }}'\n"))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "issues, github.event.issue.number",
    "issues, github.event.issue.user.login",
    "push, github.event.issue.title",
    "push, github.ref_name",
    "release, github.event.release.name",
    "workflow_dispatch, github.event.inputs.name",
    "pull_request_target, github.event.pull_request.head.sha",
    "pull_request_target, github.event.pull_request.base.ref",
    "schedule, github.head_ref"
  })
  void whatNoStrangerChoosesIsNone(String trigger, String context) {
    assertThat(injections(trigger, "      - run: echo '${{ " + context + " }}'\n")).isEmpty();
  }

  @Test
  void aVariableThatTheShellReadsIsSafe() {
    assertThat(
            injections(
                "issues",
                """
                      - env:
                          TITLE: ${{ github.event.issue.title }}
                        run: echo "$TITLE"
                """))
        .isEmpty();
  }

  @Test
  void theSameVariableAsAnExpressionIsNot() {
    assertThat(
            injections(
                "issues",
                """
                      - env:
                          TITLE: ${{ github.event.issue.title }}
                        run: echo "${{ env.TITLE }}"
                """))
        .extracting(Hazard::subject)
        .containsExactly("env.title");
  }

  @Test
  void scriptsOfActionsCountAndOtherInputsDont() {
    assertThat(
            injections(
                "issues",
                """
                      - uses: actions/github-script@v7
                        with:
                          script: |
                            const a = 1;
                            console.log(`${{ github.event.issue.title }}`);
                      - uses: someone/labels@v1
                        with:
                          title: ${{ github.event.issue.title }}
                """))
        .extracting(Hazard::line)
        .containsExactly(10);
  }

  @Test
  void namesOfChangedFilesAreWordsOfAStranger() {
    assertThat(
            injections(
                "pull_request_target",
                """
                      - uses: tj-actions/changed-files@v45
                        id: changed
                      - run: echo ${{ steps.changed.outputs.all_changed_files }}
                      - run: echo ${{ steps.changed.outputs.any_changed }}
                """))
        .extracting(Hazard::subject)
        .containsExactly("steps.changed.outputs.all_changed_files");
  }

  @Test
  void theLineIsThatOfTheExpression() {
    assertThat(
            injections(
                "issues",
                """
                      - name: one
                        run: |
                          echo a
                          echo ${{ github.event.issue.title }}
                """))
        .extracting(Hazard::line)
        .containsExactly(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pull_request; github.head_ref; fork",
        "push; github.event.head_commit.message; merges",
        "workflow_call; github.head_ref; call it"
      })
  void lesserRightsAreAGuard(String trigger, String context, String word) {
    assertThat(injections(trigger, "      - run: echo ${{ " + context + " }}\n"))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).contains(word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "github.event.comment.author_association == 'OWNER'; standing",
        "contains(github.event.issue.labels.*.name, 'ok'); label",
        "github.actor == 'someone'; name"
      })
  void aConditionIsAGuard(String condition, String word) {
    assertThat(
            injections(
                "issue_comment",
                "      - if: "
                    + condition
                    + "\n        run: echo ${{ github.event.issue.title }}\n"))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).contains(word));
  }

  @Test
  void thatALabelIsNotThereIsNoGuard() {
    assertThat(
            injections(
                "issues",
                "      - if: \"!contains(github.event.issue.labels.*.name, 'no')\"\n"
                    + "        run: echo ${{ github.event.issue.title }}\n"))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "github.event_name == 'push'",
        "github.event_name != 'pull_request_target'",
        "github.event.pull_request.head.repo.full_name == github.repository"
      })
  void aConditionThatShutsStrangersOutLeavesNothing(String condition) {
    assertThat(
            injections(
                "[push, pull_request_target]",
                "      - if: " + condition + "\n        run: echo ${{ github.head_ref }}\n"))
        .isEmpty();
  }

  @Test
  void aConditionWithAnotherSideShutsNobodyOut() {
    assertThat(
            injections(
                "[push, pull_request_target]",
                "      - if: github.event_name == 'push' || always()\n"
                    + "        run: echo ${{ github.head_ref }}\n"))
        .hasSize(1);
  }

  @Test
  void aTokenThatOnlyReadsWithoutSecretsIsAGuard() {
    assertThat(
            Texts.read(
                    """
                    on: issues
                    permissions: {contents: read}
                    jobs:
                      a:
                        steps:
                          - run: echo ${{ github.event.issue.title }}
                      b:
                        steps:
                          - run: echo ${{ github.event.issue.title }}
                            env: {KEY: "${{ secrets.KEY }}"}
                    """)
                .hazards())
        .extracting(Hazard::job, hazard -> hazard.guard() == null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", false),
            org.assertj.core.groups.Tuple.tuple("b", true));
  }

  @Test
  void aCheckOfRightsInAJobBeforeIsAGuard() {
    assertThat(
            Texts.read(
                    """
                    on: issue_comment
                    jobs:
                      allowed:
                        steps:
                          - uses: someone/check-user-permission@v2
                      a:
                        needs: [allowed]
                        steps:
                          - run: echo ${{ github.event.comment.body }}
                    """)
                .hazards())
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).contains("rights"));
  }
}
