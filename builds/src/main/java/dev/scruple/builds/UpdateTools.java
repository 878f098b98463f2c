// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tools that propose updates of dependencies, by their configuration in the tree: Dependabot's
 * {@code dependabot.yml} (its options reference, {@code package-ecosystem}), Renovate's file names
 * and {@code enabledManagers}, PyUp and Scala Steward.
 */
public final class UpdateTools {
  private static final Pattern DEPENDABOT = Pattern.compile("\\.github/dependabot\\.ya?ml");
  private static final Pattern RENOVATE =
      Pattern.compile("(\\.github/|\\.gitlab/)?renovate\\.json5?|\\.renovaterc(\\.json5?)?");
  private static final Pattern PYUP = Pattern.compile("\\.pyup\\.ya?ml");
  private static final Pattern STEWARD = Pattern.compile("(\\.github/)?\\.scala-steward\\.conf");

  /**
   * A tool.
   *
   * @param ecosystems that it is told to watch, by its own names; empty where it watches all
   */
  public record Tool(String name, List<String> ecosystems) {
    public Tool {
      ecosystems = List.copyOf(ecosystems);
    }
  }

  private UpdateTools() {}

  /** Whether a path, relative to the root, may configure one. */
  public static boolean isConfiguration(String path) {
    return DEPENDABOT.matcher(path).matches()
        || RENOVATE.matcher(path).matches()
        || PYUP.matcher(path).matches()
        || STEWARD.matcher(path).matches()
        || path.equals("package.json");
  }

  /** The tool that a file configures; empty where it configures none. */
  public static Optional<Tool> read(String path, String text) {
    if (PYUP.matcher(path).matches()) {
      return Optional.of(new Tool("PyUp", List.of("pip")));
    }
    if (STEWARD.matcher(path).matches()) {
      return Optional.of(new Tool("Scala Steward", List.of("sbt")));
    }
    Node.Mapping root = YamlTree.read(text).root();
    if (DEPENDABOT.matcher(path).matches()) {
      return dependabot(root);
    }
    Node renovate = path.equals("package.json") ? Node.value(root, "renovate") : root;
    if (path.equals("package.json") && renovate == null) {
      return Optional.empty();
    }
    if (Node.text(Node.value(renovate, "enabled")).equals("false")) {
      return Optional.empty();
    }
    return Optional.of(
        new Tool("Renovate", sorted(Node.words(Node.value(renovate, "enabledManagers")))));
  }

  private static Optional<Tool> dependabot(Node.@Nullable Mapping root) {
    List<String> ecosystems =
        sorted(
            Node.items(Node.value(root, "updates")).stream()
                .filter(update -> !isOff(update))
                .map(update -> Node.text(Node.value(update, "package-ecosystem")))
                .toList());
    return ecosystems.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tool("Dependabot", ecosystems));
  }

  /** A limit of no open pull requests leaves only those for known vulnerabilities. */
  private static boolean isOff(Node update) {
    return Node.text(Node.value(update, "open-pull-requests-limit")).equals("0");
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().filter(word -> !word.isBlank()).distinct().sorted().limit(100).toList();
  }
}
