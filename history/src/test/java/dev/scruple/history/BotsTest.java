// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dependabot[bot]", "Renovate Bot", "renovate[bot]", "my-bot", "github-actions",
        "GitHub Action", "pre-commit-ci[bot]", "copilot-swe-agent[bot]", "web-flow", "Bot",
        "Example Assistant"
      })
  void programsAreBots(String name) {
    assertThat(Bots.isBot(new Mailmap.Identity(name, "x@example.org"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Abbot",
        "Talbot",
        "Botond",
        "Robot Lover",
        "ci",
        "Jenkins Ada",
        "Assistant Ada"
      })
  void peopleAreNot(String name) {
    assertThat(Bots.isBot(new Mailmap.Identity(name, "x@example.org"))).isFalse();
  }
}
