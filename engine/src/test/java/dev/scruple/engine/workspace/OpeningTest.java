// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        ".vscode/tasks.json~\"runOptions\": {\"runOn\": \"folderOpen\"}~editor-task~true",
        ".vscode/settings.json~\"task.allowAutomaticTasks\": \"on\"~editor-setting~false",
        ".devcontainer/devcontainer.json~  \"postCreateCommand\": \"make\"~dev-container~false",
        ".mcp.json~{\"mcpServers\": {\"a\": {\"command\": \"npx\"}}}~agent-server~false",
        ".envrc~use flake~shell-entry~false",
        ".husky/pre-commit~npx lint-staged~git-hook~false",
        ".npmrc~registry=https://npm.example.com/~package-registry~false",
        "pip.conf~index-url = https://pypi.example.com/simple~package-registry~false",
        ".gitmodules~ url = --upload-pack=x~submodule~true",
        ".gitmodules~ update = !sh x~submodule~true",
        ".gitmodules~ url = http://example.com/a.git~submodule~false"
      })
  void findsWhatActs(String path, String line, String trigger, boolean grave) {
    assertThat(Opening.reads(path)).isTrue();
    assertThat(Opening.of(path, "\n" + line + "\n"))
        .extracting(Passage::what, Passage::grave, Passage::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(trigger, grave, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        ".vscode/tasks.json~\"label\": \"build\"",
        ".vscode/settings.json~\"python.defaultInterpreterPath\": \"./.venv/bin/python\"",
        ".devcontainer/devcontainer.json~\"image\": \"python\"",
        ".claude/settings.json~\"permissions\": {\"allow\": [\"Bash(mvn:*)\"]}",
        ".envrc~# nothing",
        ".npmrc~save-exact=true",
        ".gitmodules~ url = https://example.com/a.git",
        ".gitmodules~ url = ../a.git"
      })
  void passesOverWhatIsPlain(String path, String line) {
    assertThat(Opening.of(path, line)).isEmpty();
  }

  @Test
  void tellsHooksThatRunUnaskedFromOthers() {
    String settings =
        """
        {
          "hooks": {
            "PostToolUse": [
              {"hooks": [{"type": "command", "command": "format"}]}
            ],
            "SessionStart": [
              {"hooks": [{"type": "command", "command": "start"}]}
            ]
          }
        }
        """;
    List<Passage> hooks = Opening.of(".claude/settings.json", settings);
    assertThat(hooks).extracting(Passage::grave).containsExactly(false, true);
    assertThat(hooks).extracting(Passage::what).containsOnly("agent-hook");
  }

  @Test
  void passesOverOtherFiles() {
    assertThat(Opening.reads("src/settings.json")).isFalse();
  }
}
