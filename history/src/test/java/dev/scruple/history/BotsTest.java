// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dependabot[bot]",
        "Renovate Bot",
        "renovate[bot]",
        "my-bot",
        "github-actions",
        "GitHub Action",
        "pre-commit-ci[bot]",
        "copilot-swe-agent[bot]",
        "web-flow",
        "Bot",
        "Example Assistant",
        "agent",
        "Example Jambot",
        "example-jambot",
        "merge-robot",
        "testbot",
        "Example Automation",
        "Example Code Agent"
      })
  void programsAreBots(String name) {
    assertThat(Bots.isBot(new Mailmap.Identity(name, "x@example.org"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Abbot",
        "Ada Cabot",
        "Adam Talbot",
        "adam-talbot",
        "Talbot",
        "Agent Ada",
        "Adagent",
        "Botond",
        "Robot Lover",
        "ci",
        "Jenkins Ada",
        "Assistant Ada"
      })
  void peopleAreNot(String name) {
    assertThat(Bots.isBot(new Mailmap.Identity(name, "x@example.org"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "126544928+example-bot@users.noreply.github.com",
        "example-jambot@users.noreply.github.com",
        "1+ExampleAssistant[bot]@users.noreply.github.com",
        "agent@example.org",
        "bot@example.org",
        "noreply@anthropic.com"
      })
  void programsAreKnownByTheirAddress(String email) {
    assertThat(Bots.isBot(new Mailmap.Identity("Example", email))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1+adam-talbot@users.noreply.github.com",
        "ada.bot@example.org",
        "agent.ada@example.org",
        "automation@example.org",
        "noreply@example.org"
      })
  void peopleMayHaveSuchAnAddress(String email) {
    assertThat(Bots.isBot(new Mailmap.Identity("Ada", email))).isFalse();
  }
}
