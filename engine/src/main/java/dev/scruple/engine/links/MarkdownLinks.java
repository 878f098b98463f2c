// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.links;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links in Markdown, as CommonMark 0.31 sees them: inline links and images (section 6.3, 6.4),
 * definitions (4.7), and attributes of HTML. Fenced and indented code (4.4, 4.5), code spans (6.1),
 * comments, formulas between dollar signs and front matter are left out.
 */
final class MarkdownLinks implements LinkReader.LineReader {
  private static final Pattern DEFINITION =
      Pattern.compile(" {0,3}\\[([^\\]^\\s][^\\]]{0,200})\\]:\\s{0,9}<?([^\\s<>]{1,1000})>?.*");
  private static final Pattern FENCE =
      Pattern.compile("[\\s>*+-]*(?:\\d{1,4}[.)]\\s+)?(`{3,}|~{3,})(.*)");
  private static final Pattern LIST = Pattern.compile("\\s*(?:[*+-]|\\d{1,9}[.)])\\s.*");
  private static final int CODE_INDENT = 4;

  private final LinkReader.Sink sink;
  private final Comments comments = new Comments();
  private boolean frontMatter;
  private boolean formula;
  private boolean list;
  private boolean blankBefore = true;
  private boolean indentedCode;
  private String fence = "";

  MarkdownLinks(LinkReader.Sink sink) {
    this.sink = sink;
  }

  @Override
  public void take(String line, int number) {
    if (isFrontMatter(line, number) || isFenced(line) || isIndentedCode(line)) {
      return;
    }
    String shown = withoutFormulas(withoutCode(comments.without(line)));
    if (shown.isBlank()) {
      return;
    }
    Matcher definition = DEFINITION.matcher(shown);
    if (definition.matches()) {
      sink.add(definition.group(2), number, false);
      return;
    }
    int at = shown.indexOf("](");
    while (at >= 0) {
      if (at == 0 || shown.charAt(at - 1) != '\\') {
        String target = target(shown, at + 2);
        if (!target.isEmpty()) {
          sink.add(target, number, false);
        }
      }
      at = shown.indexOf("](", at + 2);
    }
    HtmlLinks.attributes(shown, number, sink);
  }

  private boolean isFrontMatter(String line, int number) {
    if (number == 1 && line.strip().equals("---")) {
      frontMatter = true;
      return true;
    }
    if (frontMatter && (line.strip().equals("---") || line.strip().equals("..."))) {
      frontMatter = false;
      return true;
    }
    return frontMatter;
  }

  private boolean isFenced(String line) {
    Matcher matcher = FENCE.matcher(line);
    boolean marks = matcher.lookingAt();
    if (fence.isEmpty()) {
      // A fence of backticks has none in the words behind it; otherwise it is a code span.
      if (marks && !(matcher.group(1).startsWith("`") && matcher.group(2).indexOf('`') >= 0)) {
        fence = matcher.group(1);
        return true;
      }
      return false;
    }
    if (marks && matcher.group(1).startsWith(fence) && matcher.group(2).isBlank()) {
      fence = "";
    }
    return true;
  }

  /**
   * Four blanks behind a blank line begin code, unless a list is open, whose text they continue.
   */
  private boolean isIndentedCode(String line) {
    if (line.isBlank()) {
      blankBefore = true;
      return true;
    }
    boolean deep = line.startsWith("    ") || line.startsWith("\t");
    if (LIST.matcher(line).lookingAt() && !(deep && indentedCode)) {
      list = true;
    } else if (!deep && !line.startsWith("  ") && blankBefore) {
      list = false;
    }
    indentedCode = deep && !list && (blankBefore || indentedCode) && indent(line) >= CODE_INDENT;
    blankBefore = false;
    return indentedCode;
  }

  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        columns += CODE_INDENT;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }

  private static String withoutCode(String line) {
    if (line.indexOf('`') < 0) {
      return line;
    }
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf('`', at);
      if (open < 0) {
        break;
      }
      int length = run(line, open);
      int close = closing(line, open + length, length);
      rest.append(line, at, open);
      if (close < 0) {
        rest.append(line, open, open + length);
        at = open + length;
      } else {
        // A letter in place of the code: a link's text may be code alone.
        rest.append('c');
        at = close + length;
      }
    }
    return rest.append(line, Math.min(at, line.length()), line.length()).toString();
  }

  private static int run(String line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }

  private static int closing(String line, int from, int length) {
    int at = line.indexOf('`', from);
    while (at >= 0) {
      int found = run(line, at);
      if (found == length) {
        return at;
      }
      at = line.indexOf('`', at + found);
    }
    return -1;
  }

  private String withoutFormulas(String line) {
    if (line.strip().equals("$$")) {
      formula = !formula;
      return "";
    }
    if (formula) {
      return "";
    }
    int open = line.indexOf('$');
    int close = line.lastIndexOf('$');
    // Between the first and the last dollar sign; links beside formulas are rare, formulas that
    // look like links are not.
    return open >= 0 && close > open
        ? line.substring(0, open) + " " + line.substring(close + 1)
        : line;
  }

  /** A link's destination as section 6.3 has it; empty where the brackets hold none. */
  private static String target(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    int end = Math.min(line.length(), at + LinkReader.LONGEST_TARGET);
    if (at < end && line.charAt(at) == '<') {
      int close = line.indexOf('>', at);
      return close < 0 || close > end ? "" : line.substring(at + 1, close).replace(" ", "%20");
    }
    int depth = 0;
    for (int i = at; i < end; i++) {
      char c = line.charAt(i);
      if (c == ' ' || c == '\t') {
        return titled(line, i) ? line.substring(at, i) : "";
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        return line.substring(at, i);
      }
    }
    return "";
  }

  /** Whether a title or the end follows; other words make it no link. */
  private static boolean titled(String line, int from) {
    int at = from;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at < line.length() && "\"'()".indexOf(line.charAt(at)) >= 0;
  }
}
