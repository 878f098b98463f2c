// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherHazardsTest {
  @Test
  void anArtifactThatSetsVariablesIsOpen() {
    assertThat(
            Texts.hazards(
                Texts.job(
                    "workflow_run",
                    """
                          - uses: actions/download-artifact@v4
                            with: {run-id: "${{ github.event.workflow_run.id }}"}
                          - run: echo "PR=$(cat pr.txt)" >> $GITHUB_ENV
                          - run: cat vars >> $GITHUB_ENV
                    """),
                HazardKind.POISONED_ARTIFACT))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).isNull());
  }

  @Test
  void anArtifactThatIsOnlyReadIsGuarded() {
    assertThat(
            Texts.hazards(
                Texts.job("workflow_run", "      - run: gh run download 1\n"),
                HazardKind.POISONED_ARTIFACT))
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).isNotNull());
  }

  @Test
  void anArtifactOfTheSameRunIsFine() {
    assertThat(Texts.job("workflow_run", "      - uses: actions/download-artifact@v4\n").hazards())
        .isEmpty();
  }

  @Test
  void pullRequestsOnAMachineOfTheProjectsOwnAreSaid() {
    assertThat(
            Texts.read("on: pull_request\njobs:\n  a:\n    runs-on: [self-hosted, linux]\n")
                .hazards())
        .extracting(Hazard::kind, Hazard::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(HazardKind.SELF_HOSTED_RUNNER, 3));
  }

  @Test
  void pushesOnAMachineOfTheProjectsOwnAreFine() {
    assertThat(Texts.read("on: push\njobs:\n  a:\n    runs-on: self-hosted\n").hazards()).isEmpty();
  }

  @Test
  void commandsOnStandardOutputAreFound() {
    String job = "jobs:\n  a:\n    env:\n      ACTIONS_ALLOW_UNSECURE_COMMANDS: true\n";
    assertThat(Texts.read("on: issues\n" + job).hazards())
        .extracting(Hazard::kind, Hazard::line, Hazard::guard)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(HazardKind.UNSECURE_COMMANDS, 5, null));
    assertThat(Texts.read("on: push\n" + job).hazards())
        .singleElement()
        .satisfies(hazard -> assertThat(hazard.guard()).isNotNull());
  }

  @Test
  void secretsHandedToOthersAreSaid() {
    assertThat(
            Texts.read(
                    """
                    on: push
                    jobs:
                      a:
                        uses: someone/else/.github/workflows/x.yml@main
                        secrets: inherit
                      b:
                        uses: ./.github/workflows/own.yml
                        secrets: inherit
                    """)
                .hazards())
        .extracting(Hazard::kind, Hazard::job)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(HazardKind.ALL_SECRETS, "a"));
  }

  @Test
  void allSecretsInOneVariableAreSaid() {
    assertThat(
            Texts.job("push", "      - run: x\n        env: {A: \"${{ toJSON(secrets) }}\"}\n")
                .hazards())
        .extracting(Hazard::kind)
        .containsExactly(HazardKind.ALL_SECRETS);
  }

  @Test
  void aServiceThatPutsTheBranchIntoTheScriptIsSaid() {
    assertThat(
            Workflows.read(
                    ".circleci/config.yml",
                    "jobs:\n  a:\n    steps:\n      - run: echo << pipeline.git.branch >>\n")
                .hazards())
        .extracting(Hazard::line)
        .containsExactly(4);
    assertThat(
            Workflows.read("azure-pipelines.yml", "- script: echo $(Build.SourceVersionMessage)\n")
                .hazards())
        .hasSize(1);
    assertThat(
            Workflows.read(
                    "Jenkinsfile", "sh \"echo ${env.CHANGE_TITLE}\"\nsh 'echo $CHANGE_TITLE'\n")
                .hazards())
        .hasSize(1);
  }
}
