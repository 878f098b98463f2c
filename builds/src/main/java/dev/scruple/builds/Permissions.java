// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import dev.scruple.builds.GithubWorkflow.Job;
import dev.scruple.builds.Node.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code permissions:} of a workflow and its jobs leave to its token: GitHub's workflow
 * syntax, {@code permissions} and {@code jobs.<job_id>.permissions}. A job's own replace the
 * workflow's.
 */
final class Permissions {
  private Permissions() {}

  /** The most that a workflow's token may do; empty where callers decide, or there is no job. */
  static Optional<Token> token(GithubWorkflow workflow) {
    if (workflow.jobs().isEmpty() || workflow.triggers().equals(Set.of("workflow_call"))) {
      return Optional.empty();
    }
    Entry top = workflow.permissions();
    Token worst = new Token(TokenReach.READS, List.of(), top == null ? 1 : top.line());
    for (Job job : workflow.jobs()) {
      Token token = token(job, top, workflow.jobs().size() == 1);
      worst = token.reach().compareTo(worst.reach()) > 0 ? token : worst;
    }
    return Optional.of(worst);
  }

  private static Token token(Job job, @Nullable Entry top, boolean single) {
    Entry own = job.permissions();
    Entry entry = own == null ? top : own;
    if (entry == null) {
      return new Token(TokenReach.UNSTATED, List.of(), job.line());
    }
    if (all(entry.value())) {
      return new Token(TokenReach.WRITES_ALL, List.of(), entry.line());
    }
    List<String> writes = writes(entry.value());
    if (writes.isEmpty()) {
      return new Token(TokenReach.READS, writes, entry.line());
    }
    TokenReach reach = own == null && !single ? TokenReach.ALL_JOBS_WRITE : TokenReach.JOB_WRITES;
    return new Token(reach, writes, entry.line());
  }

  /** Whether nothing may be written. */
  static boolean readOnly(Node permissions) {
    return !all(permissions) && writes(permissions).isEmpty();
  }

  private static boolean all(Node permissions) {
    return Node.text(permissions).equals("write-all");
  }

  /** Scopes that may be written; who proves an identity by {@code id-token} changes nothing. */
  private static List<String> writes(Node permissions) {
    List<String> writes = new ArrayList<>();
    for (Entry entry : Node.entries(permissions)) {
      if (Node.text(entry.value()).equals("write") && !entry.key().equals("id-token")) {
        writes.add(entry.key());
      }
    }
    return writes.stream().sorted().distinct().toList();
  }
}
