// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Python code in a document of Markdown or reStructuredText. Every other line is blank, so that
 * a line of code keeps its number.
 */
final class CodeBlocks {
  private static final Pattern FENCE =
      Pattern.compile("^(\\s{0,40})(`{3,20}|~{3,20})\\s*\\{?\\.?([\\w+-]{0,40}).{0,200}$");
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "^(\\s{0,40})\\.\\. (code-block|code|sourcecode|doctest|testcode)::\\s*(\\w*)\\s*$");
  private static final Pattern OPTION = Pattern.compile("^\\s+:[\\w-]+:.{0,200}$");
  private static final int MOST_LINES = 50_000;

  private final StringBuilder code = new StringBuilder();
  private String fence = "";
  private boolean python;
  private int indent;
  private boolean directive;

  private CodeBlocks() {}

  /** The code of a document. */
  static String of(String text) {
    CodeBlocks blocks = new CodeBlocks();
    List<String> lines = text.lines().limit(MOST_LINES).toList();
    for (String line : lines) {
      blocks.code.append(blocks.code(line)).append('\n');
    }
    return blocks.code.toString();
  }

  private String code(String line) {
    if (line.length() > 2000) {
      return "";
    }
    if (directive) {
      if (line.isBlank()) {
        return "";
      }
      int here = indentOf(line);
      if (here > indent) {
        return OPTION.matcher(line).matches() || !python ? "" : plain(line, indent + 1);
      }
      directive = false;
    }
    if (!fence.isEmpty()) {
      if (line.strip().startsWith(fence)
          && line.strip().chars().allMatch(c -> c == fence.charAt(0))) {
        fence = "";
        return "";
      }
      return python ? plain(line, indent) : "";
    }
    begin(line);
    return "";
  }

  private void begin(String line) {
    Matcher fenced = FENCE.matcher(line);
    if (fenced.matches()) {
      indent = fenced.group(1).length();
      fence = fenced.group(2);
      python = isPython(fenced.group(3));
      return;
    }
    Matcher directed = DIRECTIVE.matcher(line);
    if (directed.matches()) {
      indent = directed.group(1).length();
      directive = true;
      python =
          isPython(directed.group(3))
              || directed.group(2).equals("doctest")
              || directed.group(2).equals("testcode");
    }
  }

  private static boolean isPython(String language) {
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "python", "py", "python3", "pycon", "ipython", "ipython3" -> true;
      default -> false;
    };
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A line of code without the block's indentation; of a session, what was typed. */
  private static String plain(String line, int indent) {
    int cut = Math.min(indent, indentOf(line));
    String code = line.substring(cut);
    String stripped = code.stripLeading();
    if (stripped.startsWith(">>> ") || stripped.startsWith("... ")) {
      return stripped.substring(4);
    }
    if (stripped.equals("...") || stripped.equals(">>>") || stripped.startsWith("!")) {
      return "";
    }
    return code;
  }
}
