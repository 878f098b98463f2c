// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells programs that commit from people, by name and address. {@code docs/history.md} lists it.
 */
final class Bots {
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\d]{1,60})\\]?$");

  /** What the last word of a name says of machines only. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "bot|agent|assistant|automation"
              + "|(?:auto|build|ci|code|commit|dependa|deploy|docs?|format|git|hub|issue|jam|lint|merge"
              + "|patch|pr|publish|pull|release|renovate|review|ro|sync|test|translate|triage|update"
              + "|version)bot");

  private static final Set<String> ADDRESSES =
      Set.of(
          "action@github.com",
          "actions@github.com",
          "codex@openai.com",
          "cursoragent@cursor.com",
          "noreply@anthropic.com");

  /** What stands before the at sign of a machine's address, and is nobody's name. */
  private static final Pattern MAILBOX = Pattern.compile("(?:agent|bot|jenkins|robot)@.*");

  private static final Pattern ACCOUNT =
      Pattern.compile("(?:\\d{1,20}\\+)?([^@+]{1,60})@users\\.noreply\\.github\\.com");
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

  private static final int LONGEST = 62;

  private Bots() {}

  static boolean isBot(Mailmap.Identity identity) {
    String name = identity.name().toLowerCase(Locale.ROOT).strip();
    String email = identity.email().toLowerCase(Locale.ROOT);
    Matcher account = ACCOUNT.matcher(email);
    return NAMES.contains(name)
        || machine(name)
        || email.contains("[bot]@")
        || ADDRESSES.contains(email)
        || MAILBOX.matcher(email).matches()
        || (account.matches() && machine(account.group(1)));
  }

  /** Surnames end in these letters too, so that a word must be known: Talbot is a person. */
  private static boolean machine(String name) {
    Matcher last = LAST_WORD.matcher(name.substring(Math.max(0, name.length() - LONGEST)));
    return last.find() && MACHINE.matcher(last.group(1)).matches();
  }
}
