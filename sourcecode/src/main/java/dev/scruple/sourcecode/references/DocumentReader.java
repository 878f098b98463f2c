// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads documents of Markdown and reStructuredText: blocks of code by their language, commands in
 * backquotes, links, and the settings at the top. Prose names nothing.
 */
final class DocumentReader {
  private static final int LONGEST = 20_000;
  private static final Pattern FENCE =
      Pattern.compile("\\s{0,12}(?:> ?)*(`{3,}|~{3,})\\s*\\{?\\.?([\\w+#-]*).*");
  private static final Pattern SPAN = Pattern.compile("`([^`]{3,500})`");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(\\s*)\\.\\. (?:code-block|code|sourcecode|prompt)::\\s*([\\w+-]*).*");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^\\s*(?:[$%>] +)?(?:[A-Z_]+=\\S+ +)*(?:python3?|pip3?|wget|curl|git|ollama|hf|huggingface-cli|torchrun"
              + "|accelerate|vllm|docker|export|sudo|bash|sh|deepspeed|npx|uv|uvx|llama-[a-z]+)\\b");

  private final String[] lines;
  private final Found into = new Found(false);
  private int at;

  private DocumentReader(String text) {
    this.lines = text.split("\n", -1);
  }

  static List<Reference> read(String text) {
    DocumentReader reader = new DocumentReader(text);
    reader.frontMatter();
    reader.blocks();
    return reader.into.done();
  }

  /** The settings between two lines of dashes at the top, as cards have them. */
  private void frontMatter() {
    if (!lines[0].stripTrailing().equals("---")) {
      return;
    }
    int end = 1;
    while (end < lines.length && !lines[end].stripTrailing().equals("---")) {
      end++;
    }
    if (end < lines.length) {
      into.part(SettingsReader.read(String.join("\n", Arrays.asList(lines).subList(1, end))), 1);
      at = end + 1;
    }
  }

  private void blocks() {
    while (at < lines.length) {
      String line = lines[at];
      if (line.length() > LONGEST) {
        at++;
        continue;
      }
      Matcher fence = FENCE.matcher(line);
      Matcher directive = DIRECTIVE.matcher(line);
      if (fence.matches()) {
        fenced(fence.group(1), fence.group(2));
      } else if (directive.matches()) {
        indented(directive.group(1).length(), directive.group(2));
      } else {
        at++;
        prose(line, at);
      }
    }
  }

  private void fenced(String fence, String language) {
    int start = at + 1;
    int end = start;
    while (end < lines.length && !lines[end].strip().replace("> ", "").startsWith(fence)) {
      end++;
    }
    at = Math.min(lines.length, end + 1);
    block(start, end, language);
  }

  private void indented(int indent, String language) {
    int start = at + 1;
    int end = start;
    while (end < lines.length && (lines[end].isBlank() || indentOf(lines[end]) > indent)) {
      end++;
    }
    at = end;
    block(start, end, language);
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  private void block(int start, int end, String language) {
    List<String> body =
        Arrays.asList(lines).subList(Math.min(start, lines.length), Math.min(end, lines.length));
    int indent =
        body.stream()
            .filter(each -> !each.isBlank())
            .mapToInt(DocumentReader::indentOf)
            .min()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (String line : body) {
      String cut = line.length() >= indent ? line.substring(indent) : "";
      text.append(prompted(cut)).append('\n');
    }
    into.part(code(language.toLowerCase(Locale.ROOT), text.toString()), start);
  }

  /** A line of a session without its prompt. */
  private static String prompted(String line) {
    for (String prompt : List.of("$ ", ">>> ", "... ", "% ")) {
      if (line.startsWith(prompt)) {
        return line.substring(prompt.length());
      }
    }
    return line;
  }

  private static List<Reference> code(String language, String text) {
    return switch (language) {
      case "python", "py", "python3", "pycon", "ipython", "ipython3" ->
          References.read("block.py", text);
      case "bash",
          "sh",
          "shell",
          "console",
          "zsh",
          "cmd",
          "powershell",
          "terminal",
          "shell-session" ->
          ShellReader.read(text, false);
      case "yaml", "yml", "toml", "ini", "env", "dotenv", "properties", "conf" ->
          SettingsReader.read(text);
      case "dockerfile", "docker" -> ContainerReader.read(text);
      case "json",
          "jsonc",
          "json5",
          "js",
          "javascript",
          "ts",
          "typescript",
          "jsx",
          "tsx",
          "svelte",
          "vue",
          "html",
          "mjs" ->
          CodeReader.read("block.js", text);
      case "java", "kotlin", "rust", "rs", "go", "c", "cpp", "csharp", "cs", "swift", "scala" ->
          CodeReader.read("block.java", text);
      default -> unknown(text);
    };
  }

  /** Without a language, commands are told by their programs, Python by its words. */
  private static List<Reference> unknown(String text) {
    if (text.contains("import ")
        || text.contains("from_pretrained")
        || text.contains("load_dataset")) {
      return References.read("block.py", text);
    }
    if (COMMAND.matcher(text).find()) {
      return ShellReader.read(text, false);
    }
    return text.stripLeading().startsWith("{") ? CodeReader.read("block.js", text) : List.of();
  }

  private void prose(String line, int number) {
    Addresses.read(line, number, Addresses.Place.PROSE, "link", into);
    if (indentOf(line) >= 4 && line.contains(" --")) {
      into.part(ShellReader.read(prompted(line.strip()), false), number - 1);
    }
    if (line.indexOf('`') < 0) {
      return;
    }
    Matcher span = SPAN.matcher(line);
    while (span.find()) {
      String text = span.group(1).strip();
      if (text.startsWith("http")) {
        Addresses.read(text, number, Addresses.Place.CODE, "code", into);
      } else if (COMMAND.matcher(text).find()) {
        into.part(ShellReader.read(text, false), number - 1);
      }
    }
  }
}
