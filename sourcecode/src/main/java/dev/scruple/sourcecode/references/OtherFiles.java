// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The readers of all files but Python and notebooks, by a file's name. */
final class OtherFiles {
  private static final int LARGEST = 4_000_000;

  private static final Set<String> CODE =
      Set.of(
          "js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx", "svelte", "vue", "java", "kt",
          "kts", "rs", "go", "scala", "groovy", "swift", "c", "cc", "cpp", "h", "hpp", "cs", "dart",
          "php", "json", "jsonc", "json5");
  private static final Set<String> SETTINGS =
      Set.of("yaml", "yml", "toml", "ini", "cfg", "conf", "properties", "env");
  private static final Set<String> DOCUMENTS = Set.of("md", "mdx", "markdown", "rst", "qmd", "rmd");
  private static final Set<String> SCRIPTS =
      Set.of("sh", "bash", "zsh", "ksh", "slurm", "sbatch", "cmd", "bat", "ps1");

  /** Files that programs write, and vocabularies. */
  private static final Set<String> UNREAD =
      Set.of(
          "package-lock.json",
          "pnpm-lock.yaml",
          "npm-shrinkwrap.json",
          "composer.lock",
          "tokenizer.json",
          "vocab.json",
          "special_tokens_map.json",
          "deno.lock",
          "model.safetensors.index.json",
          "pytorch_model.bin.index.json",
          "renv.lock",
          "pixi.lock",
          "conda-lock.yml");

  private enum Form {
    CODE,
    SETTINGS,
    SCRIPT,
    CONTAINER,
    DOCUMENT
  }

  private OtherFiles() {}

  /** Whether a file of this path is read. */
  static boolean reads(String path) {
    return form(path) != null;
  }

  /** What a file names. */
  static List<Reference> read(String path, String text) {
    Form form = form(path);
    if (form == null || text.length() > LARGEST || text.isEmpty()) {
      return List.of();
    }
    String source = text.startsWith("\ufeff") ? text.substring(1) : text;
    return switch (form) {
      case CODE -> CodeReader.read(path, source);
      case SETTINGS -> SettingsReader.read(source);
      case SCRIPT -> ShellReader.read(source, true);
      case CONTAINER -> ContainerReader.read(source);
      case DOCUMENT -> DocumentReader.read(source);
    };
  }

  private static @Nullable Form form(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (path.contains("ISSUE_TEMPLATE") || UNREAD.contains(file) || file.endsWith(".min.js")) {
      return null;
    }
    String end = file.substring(file.lastIndexOf('.') + 1);
    if (file.startsWith("dockerfile")
        || file.startsWith("containerfile")
        || end.equals("dockerfile")) {
      return Form.CONTAINER;
    }
    if (file.startsWith(".env")
        || file.startsWith("env.")
        || file.endsWith(".env.example")
        || end.equals("env")) {
      return Form.SETTINGS;
    }
    if (file.equals("makefile") || SCRIPTS.contains(end)) {
      return Form.SCRIPT;
    }
    if (CODE.contains(end)) {
      return Form.CODE;
    }
    if (SETTINGS.contains(end)) {
      return Form.SETTINGS;
    }
    return DOCUMENTS.contains(end) ? Form.DOCUMENT : null;
  }
}
