// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.builds.Download;
import dev.scruple.builds.Hazard;
import dev.scruple.builds.Practice;
import dev.scruple.builds.Problem;
import dev.scruple.builds.Script;
import dev.scruple.builds.Token;
import dev.scruple.builds.Use;
import dev.scruple.builds.Workflow;
import dev.scruple.builds.Workflows;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import dev.scruple.model.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What continuous integration runs: the first command that runs tests, the actions that it uses,
 * and what in it a stranger could use. A command hidden in a script that a workflow calls is not
 * seen.
 */
final class WorkflowCollector implements FileCollector {
  private static final Pattern TESTS =
      Pattern.compile(
          "\\b(pytest|python3? -m (pytest|unittest)|tox|nox|(npm|pnpm|yarn|bun)( run)? test\\S*|vitest"
              + "|jest|cargo (nextest|test|llvm-cov)|go test|ctest|bazel(isk)? test|dotnet test|rspec"
              + "|rake test|mix test|swift test|make (check|unit|\\S*tests?\\b\\S*)|just test"
              + "|hatch (run )?\\S*test\\S*|doctest|sbt \\S*test|unittest)(?![\\w-])"
              + "|\\b(mvnw?|\\./mvnw)\\b[^#]{0,120}\\b(test|verify|install|package)\\b"
              + "|\\bgradlew?\\b[^#]{0,120}\\b(test|check|build)\\b|\\brun[-_]?tests?\\b"
              + "|(^|[\\s/])\\./(\\S{0,100}/)?test_\\w+");
  private static final Pattern NO_TESTS =
      Pattern.compile(
          "-D(skipTests|maven\\.test\\.skip)(?!=false)|-x (:\\S*:)?test\\b|--check-links|--collect-only"
              + "|pytest --version");

  private static final Pattern STEP = Pattern.compile("^[ -]{0,80}run:");
  private static final Pattern CLONES =
      Pattern.compile("\\bgit clone [^$]{0,200}https?://[^$\\s]{1,200}(\\s|$)");
  private static final Pattern ENTERS = Pattern.compile("(^|[\\s;&])cd (?!\\.\\.|-)\\S");
  private static final Pattern LEAVES = Pattern.compile("(^|[\\s;&])cd (\\.\\.|-|\\$)");

  @Override
  public String name() {
    return "workflows";
  }

  @Override
  public int version() {
    return 5;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.classification().kind() == FileKind.CI;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    Workflow workflow = Workflows.read(file.place(), file.bytes().decoded());
    String tests = null;
    Source source = Source.file(file.path());
    Whereabouts whereabouts = new Whereabouts(file.bytes().decoded().lines().toList());
    for (Script script : workflow.scripts()) {
      String command = whereabouts.elsewhere(script) ? null : testCommand(script.text().trim());
      if (command != null) {
        tests = command;
        source = at(file, script.line());
        break;
      }
    }
    int pinned = (int) workflow.uses().stream().filter(Use::pinned).count();
    findings.add(
        source,
        new Fact.Workflow(
            workflow.service(), tests, workflow.uses().size(), pinned, onlyOn(workflow)));
    if (matters(file.classification().part())) {
      security(file, workflow, findings);
    }
    for (Problem problem : workflow.problems()) {
      findings.gap(this, problem.reason(), null);
    }
    findings.examined(this);
  }

  private static @Nullable String onlyOn(Workflow workflow) {
    return workflow.onlyOn().isEmpty() ? null : String.join(", ", workflow.onlyOn());
  }

  /** Whether a file of continuous integration runs tests. */
  static boolean runsTests(FileUnderStudy file) {
    String text = file.bytes().decoded();
    Whereabouts whereabouts = new Whereabouts(text.lines().toList());
    for (Script script : Workflows.read(file.place(), text).scripts()) {
      if (!whereabouts.elsewhere(script) && testCommand(script.text().trim()) != null) {
        return true;
      }
    }
    return false;
  }

  /** What stands among examples and tests runs nowhere. */
  private static boolean matters(Part part) {
    return part == Part.MAIN || part == Part.DEVELOPMENT || part == Part.DOCUMENTATION;
  }

  /** Of facts that say the same, the first is kept: a fact's line is no part of what it says. */
  private static void security(FileUnderStudy file, Workflow workflow, Findings findings) {
    Map<Fact, Integer> facts = new LinkedHashMap<>();
    for (Hazard hazard : workflow.hazards()) {
      facts.putIfAbsent(
          new SecurityFact.WorkflowHazard(
              Word.kebab(hazard.kind()), hazard.job(), hazard.subject(), hazard.guard()),
          hazard.line());
    }
    Token token = workflow.token();
    if (token != null) {
      facts.putIfAbsent(
          new SecurityFact.WorkflowToken(Word.kebab(token.reach()), token.writes()), token.line());
    }
    for (Use use : workflow.uses()) {
      if (!use.pinned()) {
        findings.add(
            at(file, use.line()), new SecurityFact.MovingAction(use.action(), use.version()));
      }
    }
    for (Download download : workflow.downloads()) {
      facts.putIfAbsent(
          new SecurityFact.UnverifiedDownload(Word.kebab(download.kind()), download.what()),
          download.line());
    }
    for (Practice practice : workflow.practices()) {
      facts.putIfAbsent(
          new SecurityFact.Practice(Word.kebab(practice.kind()), practice.tool()), practice.line());
    }
    facts.forEach((fact, line) -> findings.add(at(file, line), fact));
  }

  private static Source at(FileUnderStudy file, int line) {
    return Source.lines(file.path(), line, line);
  }

  /** Whether the lines of a script, one after another, work in what they cloned themselves. */
  private static final class Whereabouts {
    private final List<String> lines;
    private int last = -1;
    private boolean cloned;
    private boolean elsewhere;

    Whereabouts(List<String> lines) {
      this.lines = lines;
    }

    boolean elsewhere(Script script) {
      if (script.line() != last + 1 || begins(script.line())) {
        cloned = false;
        elsewhere = false;
      }
      last = script.line();
      cloned |= CLONES.matcher(script.text()).find();
      if (cloned && ENTERS.matcher(script.text()).find()) {
        elsewhere = true;
      } else if (LEAVES.matcher(script.text()).find()) {
        elsewhere = false;
      }
      return elsewhere;
    }

    private boolean begins(int line) {
      return line <= lines.size() && STEP.matcher(lines.get(line - 1)).find();
    }
  }

  private static @Nullable String testCommand(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    boolean installs = lower.contains("pip install") || lower.contains("apt-get install");
    boolean key = line.matches("[\\w.-]{1,80}:");
    boolean names =
        key || lower.startsWith("name:") || lower.startsWith("- name:") || lower.startsWith("key:");
    Matcher matcher = TESTS.matcher(line);
    if (names || NO_TESTS.matcher(line).find() || !matcher.find()) {
      return null;
    }
    if (installs && !line.substring(matcher.start()).contains("&&") && !lower.contains("&&")) {
      return null;
    }
    return matcher.group().trim();
  }
}
