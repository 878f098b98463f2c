// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.python.CondaArgument;
import dev.scruple.manifests.python.PipArgument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the packages that shell commands install into a reading. */
final class InstallCommands {
  private static final Pattern PIP = Pattern.compile("(?:.*/)?pip[0-9.]*");
  private static final Pattern CONDA = Pattern.compile("(?:.*/)?(?:conda|mamba|micromamba)");
  private static final Pattern BUNDLED = Pattern.compile("-[qvUI]{1,5}[rce]");
  private static final Pattern LIST =
      Pattern.compile("[\\w./-]{1,500}\\.(?:txt|in|toml|ya?ml|lock)");
  private static final Set<String> ADDING = Set.of("poetry", "pdm", "uv", "rye", "pixi");
  private static final Set<String> SPEAKING = Set.of("echo", "printf", "print", "raise", "//");

  /** Options of pip, uv and conda with a value behind them. */
  private static final Set<String> VALUED =
      Set.of(
          "-i",
          "--index-url",
          "--extra-index-url",
          "-f",
          "--find-links",
          "-t",
          "--target",
          "--platform",
          "--python-version",
          "--abi",
          "--implementation",
          "--prefix",
          "--root",
          "--src",
          "--upgrade-strategy",
          "--no-binary",
          "--only-binary",
          "--progress-bar",
          "--trusted-host",
          "--proxy",
          "--retries",
          "--timeout",
          "--cache-dir",
          "-C",
          "--config-settings",
          "--global-option",
          "--python",
          "-p",
          "--torch-backend",
          "--index-strategy",
          "--group",
          "-G",
          "--extra",
          "--report",
          "--log",
          "--exists-action",
          "--cert",
          "--index",
          "--default-index",
          "--prerelease",
          "--resolution",
          "--exclude-newer",
          "--link-mode",
          "--channel",
          "-n",
          "--name",
          "--extras",
          "-E",
          "--source",
          "--optional",
          "--default-timeout",
          "--no-build-isolation-package",
          "--reinstall-package",
          "--upgrade-package",
          "-P",
          "--feature",
          "--tag",
          "--branch",
          "--rev",
          "--keyring-provider",
          "--python-platform");

  private final DependencyScope scope;
  private final String group;
  private final boolean documents;
  private final Reading reading;

  InstallCommands(Installs.Kind kind, Reading reading) {
    scope = kind.scope();
    group = kind.group();
    documents = kind == Installs.Kind.DOCUMENTATION;
    this.reading = reading;
  }

  /** The commands of a script whose first line has this number. */
  void script(String script, int firstLine) {
    // Most scripts install nothing.
    if (script.contains("install") || script.contains("add") || script.contains("create")) {
      ShellCommand.of(script, firstLine).forEach(it -> command(it.words(), it.line()));
    }
  }

  void command(List<String> words, int line) {
    if (words.isEmpty() || SPEAKING.contains(words.getFirst())) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = bare(words.get(i));
      if (PIP.matcher(word).matches() || word.equals("pipenv")) {
        after(words, i, "install").ifPresent(from -> pip(words, from, line));
        return;
      }
      if (CONDA.matcher(word).matches()) {
        conda(words, i, line);
        return;
      }
      if (ADDING.contains(word) && after(words, i, "add").isPresent()) {
        after(words, i, "add").ifPresent(from -> pip(words, from, line));
        return;
      }
    }
  }

  /** Notebooks write {@code !pip} and {@code %pip}. */
  private static String bare(String word) {
    return word.startsWith("!") || word.startsWith("%") ? word.substring(1) : word;
  }

  /** Where the arguments of a subcommand begin. */
  private static Optional<Integer> after(List<String> words, int program, String subcommand) {
    int at = program + 1;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += VALUED.contains(words.get(at)) ? 2 : 1;
    }
    return at < words.size() && words.get(at).equals(subcommand)
        ? Optional.of(at + 1)
        : Optional.empty();
  }

  private void pip(List<String> words, int from, int line) {
    for (int i = from; i < words.size(); i++) {
      String word = words.get(i);
      String option = option(word);
      boolean joined = word.startsWith("--") && word.contains("=");
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      String value = joined ? word.substring(option.length() + 1) : next;
      int skip = joined ? 0 : 1;
      if (Set.of("-r", "--requirement", "--requirements").contains(option)) {
        link(ManifestLink.Kind.INCLUDES, "-r", value, line);
        i += skip;
      } else if (Set.of("-c", "--constraint", "--constraints").contains(option)) {
        link(ManifestLink.Kind.CONSTRAINS, "-c", value, line);
        i += skip;
      } else if (Set.of("-e", "--editable").contains(option)) {
        argument(value, line);
        i += skip;
      } else if (VALUED.contains(word)) {
        i++;
      } else if (isRedirection(word)) {
        i += word.endsWith(">") || word.endsWith("<") ? 1 : 0;
      } else if (word.startsWith("-r") && word.length() > 2) {
        link(ManifestLink.Kind.INCLUDES, "-r", word.substring(2), line);
      } else if (!word.startsWith("-")) {
        argument(word, line);
      }
    }
  }

  /** The option without its value; of short ones in one word, as {@code -qr}, the last. */
  private static String option(String word) {
    if (BUNDLED.matcher(word).matches()) {
      return "-" + word.charAt(word.length() - 1);
    }
    return word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
  }

  private static boolean isRedirection(String word) {
    return word.startsWith(">")
        || word.startsWith("<")
        || word.startsWith("2>")
        || word.startsWith("1>");
  }

  private void argument(String word, int line) {
    if (isOpen(word) || isFolder(word) || LIST.matcher(word).matches()) {
      return;
    }
    switch (PipArgument.parse(word, scope, group, line)) {
      case PipArgument.Named named -> reading.add(named.declared());
      case PipArgument.Own _ -> {
        // The project itself.
      }
      case PipArgument.Nameless _ -> {
        if (!documents) {
          reading.problem("names no package: " + Shown.of(word), line);
        }
      }
    }
  }

  /** A variable alone, or a place that documents leave to the reader. */
  private static boolean isOpen(String word) {
    return word.isEmpty() || word.startsWith("$") || word.startsWith("<") || word.startsWith("{");
  }

  /** A folder of the project, or a file of a build. */
  private static boolean isFolder(String word) {
    boolean address = word.contains("://") || word.contains("@");
    return !address && (word.contains("/") || word.contains("*")) && !word.contains("==");
  }

  private void conda(List<String> words, int program, int line) {
    Optional<Integer> from =
        after(words, program, "install").or(() -> after(words, program, "create"));
    boolean environment = after(words, program, "env").isPresent();
    if (from.isEmpty() && !environment) {
      // conda run, with another command behind it.
      after(words, program, "run")
          .ifPresent(at -> command(words.subList(Math.min(at, words.size()), words.size()), line));
      return;
    }
    for (int i = from.orElse(words.size()); i < words.size(); i++) {
      String word = words.get(i);
      if (Set.of("-c", "-f", "--file").contains(word) || VALUED.contains(word)) {
        i++;
      } else if (!word.startsWith("-") && !isRedirection(word) && !isOpen(word)) {
        CondaArgument.parse(word, scope, group, line).ifPresent(reading::add);
      }
    }
    files(words, program, line);
  }

  private void files(List<String> words, int program, int line) {
    for (int i = program; i < words.size(); i++) {
      String word = words.get(i);
      if (Set.of("-f", "--file").contains(word) && i + 1 < words.size()) {
        link(ManifestLink.Kind.INCLUDES, "-f", words.get(i + 1), line);
      } else if (word.startsWith("--file=")) {
        link(ManifestLink.Kind.INCLUDES, "-f", word.substring("--file=".length()), line);
      }
    }
  }

  private void link(ManifestLink.Kind kind, String by, String path, int line) {
    if (!isOpen(path) && !path.contains("://")) {
      if (!documents) {
        reading.problem("the file named by " + by + " was not followed: " + Shown.of(path), line);
      }
      reading.link(new ManifestLink(kind, path, scope, line));
    }
  }
}
