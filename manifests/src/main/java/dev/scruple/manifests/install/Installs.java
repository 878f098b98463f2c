// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what files that are no manifests say about packages to install: {@code pip}, {@code uv},
 * {@code conda}, {@code poetry}, {@code pdm} and {@code pipenv} in container files, notebooks,
 * workflows, shell scripts and the code blocks of documents, and the metadata of Python scripts
 * (PEP 723).
 *
 * <p>Nothing is run, no other file is opened. A broken file gives a reading with problems, never an
 * exception.
 */
public final class Installs {
  private Installs() {}

  /** The kinds of files. */
  enum Kind {
    CONTAINER(
        "install commands of a container file",
        "(?:.*/)?(?:(?:Docker|Container)file(?:[._-][^/]*)?|[^/]*\\.(?i:docker|container)file)",
        DependencyScope.RUNTIME),
    NOTEBOOK("install commands of a notebook", ".*\\.ipynb", DependencyScope.RUNTIME),
    DOCUMENTATION(
        "install commands of a document",
        ".*\\.(?i:md|markdown|mdx|rst)|(?:.*/)?README",
        DependencyScope.OPTIONAL),
    WORKFLOW(
        "install commands of a workflow",
        "(?:.*/)?\\.github/(?:workflows/[^/]+|actions/(?:.*/)?action)\\.ya?ml",
        DependencyScope.BUILD),
    SHELL("install commands of a shell script", ".*\\.(?:sh|bash)", DependencyScope.RUNTIME),
    SCRIPT("metadata of a Python script", ".*\\.py", DependencyScope.RUNTIME);

    private final String title;
    private final Pattern path;
    private final DependencyScope scope;

    Kind(String title, String path, DependencyScope scope) {
      this.title = title;
      this.path = Pattern.compile(path);
      this.scope = scope;
    }

    /** The group that its packages are of. */
    String group() {
      return this == SHELL ? "script" : name().toLowerCase(Locale.ROOT);
    }

    DependencyScope scope() {
      return scope;
    }

    static Optional<Kind> of(String path) {
      return Arrays.stream(values()).filter(it -> it.path.matcher(path).matches()).findFirst();
    }
  }

  /** Whether a file of this path may hold install commands. */
  public static boolean reads(String path) {
    return Kind.of(path).isPresent();
  }

  /**
   * Reads a file. Its packages are of a group that says where they stand: {@code container}, {@code
   * notebook}, {@code documentation}, {@code workflow} or {@code script}.
   *
   * @param path relative to the project
   * @throws IllegalArgumentException where {@link #reads} says no
   */
  public static ManifestReading read(String path, byte[] bytes) {
    Kind kind =
        Kind.of(path)
            .orElseThrow(() -> new IllegalArgumentException("no install commands here: " + path));
    Reading reading = new Reading();
    if (bytes.length > Manifests.LARGEST) {
      reading.problem("larger than " + Manifests.LARGEST + " bytes", 0);
    } else {
      read(kind, new String(bytes, StandardCharsets.UTF_8), reading);
    }
    return reading.done(kind.title);
  }

  private static void read(Kind kind, String text, Reading reading) {
    InstallCommands commands = new InstallCommands(kind, reading);
    switch (kind) {
      case CONTAINER -> ContainerFile.read(text, commands);
      case NOTEBOOK -> NotebookCells.read(text, reading, commands);
      case DOCUMENTATION -> CodeBlocks.read(text, commands);
      case WORKFLOW -> WorkflowSteps.read(text, reading, commands);
      case SHELL -> commands.script(text, 1);
      case SCRIPT -> ScriptMetadata.read(text, kind, reading);
    }
  }
}
