// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code blocks of a document: fenced ones of Markdown, and indented ones behind {@code ::} or a
 * code directive of reStructuredText.
 */
final class CodeBlocks {
  private static final Pattern FENCE =
      Pattern.compile("[\\s>*+-]*+(?:\\d+\\.\\s++)?(`{3,}+|~{3,}+).*");
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*+\\.\\.\\s++(?:code-block|code|sourcecode|prompt|parsed-literal)::.*");
  private static final Pattern PROMPT =
      Pattern.compile(
          "\\s*+(?:\\([\\w.-]{1,50}\\)\\s*+)?(?:[\\w@~:.-]{0,50}[$%]|[\\w@~:.-]{1,50}#|>+)\\s++");

  private CodeBlocks() {}

  static void read(String text, InstallCommands commands) {
    List<String> lines = text.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      at++;
      Matcher fence = FENCE.matcher(line);
      if (fence.matches()) {
        at = fenced(lines, at, fence.group(1), commands);
      } else if (DIRECTIVE.matcher(line).matches()
          || (line.stripTrailing().endsWith("::") && !line.isBlank())) {
        at = indented(lines, at, indent(line), commands);
      }
    }
  }

  private static int fenced(List<String> lines, int from, String fence, InstallCommands commands) {
    StringBuilder block = new StringBuilder();
    int at = from;
    while (at < lines.size() && !closes(lines.get(at), fence)) {
      block.append(command(lines.get(at))).append('\n');
      at++;
    }
    commands.script(block.toString(), from + 1);
    return at + 1;
  }

  private static boolean closes(String line, String fence) {
    String stripped = line.strip();
    return stripped.startsWith(fence) && stripped.chars().allMatch(it -> it == fence.charAt(0));
  }

  private static int indented(List<String> lines, int from, int indent, InstallCommands commands) {
    StringBuilder block = new StringBuilder();
    int at = from;
    while (at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) > indent)) {
      block.append(command(lines.get(at))).append('\n');
      at++;
    }
    commands.script(block.toString(), from + 1);
    return at;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A line without a prompt; quotes of prose would swallow the rest of a block. */
  private static String command(String line) {
    String bare = PROMPT.matcher(line).lookingAt() ? PROMPT.matcher(line).replaceFirst("") : line;
    boolean odd =
        bare.chars().filter(it -> it == '\'').count() % 2 != 0
            || bare.chars().filter(it -> it == '"').count() % 2 != 0;
    return odd ? bare.replace("'", "").replace("\"", "") : bare;
  }
}
