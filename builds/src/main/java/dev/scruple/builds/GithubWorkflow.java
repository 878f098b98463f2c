// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import dev.scruple.builds.Node.Entry;
import dev.scruple.builds.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow of GitHub Actions, or an action's own {@code action.yml}, as far as dangers hang on
 * it.
 *
 * @param triggers names of events; those of an action are its callers': {@code workflow_call}
 */
record GithubWorkflow(
    Node.Mapping root, Set<String> triggers, @Nullable Entry permissions, List<Job> jobs) {
  private static final int MOST_JOBS = 300;
  private static final int MOST_STEPS = 300;
  private static final int MOST_EVENTS = 10;

  /** Events that begin with a change; who calls or follows on a workflow has events of its own. */
  private static final Set<String> CHANGES =
      Set.of("pull_request", "pull_request_target", "merge_group", "workflow_call", "workflow_run");

  GithubWorkflow {
    triggers = Set.copyOf(triggers);
    jobs = List.copyOf(jobs);
  }

  /** A key, its value and its line: of {@code env} and {@code with}. */
  record Assignment(String name, Scalar value) {}

  /**
   * A step.
   *
   * @param uses null where it uses no action
   * @param run null where it runs no script
   */
  record Step(
      int line,
      String id,
      String condition,
      @Nullable Scalar uses,
      List<Assignment> with,
      @Nullable Scalar run,
      String folder,
      List<Assignment> env) {
    Step {
      with = List.copyOf(with);
      env = List.copyOf(env);
    }

    /** The action without its version, in lower case; empty where it uses none. */
    String action() {
      return uses == null ? "" : uses.text().replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    }

    /** An input of the action; empty where it is not given. */
    String input(String name) {
      return with.stream()
          .filter(each -> each.name().equals(name))
          .map(each -> each.value().text())
          .findFirst()
          .orElse("");
    }

    /** The script, or nothing. */
    String script() {
      return run == null ? "" : run.text();
    }
  }

  /** A job. */
  record Job(
      String id,
      int line,
      String condition,
      @Nullable Entry permissions,
      List<String> runners,
      boolean environment,
      List<String> needs,
      @Nullable Scalar uses,
      @Nullable Scalar secrets,
      List<Assignment> env,
      List<Step> steps,
      Node node) {
    Job {
      runners = List.copyOf(runners);
      needs = List.copyOf(needs);
      env = List.copyOf(env);
      steps = List.copyOf(steps);
    }
  }

  static GithubWorkflow of(Node.Mapping root) {
    List<Job> jobs = new ArrayList<>();
    Node runs = Node.value(root, "runs");
    if (Node.value(root, "jobs") == null && runs != null) {
      jobs.add(job(new Entry("action", runs.line(), runs)));
    }
    Node.entries(Node.value(root, "jobs")).stream()
        .limit(MOST_JOBS)
        .forEach(entry -> jobs.add(job(entry)));
    return new GithubWorkflow(
        root, triggers(root, runs != null), Node.entry(root, "permissions").orElse(null), jobs);
  }

  /** Environment variables that all jobs have. */
  List<Assignment> env() {
    return assignments(Node.value(root, "env"));
  }

  /** A job by its id. */
  Optional<Job> job(String id) {
    return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
  }

  /** The filter of a trigger: its {@code types}, {@code branches}, … */
  List<String> filter(String trigger, String key) {
    return Node.words(Node.value(Node.value(Node.value(root, "on"), trigger), key));
  }

  /**
   * The events that start it, where no change of the code does, and no other workflow: a push of
   * tags alone is no change. Events and their filters are those of GitHub's workflow syntax.
   */
  List<String> onlyOn() {
    boolean changes = triggers.isEmpty() || triggers.stream().anyMatch(CHANGES::contains);
    boolean pushed = triggers.contains("push");
    boolean tagged = !filter("push", "tags").isEmpty() && filter("push", "branches").isEmpty();
    if (changes || (pushed && !tagged)) {
      return List.of();
    }
    return triggers.stream()
        .sorted()
        .limit(MOST_EVENTS)
        .map(event -> event.equals("push") ? "push of tags" : event)
        .toList();
  }

  private static Set<String> triggers(Node root, boolean action) {
    Set<String> triggers = new LinkedHashSet<>(Node.words(Node.value(root, "on")));
    if (action) {
      triggers.add("workflow_call");
    }
    return triggers;
  }

  private static Job job(Entry entry) {
    Node node = entry.value();
    Node runner = Node.value(node, "runs-on");
    List<String> runners = new ArrayList<>(Node.words(runner));
    runners.addAll(Node.words(Node.value(runner, "labels")));
    return new Job(
        entry.key(),
        entry.line(),
        Node.text(Node.value(node, "if")),
        Node.entry(node, "permissions").orElse(null),
        runners,
        Node.value(node, "environment") != null,
        Node.words(Node.value(node, "needs")),
        scalar(Node.value(node, "uses")),
        scalar(Node.value(node, "secrets")),
        assignments(Node.value(node, "env")),
        Node.items(Node.value(node, "steps")).stream()
            .limit(MOST_STEPS)
            .map(GithubWorkflow::step)
            .toList(),
        node);
  }

  private static Step step(Node node) {
    return new Step(
        node.line(),
        Node.text(Node.value(node, "id")),
        Node.text(Node.value(node, "if")),
        scalar(Node.value(node, "uses")),
        assignments(Node.value(node, "with")),
        scalar(Node.value(node, "run")),
        Node.text(Node.value(node, "working-directory")),
        assignments(Node.value(node, "env")));
  }

  private static @Nullable Scalar scalar(@Nullable Node node) {
    return node instanceof Scalar scalar ? scalar : null;
  }

  private static List<Assignment> assignments(@Nullable Node node) {
    List<Assignment> assignments = new ArrayList<>();
    for (Entry entry : Node.entries(node)) {
      if (entry.value() instanceof Scalar scalar) {
        assignments.add(new Assignment(entry.key(), scalar));
      }
    }
    return assignments;
  }
}
