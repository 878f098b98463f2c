// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells programs that commit from people, by name and address. {@code docs/history.md} lists it.
 */
final class Bots {
  private static final Pattern ENDS_WITH_BOT = Pattern.compile("(?:^|.*[-_. \\[])bot\\]?");
  private static final Set<String> NAMES =
      Set.of(
          "a. unique tensorflower",
          "allcontributors",
          "codecov",
          "copilot",
          "copybara-service",
          "dependabot",
          "dependabot-preview",
          "facebook-github-tools",
          "fossabot",
          "github",
          "github action",
          "github actions",
          "github-actions",
          "github-merge-queue",
          "gitlab-ci",
          "greenkeeper",
          "imgbot",
          "jenkins",
          "mergify",
          "pre-commit-ci",
          "pyup-bot",
          "pytorch mergebot",
          "pytorchbot",
          "pytorchmergebot",
          "renovate",
          "renovatebot",
          "semantic-release",
          "snyk",
          "tensorflow jenkins",
          "tensorflower-gardener",
          "travis ci",
          "web-flow",
          "weblate");

  private Bots() {}

  static boolean isBot(Mailmap.Identity identity) {
    String name = identity.name().toLowerCase(Locale.ROOT).strip();
    String email = identity.email().toLowerCase(Locale.ROOT);
    return NAMES.contains(name)
        || name.endsWith(" assistant")
        || ((name.endsWith("bot") || name.endsWith("bot]"))
            && ENDS_WITH_BOT.matcher(name).matches())
        || email.contains("[bot]@")
        || email.equals("action@github.com")
        || email.equals("actions@github.com");
  }
}
