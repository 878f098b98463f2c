// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Gemfile} and {@code *.gemspec} line by line, without running them: {@code gem} and
 * {@code add_dependency} with literals, in {@code group} blocks. What is computed is not seen.
 */
final class RubyReader implements ManifestReader {
  private static final Pattern GEM = Pattern.compile("gem[\\s(]+(['\"])([^'\"]+)\\1(.*)");
  private static final Pattern SPECIFIED =
      Pattern.compile(
          "[a-z_]+\\.add_(|runtime_|development_)dependency[\\s(]+(['\"])([^'\"]+)\\2(.*)");
  private static final Pattern FIELD =
      Pattern.compile("[a-z_]+\\.(name|version|licenses?)\\s*=\\s*(.*)");
  private static final Pattern LITERAL = Pattern.compile("(['\"])([^'\"]*)\\1");
  private static final Pattern OPTION = Pattern.compile("([a-z_]+:\\s|:[a-z_]+\\s*=>)\\s*(.*)");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?::group|:groups|group:|groups:)\\s*(?:=>)?\\s*\\[?\\s*:?['\"]?([a-z_]+).*");
  private static final Pattern BLOCK = Pattern.compile("group[\\s(]+:?['\"]?([a-z_]+).*\\bdo\\b.*");
  private static final Pattern OPENS =
      Pattern.compile("(?:if|unless|case|begin|while)\\b.*|.*\\bdo\\b(?:\\s*\\|[^|]*\\|)?");
  private static final Pattern EXACT = Pattern.compile("=?\\s*([0-9][^\\s,<>=~!]*)");
  private static final int LONGEST_LINE = 4096;

  @Override
  public void read(String text, Reading reading) {
    Deque<String> blocks = new ArrayDeque<>();
    int number = 0;
    for (String each : (Iterable<String>) text.lines()::iterator) {
      number++;
      String line = each.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.length() > LONGEST_LINE) {
        reading.problem("a line longer than " + LONGEST_LINE + " characters", number);
        continue;
      }
      statement(line, number, blocks, reading);
    }
  }

  private static void statement(String line, int number, Deque<String> blocks, Reading reading) {
    Matcher gem = GEM.matcher(line);
    Matcher specified = SPECIFIED.matcher(line);
    Matcher field = FIELD.matcher(line);
    Matcher block = BLOCK.matcher(line);
    if (block.matches()) {
      blocks.push(block.group(1));
    } else if (OPENS.matcher(line).matches()) {
      blocks.push("");
    } else if (line.equals("end") && !blocks.isEmpty()) {
      blocks.pop();
    } else if (gem.matches()) {
      String group = group(gem.group(3), blocks);
      add(gem.group(2), gem.group(3), scope(group), group, number, reading);
    } else if (specified.matches()) {
      boolean developed = specified.group(1).startsWith("development");
      add(
          specified.group(3),
          specified.group(4),
          developed ? DependencyScope.DEVELOPMENT : DependencyScope.RUNTIME,
          null,
          number,
          reading);
    } else if (field.matches()) {
      field(field.group(1), field.group(2), number, reading);
    }
  }

  private static void field(String name, String value, int line, Reading reading) {
    Matcher literal = LITERAL.matcher(value);
    while (literal.find()) {
      switch (name) {
        case "name" -> reading.name(literal.group(2));
        case "version" -> reading.version(literal.group(2));
        default -> reading.license(name, literal.group(2), FieldKind.FREE_TEXT, line);
      }
    }
  }

  private static @Nullable String group(String rest, Deque<String> blocks) {
    Matcher option = GROUP.matcher(rest);
    if (option.find()) {
      return option.group(1);
    }
    return blocks.stream().filter(it -> !it.isEmpty()).findFirst().orElse(null);
  }

  private static DependencyScope scope(@Nullable String group) {
    return group == null || group.equals("default")
        ? DependencyScope.RUNTIME
        : DependencyScope.ofGroup(group, DependencyScope.OPTIONAL);
  }

  private static void add(
      String name,
      String rest,
      DependencyScope scope,
      @Nullable String group,
      int line,
      Reading reading) {
    Matcher option = OPTION.matcher(rest);
    Matcher literal = LITERAL.matcher(option.find() ? rest.substring(0, option.start()) : rest);
    List<String> constraints = new ArrayList<>();
    while (literal.find()) {
      constraints.add(literal.group(2));
    }
    String constraint = String.join(", ", constraints);
    Matcher exact = EXACT.matcher(constraint);
    reading.add(
        Packages.declared(
            "gem", name, exact.matches() ? exact.group(1) : null, constraint, scope, group, line));
  }
}
