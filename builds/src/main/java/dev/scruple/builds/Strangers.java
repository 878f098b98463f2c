// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which contexts hold words that anybody can choose, and by which triggers: GitHub's reference of
 * webhook events and payloads, and of the events that trigger workflows. Numbers, ids, commit ids
 * and user names can't hold what a shell would take for a command and are left out.
 */
final class Strangers {
  private record Group(Pattern contexts, Map<String, Reach> triggers) {}

  private static final List<Group> GROUPS =
      List.of(
          group(
              "github\\.event\\.issue\\.(title|body)",
              Map.of("issues", Reach.FULL, "issue_comment", Reach.FULL)),
          group(
              "github\\.event\\.pull_request\\.(title|body|head\\.(ref|label)"
                  + "|head\\.repo\\.(default_branch|description|homepage))",
              Map.of(
                  "pull_request_target",
                  Reach.FULL,
                  "pull_request",
                  Reach.FORK,
                  "pull_request_review",
                  Reach.FORK,
                  "pull_request_review_comment",
                  Reach.FORK)),
          group(
              "github\\.head_ref",
              Map.of("pull_request_target", Reach.FULL, "pull_request", Reach.FORK)),
          group(
              "github\\.event\\.comment\\.body",
              Map.of(
                  "issue_comment",
                  Reach.FULL,
                  "commit_comment",
                  Reach.FULL,
                  "discussion_comment",
                  Reach.FULL,
                  "pull_request_review_comment",
                  Reach.FORK)),
          group("github\\.event\\.review\\.body", Map.of("pull_request_review", Reach.FORK)),
          group(
              "github\\.event\\.discussion\\.(title|body)",
              Map.of("discussion", Reach.FULL, "discussion_comment", Reach.FULL)),
          group(
              "github\\.event\\.workflow_run\\.(head_branch|display_title|head_commit\\.message"
                  + "|head_commit\\.(author|committer)\\.(name|email)|head_repository\\.description"
                  + "|pull_requests\\.\\*\\.head\\.ref)",
              Map.of("workflow_run", Reach.FULL)),
          group(
              "github\\.event\\.(head_commit|commits\\.\\*)"
                  + "\\.(message|(author|committer)\\.(name|email))",
              Map.of("push", Reach.MERGED)),
          group("github\\.event\\.pages\\.\\*\\.(page_name|title)", Map.of("gollum", Reach.FULL)),
          group(
              "github(\\.event(\\.(issue|pull_request|comment|discussion|workflow_run))?)?",
              Map.of(
                  "issues",
                  Reach.FULL,
                  "issue_comment",
                  Reach.FULL,
                  "pull_request_target",
                  Reach.FULL,
                  "workflow_run",
                  Reach.FULL,
                  "discussion",
                  Reach.FULL,
                  "discussion_comment",
                  Reach.FULL,
                  "pull_request",
                  Reach.FORK)));

  /** Names of changed files, which some actions give out. */
  static final Map<String, Reach> FILE_NAMES =
      Map.of("pull_request_target", Reach.FULL, "pull_request", Reach.FORK, "push", Reach.MERGED);

  private Strangers() {}

  private static Group group(String contexts, Map<String, Reach> triggers) {
    return new Group(Pattern.compile(contexts), triggers);
  }

  /** Whether anybody can choose what a context holds, by some trigger. */
  static boolean choose(String context) {
    return GROUPS.stream().anyMatch(group -> group.contexts.matcher(context).matches());
  }

  /** With which rights such words arrive; empty where none of the triggers brings them. */
  static Optional<Reach> reach(String context, Collection<String> triggers) {
    return GROUPS.stream()
        .filter(group -> group.contexts.matcher(context).matches())
        .flatMap(group -> reach(group.triggers, triggers).stream())
        .min(Reach::compareTo);
  }

  /** The most that one of the triggers gives. */
  static Optional<Reach> reach(Map<String, Reach> by, Collection<String> triggers) {
    return triggers.stream()
        .flatMap(
            trigger ->
                trigger.equals("workflow_call")
                    ? Stream.of(Reach.CALLED)
                    : Optional.ofNullable(by.get(trigger)).stream())
        .min(Reach::compareTo);
  }
}
