// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads pip's requirements files. Files named by {@code -r} and {@code -c} aren't followed; a file
 * whose requirements are all pinned with hashes counts as a lock file too.
 */
public final class RequirementsReader implements ManifestReader {
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*$");
  private static final Pattern OPTION = Pattern.compile("\\s--?[A-Za-z].*$");
  private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9._-]+)");
  private static final Pattern GITHUB =
      Pattern.compile(
          "git\\+(?:https|ssh|git)://(?:[^@/\\s]+@)?github\\.com/([\\w.-]+)/([\\w.-]+?)(?:\\.git)?"
              + "(?:@([^#\\s]+))?(?:#\\S*)?");
  private static final Pattern WHEEL = Pattern.compile("([A-Za-z0-9._]+)-([^-/]+)-[^/]*\\.whl");

  private final DependencyScope scope;

  public RequirementsReader(DependencyScope scope) {
    this.scope = scope;
  }

  @Override
  public void read(String text, Reading reading) {
    int requirements = 0;
    int hashed = 0;
    for (Node.Text line : logicalLines(text)) {
      String content = line.text();
      if (content.startsWith("-")) {
        option(content, line.line(), reading);
        continue;
      }
      requirements++;
      hashed += content.contains("--hash") ? 1 : 0;
      requirement(content, line.line(), reading);
    }
    if (hashed > 0 && hashed == requirements) {
      reading.lock("requirements.txt with hashes", requirements);
    }
  }

  private static List<Node.Text> logicalLines(String text) {
    List<Node.Text> lines = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    int number = 0;
    int start = 1;
    for (String line : text.lines().toList()) {
      number++;
      if (pending.isEmpty()) {
        start = number;
      }
      String content = line.indexOf('#') < 0 ? line : COMMENT.matcher(line).replaceFirst("");
      boolean continued = content.endsWith("\\");
      pending.append(continued ? content.substring(0, content.length() - 1) : content);
      if (!continued) {
        add(lines, pending, start);
      }
    }
    add(lines, pending, start);
    return lines;
  }

  private static void add(List<Node.Text> lines, StringBuilder pending, int start) {
    String content = pending.toString().strip();
    if (!content.isEmpty()) {
      lines.add(new Node.Text(content, start));
    }
    pending.setLength(0);
  }

  private void option(String content, int line, Reading reading) {
    String[] words = content.split("[\\s=]+", 2);
    String value = words.length < 2 ? "" : words[1].strip();
    switch (words[0]) {
      case "-r", "--requirement" ->
          reading.problem("the file named by -r was not followed: " + Shown.of(value), line);
      case "-e", "--editable" -> requirement(value, line, reading);
      default -> {
        // Constraints, indexes and other options name no requirement.
      }
    }
  }

  private void requirement(String content, int line, Reading reading) {
    String bare = OPTION.matcher(content).replaceFirst("").strip();
    Matcher egg = EGG.matcher(bare);
    Matcher wheel = WHEEL.matcher(bare);
    Matcher github = GITHUB.matcher(bare);
    if (bare.contains("://") && egg.find() && !bare.contains(" @ ")) {
      add(new Requirement(egg.group(1), "@ " + bare, ""), line, reading);
    } else if (github.matches()) {
      // A repository alone doesn't say what its package is called; the repository is what's known.
      String name = github.group(1) + '/' + github.group(2);
      reading.add(
          Packages.declared("github", name, github.group(3), "@ " + bare, scope, null, line));
    } else if (!bare.contains(" @ ") && bare.endsWith(".whl") && wheel.find()) {
      add(new Requirement(wheel.group(1), "==" + wheel.group(2), ""), line, reading);
    } else {
      Requirement.parse(bare)
          .ifPresentOrElse(
              it -> add(it, line, reading),
              () -> reading.problem("names no package: " + Shown.of(content), line));
    }
  }

  private void add(Requirement requirement, int line, Reading reading) {
    reading.add(requirement.declared(scope, null, line));
  }
}
