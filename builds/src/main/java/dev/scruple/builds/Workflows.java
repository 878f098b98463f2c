// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import dev.scruple.builds.GithubWorkflow.Assignment;
import dev.scruple.builds.GithubWorkflow.Job;
import dev.scruple.builds.GithubWorkflow.Step;
import dev.scruple.builds.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads workflows of continuous integration services. Those of GitHub Actions, and {@code
 * action.yml}, are read as YAML and by GitHub's workflow syntax; those of other services, and what
 * is no valid YAML, line by line. Time grows with the length of the text; what is too long, too
 * deep or broken is a {@link Problem}.
 */
public final class Workflows {
  private static final int LONGEST_LINE = 2000;
  private static final int MOST_LINES = 50_000;
  private static final Pattern PINNED = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
  private static final Pattern SCRIPT_INPUT =
      Pattern.compile("(?i).*(script|run|command|cmd|args)");
  private static final Pattern SCRIPT_VARIABLE = Pattern.compile("(?i).*_(command|cmd|script)");
  private static final Pattern RUNS_MATRIX =
      Pattern.compile("^\\s*\\$\\{\\{\\s*matrix\\.", Pattern.MULTILINE);
  private static final Pattern USES_LINE =
      Pattern.compile("^\\s*(?:-\\s*)?uses:\\s*['\"]?([^\\s'\"#]{3,300})");

  private Workflows() {}

  /** Reads one, by its path in the repository and its text. */
  public static Workflow read(String path, String text) {
    String service = service(path);
    if (service.equals("github-actions")) {
      YamlTree tree = YamlTree.read(text);
      if (tree.root() != null) {
        return github(GithubWorkflow.of(tree.root()));
      }
      return byLines(service, text, tree.problem());
    }
    return byLines(service, text, null);
  }

  private static Workflow github(GithubWorkflow workflow) {
    List<Script> scripts = new ArrayList<>();
    List<Use> uses = new ArrayList<>();
    List<Download> downloads = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    variables(workflow.env(), scripts, problems);
    for (Job job : workflow.jobs()) {
      if (job.uses() != null) {
        use(job.uses(), uses);
      }
      variables(job.env(), scripts, problems);
      matrix(job, scripts, problems);
      images(job, downloads);
      for (Step step : job.steps()) {
        step(step, scripts, uses, downloads, problems);
      }
      for (Node.Entry input : Node.entries(Node.value(job.node(), "with"))) {
        if (input.value() instanceof Scalar scalar && SCRIPT_INPUT.matcher(input.key()).matches()) {
          lines(scalar, scripts, problems);
        }
      }
    }
    List<Hazard> hazards = new ArrayList<>();
    ScriptInjection.look(workflow, hazards);
    UntrustedCode.look(workflow, hazards);
    OtherHazards.look(workflow, hazards);
    List<Practice> practices = new ArrayList<>();
    Practices.inActions(workflow, practices);
    return result(
        "github-actions",
        scripts,
        uses,
        Permissions.token(workflow).orElse(null),
        hazards,
        practices,
        downloads,
        problems,
        workflow.onlyOn());
  }

  private static void step(
      Step step,
      List<Script> scripts,
      List<Use> uses,
      List<Download> downloads,
      List<Problem> problems) {
    if (step.uses() != null) {
      use(step.uses(), uses);
      if (step.uses().text().startsWith("docker://")) {
        Downloads.image(step.uses().text().substring(9), step.uses().line())
            .ifPresent(downloads::add);
      }
    }
    if (step.run() != null) {
      lines(step.run(), scripts, problems);
    }
    variables(step.env(), scripts, problems);
    for (Assignment input : step.with()) {
      if (SCRIPT_INPUT.matcher(input.name()).matches()) {
        lines(input.value(), scripts, problems);
      }
    }
  }

  /** Some tools take what they run from a variable: {@code CIBW_TEST_COMMAND}. */
  private static void variables(
      List<Assignment> variables, List<Script> scripts, List<Problem> problems) {
    for (Assignment variable : variables) {
      if (SCRIPT_VARIABLE.matcher(variable.name()).matches()) {
        lines(variable.value(), scripts, problems);
      }
    }
  }

  /** A step that runs what the matrix names runs each of its words. */
  private static void matrix(Job job, List<Script> scripts, List<Problem> problems) {
    if (job.steps().stream().anyMatch(step -> RUNS_MATRIX.matcher(step.script()).find())) {
      Node.scalars(Node.value(Node.value(job.node(), "strategy"), "matrix"))
          .forEach(scalar -> lines(scalar, scripts, problems));
    }
  }

  private static void images(Job job, List<Download> downloads) {
    Node container = Node.value(job.node(), "container");
    List<Node> images = new ArrayList<>();
    if (container instanceof Scalar) {
      images.add(container);
    } else if (Node.value(container, "image") instanceof Scalar image) {
      images.add(image);
    }
    for (Node.Entry service : Node.entries(Node.value(job.node(), "services"))) {
      if (Node.value(service.value(), "image") instanceof Scalar image) {
        images.add(image);
      }
    }
    images.forEach(
        image -> Downloads.image(Node.text(image), image.line()).ifPresent(downloads::add));
  }

  private static void use(Scalar uses, List<Use> out) {
    String text = uses.text();
    if (text.startsWith("./") || text.startsWith("docker://") || !text.contains("/")) {
      return;
    }
    int at = text.lastIndexOf('@');
    String version = at < 0 ? "" : text.substring(at + 1);
    String action = at < 0 ? text : text.substring(0, at);
    out.add(new Use(action, version, PINNED.matcher(version).matches(), uses.line()));
  }

  private static void lines(Scalar scalar, List<Script> scripts, List<Problem> problems) {
    int number = scalar.block() ? scalar.line() + 1 : scalar.line();
    for (String line : scalar.text().lines().limit(MOST_LINES).toList()) {
      if (line.length() > LONGEST_LINE) {
        problems.add(new Problem("lines of more than 2,000 characters were not searched", number));
      } else if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        scripts.add(new Script(line, number));
      }
      number++;
    }
  }

  private static Workflow byLines(String service, String text, @Nullable Problem problem) {
    List<Problem> problems = new ArrayList<>();
    if (problem != null) {
      problems.add(problem);
    }
    List<Script> lines = OtherServices.lines(text, LONGEST_LINE, problems);
    List<Hazard> hazards = new ArrayList<>();
    List<Download> downloads = new ArrayList<>();
    List<Use> uses = new ArrayList<>();
    OtherServices.look(service, lines, hazards, downloads);
    for (Script line : lines) {
      Matcher matcher = USES_LINE.matcher(line.text());
      if (service.equals("github-actions") && matcher.find()) {
        use(new Scalar(matcher.group(1), line.line(), false), uses);
      }
    }
    return result(service, lines, uses, null, hazards, List.of(), downloads, problems, List.of());
  }

  private static Workflow result(
      String service,
      List<Script> scripts,
      List<Use> uses,
      @Nullable Token token,
      List<Hazard> hazards,
      List<Practice> practices,
      List<Download> downloads,
      List<Problem> problems,
      List<String> onlyOn) {
    List<Practice> all = new ArrayList<>(practices);
    Practices.inScripts(scripts, all);
    List<Download> fetched = new ArrayList<>(downloads);
    for (Script script : scripts) {
      fetched.addAll(Downloads.inCommand(script.text(), script.line()));
    }
    return new Workflow(
        service,
        scripts,
        bounded(uses, problems),
        token,
        bounded(hazards.stream().distinct().toList(), problems),
        Practices.first(all),
        bounded(fetched, problems),
        problems,
        onlyOn);
  }

  private static <T> List<T> bounded(List<T> all, List<Problem> problems) {
    if (all.size() <= Workflow.MOST) {
      return all;
    }
    problems.add(
        new Problem("only the first " + Workflow.MOST + " findings of a kind are kept", 0));
    return all.subList(0, Workflow.MOST);
  }

  private static String service(String path) {
    if (path.startsWith(".github/")
        || path.endsWith("action.yml")
        || path.endsWith("action.yaml")) {
      return "github-actions";
    }
    if (path.startsWith(".gitlab")) {
      return "gitlab-ci";
    }
    if (path.startsWith(".circleci/")) {
      return "circleci";
    }
    if (path.contains("azure-pipelines")) {
      return "azure-pipelines";
    }
    if (path.contains("Jenkinsfile")) {
      return "jenkins";
    }
    String name = path.startsWith(".") ? path.substring(1) : path;
    return name.replaceFirst("[/.].*", "");
  }
}
