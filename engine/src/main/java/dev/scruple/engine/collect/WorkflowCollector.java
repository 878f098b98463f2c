// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what continuous integration runs: the first command that runs tests, and the actions that
 * it uses. Lines are read as lines; a command hidden in a script that a workflow calls is not seen.
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
  private static final Pattern USES =
      Pattern.compile("^\\s*(?:-\\s*)?uses:\\s*['\"]?([^\\s'\"#]{3,300})");
  private static final Pattern PINNED = Pattern.compile(".*@[0-9a-f]{40,64}");
  private static final int LONGEST_LINE = 2000;

  @Override
  public String name() {
    return "workflows";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.classification().kind() == FileKind.CI;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String tests = null;
    int testLine = 0;
    int actions = 0;
    int pinned = 0;
    int number = 0;
    List<String> lines = file.bytes().decoded().lines().toList();
    for (String line : lines) {
      number++;
      String trimmed = line.trim();
      if (trimmed.startsWith("#") || trimmed.startsWith("//") || line.length() > LONGEST_LINE) {
        continue;
      }
      String command = tests == null ? testCommand(trimmed) : null;
      if (command != null) {
        tests = command;
        testLine = number;
      }
      Matcher uses = USES.matcher(line);
      if (uses.find() && isThirdParty(uses.group(1))) {
        actions++;
        pinned += PINNED.matcher(uses.group(1)).matches() ? 1 : 0;
      }
    }
    Source source =
        testLine == 0 ? Source.file(file.path()) : Source.lines(file.path(), testLine, testLine);
    findings.add(source, new Fact.Workflow(service(file.path()), tests, actions, pinned));
    findings.examined(this);
  }

  private static @Nullable String testCommand(String line) {
    String lower = line.toLowerCase(java.util.Locale.ROOT);
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

  private static boolean isThirdParty(String action) {
    return !action.startsWith("./") && !action.startsWith("docker://") && action.contains("/");
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
